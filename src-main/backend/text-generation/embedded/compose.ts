/**
 * The embedded companion: answers without a network by listening reflectively. A pure function of the
 * conversation, the reading, the companion's state and a seed; the wording is data (english/).
 */
import { moodName } from '#shared/emotions/mood.ts';
import { moodInWords } from '../../emotion-state/words.ts';
import { VOICE_OF } from '../strategy.ts';
import { answerFromMemory, memoryQuestionIn } from './about-memory.ts';
import { answerAboutSelf, quote } from './about-self.ts';
import { answerWithCare, stayWithCare } from './care.ts';
import { type Conversation, overview, type ReplyInput } from './conversation.ts';
import { ENGLISH } from './english/english.ts';
import { answerInOtherTongue } from './in-other-tongues.ts';
import { nameIn } from './intent.ts';
import { isSelfQuestion, type SmallTalk } from './intents.ts';
import { listen } from './listen.ts';
import type { Phrases } from './phrases.ts';
import { type Chooser, createChooser, type Wording } from './wording.ts';

/** The reply: one to four short sentences, never empty. Takes any text and never throws. */
export function composeReply(input: ReplyInput): string {
  return composeSentences(input)
    .map(({ text }) => text)
    .join(' ');
}

/** The reply in its parts, each with the template that it was made from. */
export function composeSentences(input: ReplyInput, phrases: Phrases = ENGLISH): Wording[] {
  const conversation = overview(input.messages);
  const chooser = createChooser(conversation.replies, input.seed);
  const { intent, text, askNothing } = conversation;
  const { concern, help = null, reading } = input;
  if (concern) return answerWithCare(concern, { help, language: reading?.language ?? null, chooser });
  const said = input.messages.filter(({ role }) => role === 'user').map((message) => message.text);
  const care = stayWithCare(intent, said, { help, chooser });
  if (care !== null) return care;
  if (intent !== 'grave') {
    const inTheirs = answerInOtherTongue(input, chooser);
    if (inTheirs !== null) return inTheirs;
    const asked = memoryQuestionIn(text);
    if (asked !== null) return answerFromMemory(asked, input.memory, phrases, chooser);
  }
  if (intent === 'greeting') {
    const answer = answerSmallTalk(intent, input, conversation, phrases, chooser);
    const due = askNothing ? null : (input.memory?.takeFollowUp() ?? null);
    if (due !== null) {
      const hello = { ...answer, text: answer.text.replace(/(?<=[.!]) .*\?$/, '') };
      return [hello, chooser.choose(phrases.memory.followUps, { plan: quote(due.excerpt) })];
    }
    return [answer];
  }
  if (intent === 'telling') return listen({ ...input, conversation }, phrases, chooser);
  if (isSelfQuestion(intent)) {
    return answerAboutSelf(intent, input, { asked: text, mayAsk: !askNothing }, phrases, chooser);
  }
  return [answerSmallTalk(intent, input, conversation, phrases, chooser)];
}

const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic}\ufe0f?)*|\p{Regional_Indicator}{2}/u;

/** One short answer to a message of its own kind. */
function answerSmallTalk(
  intent: SmallTalk,
  { persona, affect }: ReplyInput,
  { text, askNothing }: Conversation,
  phrases: Phrases,
  { choose }: Chooser,
): Wording {
  const voice = VOICE_OF[moodName(affect.mood)];
  const pool = intent === 'insult' ? phrases.insultByVoice[voice] : phrases.smallTalk[intent];
  const silent = askNothing ? pool.filter((template) => !template.includes('?')) : pool;
  return choose(silent.length > 0 ? silent : pool, {
    name: persona.name,
    mood: moodInWords(affect.mood),
    emoji: EMOJI.exec(text)?.[0] ?? '',
    theirName: nameIn(text) ?? '',
  });
}
