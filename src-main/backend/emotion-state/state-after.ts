import type { AffectState, BigFive } from '#shared/emotions/companion.ts';
import type { Concern } from '#shared/safety/concern.ts';
import { careFor } from '../safety/care-for.ts';
import { type Appraisal, appraise, type Perceived } from './appraisal.ts';
import { restingMood } from './personality.ts';
import { applyAppraisals } from './state.ts';

/** As whom the companion hears something: what of its persona decides how it feels. */
export interface Listener {
  readonly name: string;
  readonly traits: BigFive;
}

/** What a language model thinks that a message means to the companion. */
export type ProposedEmotion = Pick<Appraisal, 'kind' | 'intensity'>;

/** What one message of the person does to the companion. */
export interface HeardMessage {
  readonly id: string;
  readonly text: string;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  /** Null: nothing was read, and only time passes. */
  readonly reading: Perceived | null;
  /** What the words say of somebody in danger; left out: nothing. */
  readonly concern?: Concern | null | undefined;
}

/**
 * The companion's state after a message: appraise it, decay to its time, feel it, let the mood follow.
 *
 * @param listener the personality that hears it; the mood returns to where that one rests from now on.
 * @param proposal what a language model thinks it means to the companion besides; null where none does: a concern
 *   then calls for care, whatever was read. It is one more appraisal, and the step of the mood is bounded for all of them together (`LARGEST_STEP`).
 */
export function stateAfter(
  before: AffectState,
  message: HeardMessage,
  { name, traits }: Listener,
  proposal: ProposedEmotion | null = null,
): AffectState {
  const { id, text, reading, createdAt } = message;
  const appraisals = reading === null ? [] : appraise({ text, reading, messageId: id }, name);
  const besides = proposal ?? careFor(message.concern ?? null);
  const proposed = besides === null ? [] : [{ ...besides, causeMessageId: id }];
  const settled = { ...before, resting: restingMood(traits) };
  return applyAppraisals(settled, [...appraisals, ...proposed], traits, createdAt);
}
