/** The kinds of message that the embedded companion tells apart. */

/** Questions to the companion that its actual state and nature answer. */
export const SELF_QUESTIONS = [
  'how-are-you',
  'why-feel',
  'who-are-you',
  'are-you-human',
  'can-you-feel',
  'what-can-you-do',
  'remember',
  'private',
  'love-me',
  'there',
  'other-about-you',
] as const;
export type SelfQuestion = (typeof SELF_QUESTIONS)[number];

/** Messages that call for one short answer of their own kind. */
export const SMALL_TALK = [
  'grave',
  'greeting',
  'goodbye',
  'good-night',
  'thanks',
  'sorry',
  'affection',
  'praise',
  'insult',
  'misunderstood',
  'no-questions',
  'why-ask',
  'what',
  'leave',
  'distrust',
  'introduces',
  'topic',
  'yes',
  'no',
  'ok',
  'unsure',
  'laugh',
  'well',
  'plea',
  'may-i',
  'advice',
  'weigh',
  'what-if',
  'unknowable',
  'judge-me',
  'rhetorical',
  'cannot-answer',
  'cannot-do',
  'same-again',
  'foreign',
  'emoji',
  'silence',
  'code',
  'unclear',
] as const;
export type SmallTalk = (typeof SMALL_TALK)[number];

export type Intent = SelfQuestion | SmallTalk | 'telling';

export const isSelfQuestion = (intent: Intent): intent is SelfQuestion =>
  (SELF_QUESTIONS as readonly string[]).includes(intent);
