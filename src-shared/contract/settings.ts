import * as z from 'zod';
import { DEFAULT_PERSONA, Persona } from './companion.ts';
import { procedure } from './errors.ts';
import { EMBEDDED, Generation } from './sessions.ts';

const ProviderId = z.string().regex(/^[a-z][a-z0-9-]{0,99}$/, 'There is no such provider.');
/** What a person calls a provider that they added. */
export const ProviderName = z.string().trim().min(1, 'Give it a name.').max(60);
const Model = z.string().trim().min(1).max(200);

/** Where a provider listens, without a slash at its end. Keys have a place of their own: never in an address. */
const BaseUrl = z
  .string()
  .trim()
  .overwrite((text) => text.replace(/\/+$/, ''))
  .max(500)
  .regex(
    /^https?:\/\/[^\s?#@/]+(\/[^\s?#@]*)?$/i,
    'Type an address such as http://127.0.0.1:1234/v1, without a password, ? or #.',
  )
  .pipe(z.url('This is not an address. Type one such as http://127.0.0.1:1234/v1.'));

/** What is set about one provider; `kind` is there for those that were added, and says how they speak. */
const ProviderSettings = z
  .object({ kind: ProviderId, name: ProviderName, baseUrl: BaseUrl, model: Model })
  .partial();

/** How replies are written. Null: as the model's maker decided. */
const Writing = z.object({
  temperature: z.number().min(0).max(2).nullable().describe('0: always the likeliest word; higher: freer.'),
  maxOutputTokens: z
    .number()
    .int()
    .min(16)
    .max(65_536)
    .nullable()
    .describe('A reply ends there, even in mid-sentence.'),
  thinking: z
    .enum(['none', 'low', 'medium', 'high'])
    .nullable()
    .describe('How long a model that can think does so before it writes.'),
});

/**
 * Who reads the emotion in a message. `embedded`: the model that ships. `llm`: the chosen language model, and
 * the reply waits for it. `refined`: the embedded model at once, the language model's reading when it comes.
 */
const Detection = z.object({
  mode: z.enum(['embedded', 'llm', 'refined']),
  provider: z.string().min(1).max(100).nullable().describe('Null: whoever writes the replies.'),
  model: Model.nullable(),
});

/** At most so many stand-ins: a person waits for each of them. */
const MAX_FALLBACKS = 5;

/** What a person chose. No secrets here: keys live in the keychain. */
export const Settings = z
  .object({
    theme: z.enum(['system', 'light', 'dark']).default('system'),
    persona: Persona.default(DEFAULT_PERSONA).describe('For new sessions.'),
    generation: Generation.default({ provider: EMBEDDED, model: null }).describe(
      'Who writes replies where a session does not say.',
    ),
    providers: z
      .record(ProviderId, ProviderSettings)
      .default({})
      .describe('Where a provider is and which model it runs, by provider; left out: its own.'),
    writing: Writing.default({ temperature: null, maxOutputTokens: null, thinking: null }),
    detection: Detection.default({ mode: 'embedded', provider: null, model: null }),
    fallbacks: z
      .array(Generation)
      .max(MAX_FALLBACKS)
      .default([])
      .describe('Who writes, in this order, when the chosen provider cannot be used; the message says so.'),
    idleTimeoutMs: z
      .number()
      .int()
      .min(1_000)
      .max(600_000)
      .default(60_000)
      .describe('A provider that sends nothing for so long is given up.'),
    contextTokens: z
      .number()
      .int()
      .min(1_000)
      .max(200_000)
      .default(8_000)
      .describe('How much a prompt may hold; a message’s cost stays constant however long the session is.'),
  })
  .meta({ id: 'Settings' });
export type Settings = z.infer<typeof Settings>;

/**
 * Every field optional and without its default, so that a patch changes what it names and nothing else: of
 * `providers` too, where null takes a choice back.
 */
export const SettingsPatch = z
  .object({
    theme: Settings.shape.theme.unwrap(),
    persona: Settings.shape.persona.unwrap(),
    generation: Settings.shape.generation.unwrap(),
    providers: z.record(
      ProviderId,
      z.object({ name: ProviderName, baseUrl: BaseUrl.nullable(), model: Model.nullable() }).partial(),
    ),
    writing: Settings.shape.writing.unwrap().partial(),
    detection: Settings.shape.detection.unwrap().partial(),
    fallbacks: Settings.shape.fallbacks.unwrap(),
    idleTimeoutMs: Settings.shape.idleTimeoutMs.unwrap(),
    contextTokens: Settings.shape.contextTokens.unwrap(),
  })
  .partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;

const tags = ['Settings'];

export const settings = {
  get: procedure.route({ method: 'GET', path: '/settings', tags, summary: 'What is set' }).output(Settings),
  update: procedure
    .route({ method: 'PATCH', path: '/settings', tags, summary: 'Change settings' })
    .input(SettingsPatch)
    .output(Settings),
};
