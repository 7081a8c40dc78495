/** What a language has to bring for the embedded companion to speak it. English: english/. */
import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { Aspect, Form } from './clause-form.ts';
import type { SelfQuestion, SmallTalk } from './intents.ts';

/**
 * What a message is about, emotionally: labels that are answered alike share a family. `trouble` and
 * `good-news` are hard and good things whose emotion is not known more closely.
 */
export type Family =
  | 'grief'
  | 'sadness'
  | 'disappointment'
  | 'fear'
  | 'anger'
  | 'guilt'
  | 'shame'
  | 'trouble'
  | 'joy'
  | 'pride'
  | 'warmth'
  | 'relief'
  | 'hope'
  | 'good-news'
  | 'surprise'
  | 'confusion'
  | 'neutral';

export type Tone = 'hurting' | 'glad' | 'plain';

/** How the companion's mood makes it speak. */
export type Voice = 'lively' | 'calm' | 'careful' | 'quiet' | 'firm';

/**
 * A sentence or two with slots in braces: `{you}` and `{You}` (the restated clause, as it stands inside
 * and at the start of a sentence), `{phrase}` (the reading in words), `{name}`, `{mood}`, `{feeling}` and
 * `{Feeling}` (an emotion of the companion as a clause), `{excerpt}`, `{emoji}`.
 */
export type Template = string;

/** Sentences by the strategies of emotional support (Liu et al. 2021, ACL, "ESConv"). */
export interface FamilyPhrases {
  readonly reflections: readonly Template[];
  readonly questions: readonly Template[];
  readonly affirmations: readonly Template[];
  readonly suggestions: readonly Template[];
  readonly information: readonly Template[];
}

/** What holds for every family of a tone; questions fit what was told: an event, a state, a plan, or anything. */
export interface TonePhrases extends Omit<FamilyPhrases, 'questions'> {
  readonly questions: Readonly<Record<Aspect | 'any', readonly Template[]>>;
}

/** A part of life that people talk about, recognised by its words, with sentences that fit nothing else. */
export interface Topic {
  readonly pattern: RegExp;
  /** How talk of it is meant nearly always; null: it can be anything. */
  readonly tone: Tone | null;
  /** Said only in the topic's own tone. */
  readonly reflections: readonly Template[];
  readonly questions: readonly Template[];
  readonly affirmations?: readonly Template[];
}

/** Answers about its own state, from its mood and the causes of its emotions. */
export interface StateAnswers {
  readonly moods: readonly Template[];
  readonly causes: readonly Template[];
  readonly secondCauses: readonly Template[];
  readonly forgottenCauses: readonly Template[];
  readonly onlyAsked: readonly Template[];
  readonly noCauses: readonly Template[];
  readonly returning: readonly Template[];
  readonly handBack: readonly Template[];
}

/** Answers from what it knows; `{list}` is what that is, `{about}` what was asked about, `{plan}` what was planned. */
export interface MemoryAnswers {
  readonly known: readonly Template[];
  readonly ofMyself: readonly Template[];
  readonly more: readonly Template[];
  readonly nothing: Readonly<Record<'person' | 'companion', readonly Template[]>>;
  readonly nothingAbout: readonly Template[];
  /** Where the person switched it off. */
  readonly off: readonly Template[];
  /** Asks how it went, once. */
  readonly followUps: readonly Template[];
}

export interface Phrases {
  readonly families: Readonly<Record<Family, FamilyPhrases>>;
  readonly tones: Readonly<Record<Tone, TonePhrases>>;
  /** The first that fits a message counts: the more particular ones come first. */
  readonly topics: readonly Topic[];
  /** Questions after a bare feeling ("I'm sad"), which has said everything but why. */
  readonly feelingQuestions: readonly Template[];
  /** Reflections that say what was read, for readings that are sure enough. */
  readonly readings: readonly Template[];
  readonly restatements: Readonly<Record<Form, readonly Template[]>>;
  readonly openings: Readonly<Record<Voice, Readonly<Record<Tone, readonly Template[]>>>>;
  readonly disclosures: Readonly<Partial<Record<CompanionEmotion, readonly Template[]>>>;
  /** Each emotion of the companion as a clause: "I'm happy for you". */
  readonly feelings: Readonly<Record<CompanionEmotion, string>>;
  readonly state: StateAnswers;
  readonly memory: MemoryAnswers;
  readonly self: Readonly<
    Record<Exclude<SelfQuestion, 'how-are-you' | 'why-feel' | 'remember'>, readonly Template[]>
  >;
  readonly smallTalk: Readonly<Record<Exclude<SmallTalk, 'insult'>, readonly Template[]>>;
  /** An insult is taken as the companion's mood takes it. */
  readonly insultByVoice: Readonly<Record<Voice, readonly Template[]>>;
  readonly greetings: {
    readonly morning: readonly Template[];
    readonly afternoon: readonly Template[];
    readonly evening: readonly Template[];
    /** Of the offline companion: it says plainly what it is. */
    readonly introductions: readonly Template[];
    /** Where a provider's model writes the replies. */
    readonly introductionsWithModel: readonly Template[];
    readonly invitations: readonly Template[];
    /** To somebody who comes back to a session, by how long they were away; `{away}` is that in words. */
    readonly returns: Readonly<Record<'hours' | 'days' | 'weeks' | 'months', readonly Template[]>>;
    /** How it is by then: `{mood}`. */
    readonly settled: readonly Template[];
  };
}
