import type { WritingOptions } from './provider.ts';

type Thinking = NonNullable<WritingOptions['thinking']>;

/** Of the 65,536 tokens that a model of the 2.5 series may write, thoughts included. */
const BUDGETS: Readonly<Record<Exclude<Thinking, 'none'>, number>> = {
  low: 6_500,
  medium: 19_500,
  high: 39_000,
};

/**
 * How Gemini is told how much to think (https://ai.google.dev/gemini-api/docs/thinking): from series 3 on by a level,
 * before by a number of tokens: 128 to 32,768 for 2.5 Pro, 0 to 24,576 for its sisters. Where thoughts cannot be
 * switched off, `none` is the least that there is. A model that is not known is taken for a new one.
 */
export function thinkingConfigOf(model: string, thinking: Thinking): Readonly<Record<string, unknown>> {
  const series = Number(/^gemini-(\d+(?:\.\d+)?)/.exec(model)?.[1] ?? Number.POSITIVE_INFINITY);
  if (series >= 3 && !model.startsWith('gemma-')) {
    return { thinkingLevel: thinking === 'none' ? leastLevelOf(model, series) : thinking };
  }
  const [least, most] = model.includes('2.5-pro') ? [128, 32_768] : [0, 24_576];
  return { thinkingBudget: thinking === 'none' ? least : Math.min(most, BUDGETS[thinking]) };
}

/** Pro models, and Flash from 3.7 on, do not know `minimal`; Flash-Lite does. */
function leastLevelOf(model: string, series: number): 'minimal' | 'low' {
  if (model.includes('-flash-lite')) return 'minimal';
  const isLatestFlash = model === 'gemini-flash-latest';
  const isNewFlash = /^gemini-\d+\.\d+-flash/.test(model) && series >= 3.7;
  return isLatestFlash || isNewFlash || /^gemini-[\d.]+-pro/.test(model) ? 'low' : 'minimal';
}
