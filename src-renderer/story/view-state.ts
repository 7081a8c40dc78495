/** What the story shows, kept in the address so that reload, back and forward do what they should. Pure. */
import type { ReadingSource } from '#shared/contract/story.ts';
import { READING_SOURCES } from '#shared/contract/story-limits.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { UNITS, type Unit } from './periods.ts';

export const TABS = ['time', 'days', 'feelings', 'back', 'compare'] as const;
export type Tab = (typeof TABS)[number];

export interface StoryView {
  readonly tab: Tab;
  readonly unit: Unit;
  /** A moment in the period that is shown; null: now. */
  readonly at: number | null;
  readonly sessionId: string | null;
  readonly label: EmotionLabel | null;
  readonly source: ReadingSource | null;
}

export const FIRST_VIEW: StoryView = {
  tab: 'time',
  unit: 'month',
  at: null,
  sessionId: null,
  label: null,
  source: null,
};

const oneOf = <Value extends string>(values: readonly Value[], given: string | null): Value | null =>
  values.find((value) => value === given) ?? null;

/** @param query  what stands after the "?" of the address. What makes no sense is as if it were not there. */
export function readView(query: string): StoryView {
  const given = new URLSearchParams(query);
  const at = Number(given.get('at') ?? Number.NaN);
  return {
    tab: oneOf(TABS, given.get('tab')) ?? FIRST_VIEW.tab,
    unit: oneOf(UNITS, given.get('unit')) ?? FIRST_VIEW.unit,
    at: Number.isSafeInteger(at) && at >= 0 ? at : null,
    sessionId: given.get('session') || null,
    label: oneOf(EMOTION_LABELS, given.get('label')),
    source: oneOf(READING_SOURCES, given.get('source')),
  };
}

/** The same as a query; what is as at first is left out. */
export function writeView({ tab, unit, at, sessionId, label, source }: StoryView): string {
  const query = new URLSearchParams();
  if (tab !== FIRST_VIEW.tab) query.set('tab', tab);
  if (unit !== FIRST_VIEW.unit) query.set('unit', unit);
  if (at !== null) query.set('at', String(at));
  if (sessionId !== null) query.set('session', sessionId);
  if (label !== null) query.set('label', label);
  if (source !== null) query.set('source', source);
  return query.toString();
}
