import * as z from 'zod';
import { DEFAULT_PERSONA, Persona } from './companion.ts';
import { procedure } from './errors.ts';
import { LocalServerConfig } from './server.ts';
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

/** Who sums up what a prompt has no room for. `model`: whoever writes the replies; `device`: nothing is sent for it. */
const Summaries = z.enum(['model', 'device', 'off']);

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
  summaries: Summaries.default('model').describe(
    'Who sums up earlier messages that a prompt has no room for.',
  ),
});

/**
 * Who reads the emotion in a message. `embedded`: the model that ships. `llm`: the chosen language model, and
 * the reply waits for it. `refined`: the embedded model at once, the language model's reading when it comes.
 */
const Detection = z.object({
  mode: z.enum(['embedded', 'llm', 'refined']),
  provider: z.string().min(1).max(100).nullable().describe('Null: whoever writes the replies.'),
  model: Model.nullable(),
  paused: z.boolean().default(false).describe('Nothing is read; the companion only calms down.'),
});

/** How a proxy of one's own is reached. Its password has a place of its own: never in an address. */
const ProxyUrl = z
  .string()
  .trim()
  .overwrite((text) => (text === '' || text.includes('://') ? text : `http://${text}`).replace(/\/+$/, ''))
  .max(300)
  .refine(
    (text) => !text.includes('@'),
    'Leave the user name and the password out of the address: they have fields of their own.',
  )
  .regex(
    /^(https?|socks4a?|socks5h?|socks):\/\/([^\s?#@/:[\]]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i,
    'Type an address such as http://proxy.example:3128 or socks5://127.0.0.1:1080.',
  )
  .refine((text) => {
    const port = Number(/:(\d+)$/.exec(text)?.[1] ?? 1);
    return port >= 1 && port <= 65_535;
  }, 'A port is a number from 1 to 65535.');

/** The way out of this machine. */
const Network = z.object({
  proxy: z.object({
    mode: z.enum(['system', 'none', 'custom']).describe('`system`: the one that this machine is set to.'),
    url: ProxyUrl.nullable().describe('Of the custom proxy; null: nobody has said where it is.'),
    user: z
      .string()
      .trim()
      .min(1)
      .max(255)
      .regex(/^[^:\p{Cc}]*$/u, 'A user name has no colon and no line break.')
      .nullable()
      .describe('Null: the custom proxy asks for nobody.'),
  }),
  caFile: z
    .string()
    .trim()
    .min(1)
    .max(4_000)
    .nullable()
    .describe('Certificates (PEM) that are trusted beside the system’s.'),
  connectTimeoutMs: z
    .number()
    .int()
    .min(1_000)
    .max(120_000)
    .describe('A connection that takes longer is given up.'),
});

/** New versions of the desktop app. */
const Updates = z.object({
  look: z.boolean().describe('Asks once a day; off, nobody is asked unless a person does.'),
  channel: z.enum(['stable', 'beta']),
});

/** ISO 3166-1 alpha-2. */
const Country = z.string().regex(/^[A-Z]{2}$/, 'Give a country as two capital letters, such as GB.');
/** The choices, in minutes; 0: never. */
export const LOCK_AFTER_MINUTES = [0, 1, 5, 15, 60] as const;
const LockAfterMinutes = z.literal(LOCK_AFTER_MINUTES);
/** What the companion keeps of what is said, and how it finds out. */
const Knowledge = z.object({
  enabled: z.boolean().describe('Off: nothing is learnt, and replies are written without what was learnt.'),
  extractWithModel: z
    .boolean()
    .describe('After a reply, the model that wrote it is asked once more for what is worth remembering.'),
  timeZone: z
    .string()
    .max(100)
    .refine(isTimeZone, 'There is no such time zone. Give one such as Europe/Berlin.')
    .nullable()
    .describe('Where the person is, for “tomorrow”; null: where this machine is.'),
});

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** At most so many stand-ins: a person waits for each of them. */
export const MAX_FALLBACKS = 5;

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
    writing: Writing.default({
      temperature: null,
      maxOutputTokens: null,
      thinking: null,
      summaries: 'model',
    }),
    detection: Detection.default({ mode: 'embedded', provider: null, model: null, paused: false }),
    fallbacks: z
      .array(Generation)
      .max(MAX_FALLBACKS)
      .default([])
      .describe('Who writes, in this order, when the chosen provider cannot be used; the message says so.'),
    network: Network.default({
      proxy: { mode: 'system', url: null, user: null },
      caFile: null,
      connectTimeoutMs: 10_000,
    }),
    knowledge: Knowledge.default({ enabled: true, extractWithModel: false, timeZone: null }),
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
    country: Country.nullable()
      .default(null)
      .describe('Whose help lines are shown; null: where this machine seems to be.'),
    lockAfterMinutes: LockAfterMinutes.default(15).describe(
      'Locks when nobody was here for so long, where a passphrase is set; 0: never.',
    ),
    backups: z
      .object({ folder: z.string().nullable(), automatic: z.boolean() })
      .default({ folder: null, automatic: true })
      .describe('Null: inside the data folder; changed under /backups.'),
    sendWith: z
      .enum(['enter', 'mod-enter'])
      .default('enter')
      .describe('What sends a message: Enter, or Enter with Ctrl or Cmd; the other begins a line.'),
    updates: Updates.default({ look: false, channel: 'stable' }),
    welcomed: z
      .boolean()
      .default(false)
      .describe('The welcome of the first start was gone through or put away.'),
    localServer: LocalServerConfig.prefault({}).describe('Of the desktop app; changed under /server.'),
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
    writing: Writing.extend({ summaries: Summaries }).partial(),
    detection: Detection.extend({ paused: z.boolean() }).partial(),
    fallbacks: Settings.shape.fallbacks.unwrap(),
    network: Network.extend({ proxy: Network.shape.proxy.partial() }).partial(),
    knowledge: Knowledge.partial(),
    updates: Updates.partial(),
    idleTimeoutMs: Settings.shape.idleTimeoutMs.unwrap(),
    contextTokens: Settings.shape.contextTokens.unwrap(),
    country: Settings.shape.country.unwrap(),
    lockAfterMinutes: LockAfterMinutes,
    sendWith: Settings.shape.sendWith.unwrap(),
    welcomed: z.boolean(),
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
