import { factsOf } from './log/error-facts.ts';

/** Prints an unforeseen error as its kind, its code and where it arose: its message may quote anything. */
export function reportError(error: unknown): void {
  const { name, code, stack } = factsOf(error);
  console.error([`EmotionGPT: ${name}${code === undefined ? '' : ` ${code}`}`, ...stack].join('\n    at '));
}
