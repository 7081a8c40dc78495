/** What the story asks of the backend. Asked for anew whenever the page opens: every turn adds to it. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api, client } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { useToast } from '../ui/toast.tsx';
import { localZone, type Range } from './periods.ts';
import type { StoryView } from './view-state.ts';
import { CALENDAR } from './words.ts';

/** Which messages, as the contract has it. */
export interface StoryFilter {
  readonly sessionId?: string;
  readonly labels?: StoryLabels;
  readonly sources?: StorySources;
}
type StoryLabels = NonNullable<StoryView['label']>[];
type StorySources = NonNullable<StoryView['source']>[];

const FRESH = { staleTime: 0, refetchOnMount: 'always', placeholderData: keepPreviousData } as const;

export function useFilter({ sessionId, label, source }: StoryView): StoryFilter {
  return useMemo(
    () => ({
      ...(sessionId === null ? {} : { sessionId }),
      ...(label === null ? {} : { labels: [label] }),
      ...(source === null ? {} : { sources: [source] }),
    }),
    [sessionId, label, source],
  );
}

const rangeOf = (range: Range | null) => (range === null ? {} : { from: range.from, until: range.until });

/** @param range  null: all time. */
export const useSeries = (filter: StoryFilter, range: Range | null, buckets: number) =>
  useQuery(api.story.series.queryOptions({ input: { ...filter, ...rangeOf(range), buckets }, ...FRESH }));

export const usePoints = (filter: StoryFilter, range: Range | null, limit: number) =>
  useQuery(api.story.points.queryOptions({ input: { ...filter, ...rangeOf(range), limit }, ...FRESH }));

/** The words of the message that is looked at, and of no other. */
export const useMoment = (filter: StoryFilter, range: Range | null) =>
  useQuery(
    api.story.moment.queryOptions({
      input: { ...filter, ...rangeOf(range) },
      enabled: range !== null,
      staleTime: 30_000,
    }),
  );

export const useDays = (filter: StoryFilter, range: Range | null) =>
  useQuery(
    api.story.days.queryOptions({ input: { ...filter, ...rangeOf(range), timeZone: localZone() }, ...FRESH }),
  );

export const useFigures = (filter: StoryFilter, range: Range | null, enabled = true) =>
  useQuery(
    api.story.figures.queryOptions({
      input: { ...filter, ...rangeOf(range), timeZone: localZone() },
      ...FRESH,
      enabled,
    }),
  );

export const useWords = (filter: StoryFilter, range: Range | null) =>
  useQuery(api.story.words.queryOptions({ input: { ...filter, ...rangeOf(range) }, ...FRESH }));

export const useNotes = () => useQuery(api.story.notes.queryOptions({ input: {}, ...FRESH }));

/** Writes and deletes notes to days; what is deleted can be taken back. */
export function useNoteActions() {
  const queries = useQueryClient();
  const showToast = useToast();
  const reload = () => queries.invalidateQueries({ queryKey: api.story.notes.key() });
  const failed = (error: unknown) => showToast({ message: CALENDAR.notSaved(toShownError(error).message) });
  const save = useMutation({
    mutationFn: (note: { day: string; text: string }) => client.story.saveNote(note),
    onSuccess: reload,
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: ({ day }: { day: string; text: string }) => client.story.removeNote({ day }),
    onSuccess: (_, note) => {
      showToast({
        message: CALENDAR.removed,
        action: { label: CALENDAR.undo, onClick: () => save.mutate(note) },
      });
      return reload();
    },
    onError: failed,
  });
  return { save, remove };
}
