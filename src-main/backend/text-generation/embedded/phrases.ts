/** What a language has to bring for the embedded companion to speak it. English: phrases-en.ts. */
import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { SelfQuestion, SmallTalk } from './intent.ts';
import type { Form } from './restate.ts';

/** What a message is about, emotionally: labels that are answered alike share a family. */
export type Family =
  | 'grief'
  | 'sadness'
  | 'disappointment'
  | 'fear'
  | 'anger'
  | 'guilt'
  | 'shame'
  | 'joy'
  | 'pride'
  | 'warmth'
  | 'relief'
  | 'hope'
  | 'surprise'
  | 'confusion'
  | 'neutral';

export type Tone = 'hurting' | 'glad' | 'plain';

/** How the companion's mood makes it speak. */
export type Voice = 'lively' | 'calm' | 'careful' | 'quiet' | 'firm';

/**
 * A sentence or two with slots in braces: `{you}` and `{You}` (the restated clause, as it stands inside
 * and at the start of a sentence), `{phrase}` (the reading in words), `{name}`, `{mood}`, `{emotion}`,
 * `{excerpt}`, `{emoji}`.
 */
export type Template = string;

/** Sentences by the strategies of emotional support (Liu et al. 2021, ACL, "ESConv"). */
export interface SupportPhrases {
  readonly reflections: readonly Template[];
  readonly questions: readonly Template[];
  readonly affirmations: readonly Template[];
  readonly suggestions: readonly Template[];
  readonly information: readonly Template[];
}

/** Answers about itself: from its state, with or without a known cause. */
export interface StateAnswers {
  readonly moods: readonly Template[];
  readonly causes: readonly Template[];
  readonly secondCauses: readonly Template[];
  readonly forgottenCauses: readonly Template[];
  readonly noCauses: readonly Template[];
  readonly returning: readonly Template[];
  readonly handBack: readonly Template[];
}

export interface Phrases {
  readonly families: Readonly<Record<Family, SupportPhrases>>;
  /** Shared by all families of a tone. */
  readonly tones: Readonly<Record<Tone, SupportPhrases>>;
  /** Questions after a bare feeling ("I'm sad"), which has said everything but why. */
  readonly feelingQuestions: readonly Template[];
  /** Reflections that say what was read, for readings that are sure enough. */
  readonly readings: readonly Template[];
  readonly restatements: Readonly<Record<Form, readonly Template[]>>;
  readonly openings: Readonly<Record<Voice, Readonly<Record<Tone, readonly Template[]>>>>;
  readonly disclosures: Readonly<Partial<Record<CompanionEmotion, readonly Template[]>>>;
  readonly moodDisclosures: readonly Template[];
  readonly state: StateAnswers;
  readonly self: Readonly<Record<Exclude<SelfQuestion, 'how-are-you' | 'why-feel'>, readonly Template[]>>;
  readonly smallTalk: Readonly<Record<SmallTalk, readonly Template[]>>;
  /** An insult is taken by the companion's mood. */
  readonly insultByVoice: Readonly<Record<Voice, readonly Template[]>>;
  readonly greetings: {
    readonly morning: readonly Template[];
    readonly afternoon: readonly Template[];
    readonly evening: readonly Template[];
    readonly introductions: readonly Template[];
    readonly invitations: readonly Template[];
  };
}
