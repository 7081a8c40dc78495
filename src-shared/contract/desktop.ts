/**
 * What a window of the desktop app and its shell say to each other, beside the contract of the backend: over the same
 * port, and answered by the shell alone. No HTTP server has any of it.
 */
import { eventIterator } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';
import { SessionId } from './ids.ts';
import { MessageStatus, MessageText } from './messages.ts';

const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Super', 'Cmd'];
/** Shift alone types capital letters: it takes one of these for a combination of its own. */
const FIRM_MODIFIERS = ['Ctrl', 'Alt', 'Super', 'Cmd'];
const KEYS =
  /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|Space|Tab|Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right|[`\-=[\]\\;',./])$/;

/** A combination of keys as Electron writes it, such as `Ctrl+Shift+Space`; its modifiers in the order above. */
export const KeyCombination = z
  .string()
  .max(40)
  .refine((text) => {
    const parts = text.split('+');
    const modifiers = parts.slice(0, -1);
    const places = modifiers.map((modifier) => MODIFIERS.indexOf(modifier));
    return (
      KEYS.test(parts.at(-1) ?? '') &&
      places.every((place, index) => place > (places[index - 1] ?? -1)) &&
      modifiers.some((modifier) => FIRM_MODIFIERS.includes(modifier))
    );
  }, 'Hold Ctrl, Alt or the system’s key, and press one more key.');

/** BCP 47, as the spell checker of the browser engine names its dictionaries. */
const DictionaryLanguage = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2,4})?(-[A-Z]{2})?$/);

/** How the app behaves on this machine. */
export const DesktopSettings = z.object({
  quickEntry: z.object({ enabled: z.boolean(), keys: KeyCombination }).default({
    enabled: true,
    keys: 'Alt+Shift+Space',
  }),
  tray: z
    .object({
      shown: z.boolean(),
      keepsRunning: z.boolean().describe('When the last window is closed; only while the tray has its icon.'),
    })
    .default({ shown: true, keepsRunning: false }),
  notifications: z
    .enum(['off', 'plain', 'words'])
    .default('plain')
    .describe('When a reply ends in the background. `plain`: without any word of the conversation.'),
  startAtLogin: z.boolean().default(false),
  spellCheck: z
    .object({ enabled: z.boolean(), languages: z.array(DictionaryLanguage).max(10) })
    .default({ enabled: false, languages: [] })
    .describe('Where dictionaries have to be fetched; macOS has its own.'),
});
export type DesktopSettings = z.infer<typeof DesktopSettings>;

const { shape } = DesktopSettings;

/** Every field optional and without its default, so that a patch changes what it names and nothing else. */
export const DesktopPatch = z
  .object({
    quickEntry: shape.quickEntry.unwrap().partial(),
    tray: shape.tray.unwrap().partial(),
    notifications: shape.notifications.unwrap(),
    startAtLogin: shape.startAtLogin.unwrap(),
    spellCheck: shape.spellCheck.unwrap().partial(),
  })
  .partial();
export type DesktopPatch = z.infer<typeof DesktopPatch>;

export const DesktopStatus = z.object({
  settings: DesktopSettings,
  quickEntryProblem: z.string().nullable().describe('Why the keys do not work, and what to do.'),
  startAtLogin: z.enum(['possible', 'not-installed']),
  notifications: z.boolean().describe('Whether this system shows any.'),
  spellCheck: z.object({
    dictionaries: z.enum(['system', 'to-fetch']),
    languages: z
      .array(z.string())
      .describe('Those that there are dictionaries for; none where the system has them.'),
    words: z.array(z.string()).describe('Added by the person, and kept as they are.'),
  }),
});
export type DesktopStatus = z.infer<typeof DesktopStatus>;

/** What the shell asks of a window. */
export const DesktopEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open-session').describe('The person clicked for it.'), sessionId: SessionId }),
  z.object({
    type: z.literal('ask-open').describe('A link from outside: nothing happens until the person agrees.'),
    sessionId: SessionId,
  }),
  z.object({ type: z.literal('new-session') }),
  z.object({ type: z.literal('open-settings') }),
  z.object({ type: z.literal('search') }),
  z.object({ type: z.literal('status-changed') }),
]);
export type DesktopEvent = z.infer<typeof DesktopEvent>;

/** Where a thought of the quick entry goes. */
export const QuickTarget = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    session: z
      .object({ id: z.string(), title: z.string().nullable() })
      .nullable()
      .describe('Null: there is none to go on with.'),
  }),
  z.object({
    state: z.literal('closed').describe('Locked, or the conversations cannot be opened.'),
    why: z.string(),
  }),
]);
export type QuickTarget = z.infer<typeof QuickTarget>;

export const desktopContract = {
  desktop: {
    status: procedure.output(DesktopStatus),
    update: procedure.input(DesktopPatch).output(DesktopStatus),
    /** Takes words out of the dictionary that the person added. */
    forgetWords: procedure.output(DesktopStatus),
    events: procedure.output(eventIterator(DesktopEvent)),
    /** The window shows this session now. */
    showing: procedure.input(z.object({ sessionId: SessionId.nullable() })),
    /** A reply that this window waited for has ended. */
    replied: procedure.input(z.object({ sessionId: SessionId, messageId: SessionId, status: MessageStatus })),
    quickTarget: procedure.output(QuickTarget),
    /** Resolves when the words are on the disk. */
    quickSend: procedure
      .input(z.object({ text: MessageText, sessionId: SessionId.nullable().describe('Null: a new one.') }))
      .output(z.object({ sessionId: SessionId })),
    hideQuickEntry: procedure,
    /** Brings a main window to the front. */
    openMain: procedure,
  },
};
export type DesktopContract = typeof desktopContract;
