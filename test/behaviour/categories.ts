import type { BehaviourCategory } from './case.ts';
import { context } from './context.ts';
import { contrast } from './contrast.ts';
import { emoji } from './emoji.ts';
import { emphasis } from './emphasis.ts';
import { everyday } from './everyday.ts';
import { mixedFeelings } from './mixed-feelings.ts';
import { negation } from './negation.ts';
import { neutralStatements } from './neutral.ts';
import { others } from './others.ts';
import { rareWords } from './rare-words.ts';
import { sarcasm } from './sarcasm.ts';
import { situations } from './situations.ts';
import { slang } from './slang.ts';
import { typos } from './typos.ts';

/** The whole behavioural test set. It is for judging a detector, never for training or tuning one. */
export const BEHAVIOUR: readonly BehaviourCategory[] = [
  negation,
  contrast,
  mixedFeelings,
  emoji,
  emphasis,
  slang,
  sarcasm,
  others,
  context,
  typos,
  situations,
  rareWords,
  neutralStatements,
  everyday,
];
