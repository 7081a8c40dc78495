/** What a person looks for, as the search takes it. Pure. */
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

export type SearchTime = 'any' | 'today' | 'week' | 'month' | 'year' | 'range';

export interface SearchFilters {
  readonly who: 'anyone' | 'user' | 'assistant';
  readonly when: SearchTime;
  /** Of a range, as a date field has them (`2026-01-31`); empty: without an end at that side. */
  readonly from: string;
  readonly until: string;
  readonly label: EmotionLabel | 'any';
  /** Null: in every session. */
  readonly sessionId: string | null;
}

export const NO_FILTERS: SearchFilters = {
  who: 'anyone',
  when: 'any',
  from: '',
  until: '',
  label: 'any',
  sessionId: null,
};

export interface SearchInput {
  readonly query: string;
  readonly role?: 'user' | 'assistant';
  readonly from?: number;
  readonly until?: number;
  readonly label?: EmotionLabel;
  readonly sessionId?: string;
}

const LONGEST_QUERY = 200;
/** Days that begin with today. */
const DAYS = { today: 1, week: 7, month: 30, year: 365 } as const;

/** Midnight of the day `days` after that of `at`, in the reader's time zone. */
function midnight(at: number, days: number): number {
  const day = new Date(at);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

/** Midnight of a day as a date field writes it; null: it is not filled in. */
function dateOf(text: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return null;
  // A year that is still being typed is long ago.
  return Math.max(0, new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])).getTime());
}

function timeOf({ when, from, until }: SearchFilters, now: number): Pick<SearchInput, 'from' | 'until'> {
  if (when === 'any') return {};
  if (when !== 'range') return { from: midnight(now, 1 - DAYS[when]) };
  const first = dateOf(from);
  const last = dateOf(until);
  return {
    ...(first === null ? {} : { from: first }),
    // The last day is in it.
    ...(last === null ? {} : { until: midnight(last, 1) }),
  };
}

/** What to ask for; null: nothing is looked for, no word and no filter. */
export function searchInput(text: string, filters: SearchFilters, now: number): SearchInput | null {
  const { who, label, sessionId } = filters;
  const input: SearchInput = {
    query: text.trim().slice(0, LONGEST_QUERY),
    ...(who === 'anyone' ? {} : { role: who }),
    ...timeOf(filters, now),
    ...(label === 'any' ? {} : { label }),
    ...(sessionId === null ? {} : { sessionId }),
  };
  return input.query === '' && Object.keys(input).length === 1 ? null : input;
}

/** How many filters are set. */
export const filterCount = ({ who, when, label, sessionId }: SearchFilters): number =>
  [who !== 'anyone', when !== 'any', label !== 'any', sessionId !== null].filter(Boolean).length;
