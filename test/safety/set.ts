import type { SafetyCase } from './case.ts';
import { EXPLICIT } from './explicit.ts';
import { HARMLESS } from './harmless.ts';
import { INDIRECT } from './indirect.ts';
import { LANGUAGES } from './languages.ts';

/** Every labelled sentence. */
export const SAFETY_SET: readonly SafetyCase[] = [...EXPLICIT, ...INDIRECT, ...HARMLESS, ...LANGUAGES];
