import type { ThreadLimits } from '../../src-main/backend/emotion-detection/embedded/transformer/transformer-thread.ts';

/** For tools that want every full reading, however busy the machine is. */
export const PATIENT: ThreadLimits = {
  questions: 1_000,
  answerMs: 600_000,
  startMs: 600_000,
  idleMs: 60_000,
};
