import * as z from 'zod';
import { procedure } from './errors.ts';
import { ReplyError } from './messages.ts';
import { ProviderName } from './settings.ts';

/** A provider as the settings show it. The key itself is never sent to a client. */
export const ProviderInfo = z
  .object({
    id: z.string(),
    kind: z.string().describe('How it speaks; the first of a kind has the kind’s own id.'),
    added: z.boolean().describe('True: one more of its kind, which can be removed.'),
    name: z.string(),
    description: z.string(),
    local: z.boolean().describe('True: nothing leaves the machine.'),
    needsKey: z.boolean(),
    takesKey: z.boolean().describe('False: it has no use for a key.'),
    hasKey: z.boolean(),
    keyHint: z.string().nullable().describe('The last four characters of the stored key.'),
    keyStoredIn: z.enum(['keychain', 'memory', 'environment']).nullable(),
    baseUrl: z.string().nullable().describe('Where it is reached; null: nobody has said so yet.'),
    headerNames: z
      .array(z.string())
      .describe('Extra headers that are sent with each request; their values never come back.'),
    takesHeaders: z.boolean(),
    baseUrlEditable: z.boolean().describe('True: `settings.providers` may move it.'),
    model: z.string().nullable().describe('The model chosen for it in the settings; null: the default one.'),
    defaultModel: z.string().nullable().describe('Null: one has to be chosen.'),
  })
  .meta({ id: 'ProviderInfo' });
export type ProviderInfo = z.infer<typeof ProviderInfo>;

/** A model that a provider offers; `name` is null where it has none beside its id. */
const ModelOffer = z.object({ id: z.string(), name: z.string().nullable() });

const ProviderId = z.string().min(1).max(100);

/** A name that no proxy and no server would trip over, and that is not the transport's own business. */
const HeaderName = z
  .string()
  .trim()
  .toLowerCase()
  .max(100)
  .regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/, 'A header’s name has letters, digits and dashes only.')
  .refine(
    (name) =>
      !/^(host|connection|content-length|content-type|transfer-encoding|te|trailer|upgrade|keep-alive|expect|proxy-.*)$/.test(
        name,
      ),
    'This header belongs to the connection itself and cannot be set.',
  );
const HeaderValue = z
  .string()
  .trim()
  .min(1, 'Type the header’s value.')
  .max(2_000)
  .regex(/^[\x20-\x7e]+$/, 'A header’s value has plain characters only.');
const tags = ['Providers'];

export const providers = {
  list: procedure
    .route({ method: 'GET', path: '/providers', tags, summary: 'Who can write replies' })
    .output(z.object({ providers: z.array(ProviderInfo) })),
  add: procedure
    .route({ method: 'POST', path: '/providers', tags, summary: 'Add one more provider of a kind' })
    .input(z.object({ kind: ProviderId, name: ProviderName }))
    .output(ProviderInfo),
  remove: procedure
    .route({
      method: 'DELETE',
      path: '/providers/{providerId}',
      tags,
      summary: 'Remove a provider that was added, with its key and headers',
    })
    .input(z.object({ providerId: ProviderId }))
    .output(z.object({})),
  setHeader: procedure
    .route({
      method: 'PUT',
      path: '/providers/{providerId}/headers/{name}',
      tags,
      summary: 'Send a header with each request; its value is kept like a key',
    })
    .input(z.object({ providerId: ProviderId, name: HeaderName, value: HeaderValue }))
    .output(ProviderInfo),
  removeHeader: procedure
    .route({
      method: 'DELETE',
      path: '/providers/{providerId}/headers/{name}',
      tags,
      summary: 'Send a header no more',
    })
    .input(z.object({ providerId: ProviderId, name: HeaderName }))
    .output(ProviderInfo),
  setKey: procedure
    .route({
      method: 'PUT',
      path: '/providers/{providerId}/key',
      tags,
      summary: 'Store a key in the keychain; it can never be read back',
    })
    .input(
      z.object({
        providerId: ProviderId,
        key: z
          .string()
          .trim()
          .min(1, 'Paste the key first.')
          .max(1_000)
          .regex(
            /^[\x21-\x7e]+$/,
            'A key has no spaces or special characters. Copy it again from the provider’s page.',
          ),
      }),
    )
    .output(ProviderInfo),
  removeKey: procedure
    .route({ method: 'DELETE', path: '/providers/{providerId}/key', tags, summary: 'Forget the key' })
    .input(z.object({ providerId: ProviderId }))
    .output(ProviderInfo),
  test: procedure
    .route({
      method: 'POST',
      path: '/providers/{providerId}/test',
      tags,
      summary: 'Ask the provider whether it would answer',
    })
    .input(z.object({ providerId: ProviderId }))
    .output(z.object({ ok: z.boolean(), latencyMs: z.number().nonnegative(), error: ReplyError.nullable() })),
  models: procedure
    .route({
      method: 'GET',
      path: '/providers/{providerId}/models',
      tags,
      summary: 'The models that the provider offers right now',
    })
    .input(z.object({ providerId: ProviderId }))
    .output(z.object({ models: z.array(ModelOffer), error: ReplyError.nullable() })),
};
