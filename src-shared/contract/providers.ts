import * as z from 'zod';
import { procedure } from './errors.ts';
import { ReplyError } from './messages.ts';

/** A provider as the settings show it. The key itself is never sent to a client. */
export const ProviderInfo = z
  .object({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    local: z.boolean().describe('True: nothing leaves the machine.'),
    needsKey: z.boolean(),
    hasKey: z.boolean(),
    keyHint: z.string().nullable().describe('The last four characters of the stored key.'),
    keyStoredIn: z.enum(['keychain', 'memory', 'environment']).nullable(),
    defaultModel: z.string().nullable(),
  })
  .meta({ id: 'ProviderInfo' });
export type ProviderInfo = z.infer<typeof ProviderInfo>;

const ProviderId = z.string().min(1).max(100);
const tags = ['Providers'];

export const providers = {
  list: procedure
    .route({ method: 'GET', path: '/providers', tags, summary: 'Who can write replies' })
    .output(z.object({ providers: z.array(ProviderInfo) })),
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
};
