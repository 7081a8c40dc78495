import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { Concern } from '#shared/safety/concern.ts';

/** As strongly as a language model may propose, and no more: the words' own reading comes on top. */
const INTENSITY: Readonly<Record<Concern['level'], number>> = { explicit: 0.5, indirect: 0.3 };

/** What the companion feels about somebody in danger, whatever was read from the words: pity, said as caring. */
export const careFor = (
  concern: Concern | null,
): { readonly kind: CompanionEmotion; readonly intensity: number } | null =>
  concern === null ? null : { kind: 'pity', intensity: INTENSITY[concern.level] };
