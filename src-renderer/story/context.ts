import type { StoryMoment, StoryPoint } from '#shared/contract/story.ts';
import type { Range, Unit } from './periods.ts';
import type { StoryFilter } from './use-story.ts';

/** What every page of the story stands on. */
export interface StoryContext {
  readonly filter: StoryFilter;
  readonly isFiltered: boolean;
  readonly unit: Unit;
  /** Null: all time. */
  readonly period: Range | null;
  /** From the first message to now. */
  readonly extent: Range;
  readonly companionName: string;
  /** Goes to a message in its conversation. */
  readonly onOpen: (message: Pick<StoryMoment | StoryPoint, 'sessionId' | 'position'>) => void;
  /** Shows another period, on the page with the chart. */
  readonly onShowDay: (day: string) => void;
  readonly onShowAll: () => void;
}
