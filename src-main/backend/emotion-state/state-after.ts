import type { AffectState, BigFive } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { type Appraisal, appraise } from './appraisal.ts';
import { applyAppraisals } from './state.ts';

/** What one message of the person does to the companion. */
export interface HeardMessage {
  readonly id: string;
  readonly text: string;
  /** Milliseconds UTC. */
  readonly createdAt: number;
  /** Null: nothing was read, and only time passes. */
  readonly reading: EmotionReading | null;
}

/**
 * The companion's state after a message: appraise it, decay to its time, feel it, let the mood follow.
 *
 * @param proposal what a language model thinks it means to the companion besides; null where none does.
 */
export function stateAfter(
  before: AffectState,
  message: HeardMessage,
  traits: BigFive,
  proposal: Pick<Appraisal, 'kind' | 'intensity'> | null = null,
): AffectState {
  const { id, text, reading, createdAt } = message;
  const appraisals = reading === null ? [] : appraise({ text, reading, messageId: id });
  const proposed = proposal === null ? [] : [{ ...proposal, causeMessageId: id }];
  return applyAppraisals(before, [...appraisals, ...proposed], traits, createdAt);
}
