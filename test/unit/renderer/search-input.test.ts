import { expect, test } from 'vitest';
import { filterCount, NO_FILTERS, searchInput } from '../../../src-renderer/sessions/search-input.ts';

const NOW = new Date(2026, 5, 10, 15, 30).getTime();
const day = (month: number, date: number) => new Date(2026, month - 1, date).getTime();

test('nothing is looked for without a word and without a filter', () => {
  expect(searchInput('  ', NO_FILTERS, NOW)).toBeNull();
  expect(filterCount(NO_FILTERS)).toBe(0);
});

test('a word, or a filter alone, is enough', () => {
  expect(searchInput(' sea ', NO_FILTERS, NOW)).toEqual({ query: 'sea' });
  const filters = { ...NO_FILTERS, who: 'user', label: 'joy', sessionId: 'one' } as const;
  expect(searchInput('', filters, NOW)).toEqual({ query: '', role: 'user', label: 'joy', sessionId: 'one' });
  expect(filterCount(filters)).toBe(3);
});

test('times begin at midnight, and the last day of a range is in it', () => {
  expect(searchInput('', { ...NO_FILTERS, when: 'today' }, NOW)).toEqual({ query: '', from: day(6, 10) });
  expect(searchInput('', { ...NO_FILTERS, when: 'week' }, NOW)).toEqual({ query: '', from: day(6, 4) });
  const range = { ...NO_FILTERS, when: 'range', from: '2026-05-01', until: '2026-05-31' } as const;
  expect(searchInput('', range, NOW)).toEqual({ query: '', from: day(5, 1), until: day(6, 1) });
  expect(searchInput('', { ...range, from: '', until: '' }, NOW)).toBeNull();
});
