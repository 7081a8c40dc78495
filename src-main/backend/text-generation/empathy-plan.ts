/** Which kind of support a language model is asked for: the moves of `strategy.ts`, chosen by code and told in words. */
import type { AffectState } from '#shared/emotions/companion.ts';
import { COMPANION_EMOTIONS } from '#shared/emotions/companion.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { strongestFirst } from '../emotion-state/state.ts';
import type { PromptMessage } from '../providers/provider.ts';
import { overview } from './embedded/conversation.ts';
import { ENGLISH } from './embedded/english/english.ts';
import { presume, topicOf } from './embedded/family.ts';
import { restate } from './embedded/restate.ts';
import { choosePlans, type Move, VOICE_OF } from './strategy.ts';

/** From here a reading's emotion counts as strong. */
const STRONG = 0.6;

export interface PlanSituation {
  /** The end of the conversation, oldest first; the last message is the person's, the one to answer. */
  readonly recent: readonly PromptMessage[];
  /** The person's messages before this one, those that are not in `recent` included. */
  readonly turn: number;
  readonly reading: EmotionReading | null;
  readonly affect: AffectState;
}

/** How each move is asked for. After Hill's helping skills, in the words of ESConv's annotators, shortened. */
const MOVE_IN_WORDS: Readonly<Record<Move, string>> = {
  restatement: 'say back briefly, in your own words, what they told you',
  reflection: 'reflect the feeling that you hear, tentatively',
  question: 'ask one open question, and only one',
  'self-disclosure': 'say in half a sentence what this moves in you, and leave the turn to them',
  affirmation: 'affirm something real that they did, can do or are, without praise for its own sake',
  suggestion: 'offer one small step, as something that they may leave',
  information: 'give one piece of useful information, plainly',
};

/** The moves for the reply; null where a message calls for none, such as a question about facts or the companion. */
export function planReply({ recent, turn, reading, affect }: PlanSituation): Move[] | null {
  const { intent, text, earlier, questionsInARow, askNothing, replies } = overview(recent);
  if (intent !== 'telling') return null;
  const restated = restate(text);
  const topic = topicOf(text, ENGLISH.topics);
  const { family, tone } = presume({ text, reading, restated, topic, earlier });
  const plans = choosePlans({
    family,
    tone,
    strong: (reading?.intensity ?? 0) >= STRONG && family !== 'trouble',
    // A model can say anything back; only a bare feeling would be an echo.
    form: restated?.form ?? 'statement',
    voice: VOICE_OF[moodName(affect.mood)],
    turn,
    questionsInARow,
    askNothing,
    topical: topic !== null,
    moved: isMoved(affect, tone),
    lately: replies.slice(-2).map(movesIn),
  });
  return plans[0]!;
}

export const planInWords = (moves: readonly Move[]): string =>
  moves.map((move) => MOVE_IN_WORDS[move]).join('; then ');

function isMoved({ emotions }: AffectState, tone: 'hurting' | 'glad' | 'plain'): boolean {
  const [strongest] = strongestFirst(emotions);
  if (strongest === undefined || tone === 'plain') return false;
  return COMPANION_EMOTIONS[strongest.kind].valence > 0 === (tone === 'glad');
}

const SIGNS: readonly (readonly [Move, RegExp])[] = [
  ['suggestion', /\b(?:you could|maybe try|how about|what if you|it might help to|would it help)\b/i],
  [
    'reflection',
    /\b(?:sounds? like|that sounds|that must|seems? (?:like|that)|it is no wonder|no wonder)\b/i,
  ],
  ['restatement', /\b(?:you(?:'re| are) saying|so you|you (?:told|mentioned|feel|felt))\b/i],
  [
    'affirmation',
    /\b(?:takes? (?:courage|strength)|makes (?:so much )?sense|proud of|you (?:did|managed)|well done)\b/i,
  ],
  ['self-disclosure', /\b(?:I(?:'m| am) (?:glad|happy|sorry|touched|moved)|makes me|I feel)\b/],
];

/** What a reply did, by the marks that each move leaves in English; a question by its mark in any language. */
export function movesIn(reply: string): Move[] {
  const text = reply.slice(0, 4_000);
  const found = SIGNS.filter(([, sign]) => sign.test(text)).map(([move]) => move);
  return /[?\uff1f]\s*$/.test(text) ? [...found, 'question'] : found;
}
