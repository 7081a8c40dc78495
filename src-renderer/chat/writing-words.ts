/** What is said under a reply: who wrote it, in whose place, and what it took. */
import type { Message, Writing } from '#shared/contract/messages.ts';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { EMBEDDED } from '#shared/contract/sessions.ts';
import { latencyWord } from '../ui/durations.ts';

type Names = readonly Pick<ProviderInfo, 'id' | 'name'>[];

const nameOf = (provider: string, names: Names): string =>
  names.find(({ id }) => id === provider)?.name ?? 'a provider that was removed';

/** The model that wrote a reply, or who it was where there is no model; null: nobody knows. */
export function writerOf({ provider, model }: Pick<Message, 'provider' | 'model'>, names: Names) {
  if (provider === EMBEDDED) return 'the offline companion';
  return model ?? (provider === null ? null : nameOf(provider, names));
}

/** In whose place a reply was written, one sentence for each who was asked before. */
export function absenceWords({ insteadOf }: Writing, names: Names): readonly string[] {
  return insteadOf.map(({ provider, model, error }) => {
    const name = nameOf(provider, names);
    return `${model === null ? name : `${name} (${model})`} could not: ${error.message}`;
  });
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** In US dollars with two figures that say something, such as "$0.0021"; and by which prices. */
export function costWord({ costUsd, pricesOf }: Writing): string {
  if (costUsd === null) return 'unknown';
  if (costUsd === 0) return 'nothing';
  const digits = Math.min(8, Math.max(2, 1 - Math.floor(Math.log10(costUsd))));
  const amount = `$${costUsd.toFixed(digits)}`;
  return pricesOf === null
    ? `${amount}, as the provider says`
    : `${amount}, by the prices of ${DAY.format(new Date(pricesOf))}`;
}

/** What a reply took, as names and values in the order in which they are shown. */
export function writingFacts(
  { provider, writing }: Pick<Message, 'provider'> & { readonly writing: Writing },
  names: Names,
): readonly (readonly [name: string, value: string])[] {
  const count = (tokens: number | null) => (tokens === null ? 'unknown' : tokens.toLocaleString('en'));
  const times = [
    ['First word after', writing.firstTokenMs === null ? 'none came' : latencyWord(writing.firstTokenMs)],
    ['Whole reply after', latencyWord(writing.durationMs)],
  ] as const;
  if (provider === null || provider === EMBEDDED) return times;
  return [
    ['Provider', nameOf(provider, names)],
    ['Cost', costWord(writing)],
    ['Tokens in', count(writing.inputTokens)],
    ['Tokens out', count(writing.outputTokens)],
    ...times,
  ];
}
