import type { AffectState, BigFive } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { appraise } from './appraisal.ts';
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

/** The companion's state after a message: appraise it, decay to its time, feel it, let the mood follow. */
export function stateAfter(before: AffectState, message: HeardMessage, traits: BigFive): AffectState {
  const { id: messageId, text, reading, createdAt } = message;
  const appraisals = reading === null ? [] : appraise({ text, reading, messageId });
  return applyAppraisals(before, appraisals, traits, createdAt);
}
