import type { CompanionEmotion, MoodName, MoodStrength } from '#shared/emotions/companion.ts';
import type { Template } from '../phrases.ts';

/**
 * What the embedded companion can say in a language other than English: who it is, how it feels and why, and
 * what it knows. Listening takes more than that; it stays English.
 *
 * Questions are matched on small letters without marks. `about` has the thing asked about as its first group.
 */
export interface Tongue {
  readonly asks: {
    readonly howAreYou: RegExp;
    readonly why: RegExp;
    readonly whoAreYou: RegExp;
    readonly known: RegExp;
    readonly about: RegExp;
    readonly name: RegExp;
  };
  readonly strengths: Readonly<Record<MoodStrength, string>>;
  /** As they follow the strength in `mood`. */
  readonly moods: Readonly<Record<MoodName, string>>;
  /** Each emotion as a clause of its own. */
  readonly feelings: Readonly<Record<CompanionEmotion, string>>;
  readonly say: {
    /** `{mood}` */
    readonly mood: readonly Template[];
    /** `{Feeling}`, `{excerpt}` */
    readonly because: readonly Template[];
    readonly noCause: readonly Template[];
    readonly handBack: readonly Template[];
    /** `{name}`, `{mood}` */
    readonly who: readonly Template[];
    /** `{list}` */
    readonly known: readonly Template[];
    readonly nothing: readonly Template[];
    /** `{about}` */
    readonly nothingAbout: readonly Template[];
    readonly off: readonly Template[];
  };
  /** Around each statement of a list. */
  readonly quotes: readonly [string, string];
}
