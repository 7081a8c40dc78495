/** What a reply is composed from, and what the conversation so far tells about it. */
import type { Persona } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Concern } from '#shared/safety/concern.ts';
import type { HelpOfCountry } from '#shared/safety/help-lines.ts';
import { intentOf } from './intent.ts';
import type { Intent } from './intents.ts';

export interface ReplyInput {
  /** The conversation, oldest first; the last message is the person's, the one to answer. */
  readonly messages: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
  /** What was read from the last message; null where nothing could be read. */
  readonly reading: EmotionReading | null;
  /** The companion's state as of now, the last message already appraised. */
  readonly affect: AffectState;
  readonly persona: Persona;
  /** The messages that caused the active emotions, as far as they are known. */
  readonly causes: readonly { readonly messageId: string; readonly excerpt: string }[];
  /** What the last message says of somebody in danger; left out: nothing. */
  readonly concern?: Concern | null;
  /** Where the person is, for help lines; left out: not known. */
  readonly help?: HelpOfCountry | null;
  /** What it knows from before; left out: nothing is kept. */
  readonly memory?: Memory | undefined;
  /** Chooses among equal wordings; the same input gives the same reply. */
  readonly seed: string;
}

/** What the companion knows. */
export interface Memory {
  /** What is known about something, best first; about anything where `about` is empty. Null: nothing is kept here. */
  readonly search: ((about: string) => readonly KnownStatement[]) | null;
  /** A plan whose date has passed, to ask about now: whoever takes it asks. */
  readonly takeFollowUp: () => { readonly words: string; readonly excerpt: string } | null;
}

interface KnownStatement {
  readonly subject: 'companion' | 'person';
  readonly kind: string;
  /** About the person without a subject ("has a dog"), about the companion in its own words. */
  readonly words: string;
}

/** What the messages so far tell about how to answer the last one. */
export interface Conversation {
  /** The message to answer, and what kind of message it is. */
  readonly text: string;
  readonly intent: Intent;
  /** What the person told in the few messages before it, newest last. */
  readonly earlier: readonly string[];
  /** All that the companion has said. */
  readonly replies: readonly string[];
  /** How many messages the person sent before this one. */
  readonly turn: number;
  /** Replies in a row, up to now, that ended in a question. */
  readonly questionsInARow: number;
  /** The person asked not to be asked. */
  readonly askNothing: boolean;
}

/** So many of the last things told are still what the conversation is about, short answers in between left out. */
const STILL_ABOUT = 4;
const LOOK_BACK = 6;
/** What was said once is looked at once, however many replies follow it. */
const intents = new WeakMap<ReplyInput['messages'][number], Intent>();

/** What a message is by itself, without the one before it. */
function ownIntentOf(message: ReplyInput['messages'][number]): Intent {
  let intent = intents.get(message);
  if (intent === undefined) {
    intent = intentOf(message.text);
    intents.set(message, intent);
  }
  return intent;
}

/** A wish for no questions holds for this many of the person's messages. */
const QUIET_FOR = 8;

export function overview(messages: ReplyInput['messages']): Conversation {
  const own = messages.filter(({ role }) => role === 'user');
  const said = own.map(({ text }) => text);
  const replies = messages.filter(({ role }) => role === 'assistant').map(({ text }) => text);
  const text = said.at(-1) ?? '';
  const previous = own.at(-2);
  let questionsInARow = 0;
  while (/\?\s*$/.test(replies.at(-1 - questionsInARow) ?? '')) questionsInARow++;
  return {
    text,
    intent: intentOf(
      text,
      previous === undefined ? undefined : { text: previous.text, intent: ownIntentOf(previous) },
    ),
    earlier: own
      .slice(-1 - LOOK_BACK, -1)
      .filter((one) => ownIntentOf(one) === 'telling')
      .slice(-STILL_ABOUT)
      .map((one) => one.text),
    replies,
    turn: Math.max(0, said.length - 1),
    questionsInARow,
    askNothing: own.slice(-QUIET_FOR).some((one) => ownIntentOf(one) === 'no-questions'),
  };
}
