import type { Usage } from './provider.ts';

/** What a model costs, in US dollars for a million tokens, as long as a prompt stays below 200,000 tokens. */
interface Price {
  readonly provider: string;
  /** The model's id, or how the ids of its dated versions begin. */
  readonly model: string;
  readonly input: number;
  readonly output: number;
  /** The day on which the price list was read. */
  readonly listOf: string;
  /** The first day on which it holds no more, where the list names one. */
  readonly until?: string;
}

const GEMINI = { provider: 'gemini', listOf: '2026-10-07' };
const ANTHROPIC = { provider: 'anthropic', listOf: '2026-05-22' };
const OPENAI = { provider: 'openai', listOf: '2026-05-04' };

/**
 * Standard prices of the pay-as-you-go tiers. Thinking counts as output. Sources, read on the days given:
 * https://ai.google.dev/gemini-api/docs/pricing, https://platform.claude.com/docs/en/docs/about-claude/pricing,
 * https://developers.openai.com/api/docs/pricing. Whoever is not here costs an unknown amount: no guess is
 * better than none where money is concerned.
 */
const PRICES: readonly Price[] = [
  { ...GEMINI, model: 'gemini-3.8-flash', input: 0.75, output: 3.75, until: '2027-01-01' },
  { ...GEMINI, model: 'gemini-3.5-flash', input: 1.5, output: 9 },
  { ...GEMINI, model: 'gemini-3.5-flash-lite', input: 0.3, output: 2.5 },
  { ...GEMINI, model: 'gemini-3.1-pro-preview', input: 2, output: 12 },
  { ...ANTHROPIC, model: 'claude-opus-4-7', input: 5, output: 25 },
  { ...ANTHROPIC, model: 'claude-sonnet-4-6', input: 3, output: 15 },
  { ...ANTHROPIC, model: 'claude-haiku-4-5', input: 1, output: 5 },
  { ...OPENAI, model: 'gpt-5.5', input: 5, output: 30 },
  { ...OPENAI, model: 'gpt-5.5-pro', input: 30, output: 180 },
  { ...OPENAI, model: 'gpt-5.4', input: 2.5, output: 15 },
  { ...OPENAI, model: 'gpt-5.4-mini', input: 0.75, output: 4.5 },
  { ...OPENAI, model: 'gpt-5.4-nano', input: 0.2, output: 1.25 },
];
/** Above this, some of the lists charge more. */
const LONG_PROMPT_TOKENS = 200_000;

export interface Cost {
  readonly costUsd: number | null;
  /** The day of the price list; null where the provider named the cost itself, or it is unknown. */
  readonly pricesOf: string | null;
}
const UNKNOWN: Cost = { costUsd: null, pricesOf: null };

/**
 * What a reply cost: the provider's own word, else by the price list, else unknown.
 *
 * @param kind   the provider's kind, whose price list holds
 * @param local  true: the model runs on the person's own machine, and is free
 * @param now    milliseconds UTC
 */
export function costOf(
  { kind, model, local }: { kind: string; model: string; local: boolean },
  usage: Usage,
  now: number,
): Cost {
  if (usage.costUsd !== null) return { costUsd: usage.costUsd, pricesOf: null };
  if (local) return { costUsd: 0, pricesOf: null };
  const { inputTokens, outputTokens } = usage;
  if (inputTokens === null || outputTokens === null || inputTokens > LONG_PROMPT_TOKENS) return UNKNOWN;
  const price = PRICES.find((each) => each.provider === kind && isVersionOf(model, each.model));
  if (price === undefined || (price.until !== undefined && now >= Date.parse(price.until))) return UNKNOWN;
  return {
    costUsd: (inputTokens * price.input + outputTokens * price.output) / 1e6,
    pricesOf: price.listOf,
  };
}

/** `gpt-5.4-2026-03-05` and `gemini-3.5-flash-001` are versions; `gpt-5.4-mini` is another model. */
const isVersionOf = (id: string, model: string): boolean =>
  id === model || (id.startsWith(`${model}-`) && /^[\d-]+$/.test(id.slice(model.length + 1)));
