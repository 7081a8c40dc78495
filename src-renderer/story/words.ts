/** Every text of the story, in one place. Honest ones: what is read is how words sounded, never how somebody is. */
import type { ReadingSource } from '#shared/contract/story.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { DayTone, Strength } from './calendar-cells.ts';
import type { Range, Unit } from './periods.ts';
import type { Region } from './plane-geometry.ts';
import type { Tab } from './view-state.ts';

export const STORY = {
  title: 'Your story',
  back: 'Back to the conversation',
  about: 'How your words sounded over time. It is what a program heard in them, not how you were.',
  empty: 'Your story begins with the first message.',
  emptyPeriod: 'Nothing was said in this time.',
  emptyFilter: 'No message of this time fits what you chose.',
  showAll: 'Show all of it',
  retry: 'Try again',
  asTable: 'Show as a table',
  asChart: 'Show as a chart',
  you: 'You',
  companion: 'The companion',
  loading: 'Loading',
  clearFilter: 'Show everything',
};

export const TAB_WORDS: Readonly<Record<Tab, string>> = {
  time: 'Over time',
  days: 'Days',
  feelings: 'Feelings',
  back: 'Looking back',
  compare: 'Compare',
};

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
  all: 'All',
};

export const PERIOD = {
  switch: 'How much time is shown',
  earlier: (unit: Unit): string => `Earlier ${unit}`,
  later: (unit: Unit): string => `Later ${unit}`,
  now: 'Now',
  wholePeriod: (name: string): string => `Back to ${name}`,
};

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const month = new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric' });
const year = new Intl.DateTimeFormat(undefined, { year: 'numeric' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'long', timeZone: 'UTC' });
const shortWeekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', timeZone: 'UTC' });
const hour = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });

/** 5 January 1970 was a Monday. */
const mondayPlus = (days: number): number => (4 + days) * 86_400_000;
/** @param index  0 is Monday. */
export const weekdayWord = (index: number): string => weekday.format(mondayPlus(index));
export const shortWeekdayWord = (index: number): string => shortWeekday.format(mondayPlus(index));
export const hourWord = (of: number): string => hour.format(of * 3_600_000);
export const momentWord = (at: number): string => moment.format(at);
export const dayWord = (at: number): string => day.format(at);
export const monthWord = (at: number): string => month.format(at);

/** "March 2026", "9 to 15 March 2026", "All time". */
export function periodWord(unit: Unit, range: Range | null): string {
  if (range === null) return 'All time';
  if (unit === 'day') return shortDay.format(range.from);
  if (unit === 'month') return month.format(range.from);
  if (unit === 'year') return year.format(range.from);
  return shortDay.formatRange(range.from, range.until - 1);
}
/** A stretch that somebody zoomed to. */
export const rangeWord = ({ from, until }: Range): string =>
  until - from < 3 * 86_400_000 ? moment.formatRange(from, until) : shortDay.formatRange(from, until - 1);

export const messagesWord = (count: number): string =>
  `${count.toLocaleString()} ${count === 1 ? 'message' : 'messages'}`;
export const daysWord = (count: number): string =>
  `${count.toLocaleString()} ${count === 1 ? 'day' : 'days'}`;
export const percentWord = (share: number): string =>
  share.toLocaleString(undefined, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });

export const FILTER = {
  title: 'What is shown',
  session: 'Session',
  anySession: 'All sessions',
  label: 'Sounded like',
  anyLabel: 'Anything',
  source: 'Read by',
  anySource: 'Anyone',
};
export const SOURCE_WORDS: Readonly<Record<ReadingSource, string>> = {
  embedded: 'This device',
  llm: 'A language model',
  user: 'You, by correcting it',
};

/** Below so many read messages every figure may be chance, and it is said so. */
export const FEW_MESSAGES = 10;
export const fewWord = (read: number): string =>
  read === 0
    ? 'None of these messages was read, so there is nothing to say about how they sounded.'
    : `Only ${messagesWord(read)} ${read === 1 ? 'was' : 'were'} read here: what you see may be chance.`;

export const CHART = {
  title: 'Pleasant and stirred, over time',
  measures: 'What the chart shows',
  valence: 'Pleasant',
  arousal: 'Stirred',
  both: 'Both',
  line: 'Line: the mean of what was said around that time. Shade: where that mean lies 19 times of 20; wide where little was said. Marks: messages.',
  keys: 'Arrow keys move from mark to mark, with Shift they move the time. Plus and minus zoom, 0 shows all of it again, Home and End go to the ends, Enter opens the message. With the pointer: wheel or two fingers zoom, dragging moves, dragging with Shift zooms to what you mark.',
  slider: (measure: string, range: string): string => `${measure} over time, ${range}`,
  moods: 'How the companion felt',
  failed: 'The chart cannot be drawn here. The table shows the same.',
  open: 'Open the message',
  select: 'Zoom in by dragging',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  newestOf: (count: number): string => (count === 1 ? '' : `The newest of ${messagesWord(count)}`),
  sounded: (phrase: string): string => `Sounded like ${phrase}`,
  notRead: 'Not read',
  felt: (name: string, mood: string): string => `${name} felt ${mood}`,
  in: (title: string | null): string => title ?? 'Untitled session',
};

export const TABLE = {
  caption: (rows: number, total: number): string =>
    rows < total ? `The newest ${rows.toLocaleString()} of ${total.toLocaleString()} rows.` : 'Oldest first.',
  scale: '−1 is unpleasant or calm, +1 is pleasant or stirred.',
  when: 'When',
  messages: 'Messages',
  read: 'Read',
  pleasant: 'Pleasant',
  stirred: 'Stirred',
  day: 'Day',
  mostly: 'Mostly sounded like',
  mood: 'Felt',
  sounded: 'Sounded like',
  share: 'Share',
  from: 'After',
  to: 'came',
  times: 'Times',
  hour: 'Hour',
  note: 'Note',
};

export const PLANE = {
  title: 'The plane of feelings',
  about: (points: number, total: number): string =>
    points < total
      ? `The newest ${points.toLocaleString()} of ${messagesWord(total)} of this time; older ones are fainter.`
      : `${messagesWord(total)} of this time; older ones are fainter.`,
  regions: {
    'pleasant-stirred': 'lively',
    'pleasant-calm': 'at ease',
    'unpleasant-stirred': 'tense',
    'unpleasant-calm': 'low',
  } satisfies Record<Region, string>,
  sentence: (who: string, parts: readonly string[]): string => `${who}: ${parts.join(', ')}.`,
  part: (count: number, region: string): string => `${count} ${region}`,
  none: 'nothing known',
};

export const CALENDAR = {
  title: 'Calendar',
  about:
    'The colour says how a day sounded, the lines and dots say the same, and the more of a day is filled the stronger it sounded.',
  days: 'Days',
  nothing: 'nothing said',
  unread: 'not read',
  noted: 'with a note',
  more: (days: number): string => `The newest ${days} days are shown. Choose a year to see earlier ones.`,
  dayTitle: (at: number): string => dayWord(at),
  note: 'Your note to this day',
  noteHint: 'Only here, on this machine. Nobody reads it, and no model is told.',
  save: 'Save the note',
  remove: 'Delete the note',
  removed: 'The note was deleted.',
  undo: 'Undo',
  notSaved: (why: string): string => `The note was not saved. ${why}`,
  seeDay: 'See this day in the chart',
  close: 'Close',
};
export const TONE_WORDS: Readonly<Record<DayTone, string>> = {
  'very-low': 'unpleasant',
  low: 'a little unpleasant',
  middle: 'neither pleasant nor unpleasant',
  high: 'a little pleasant',
  'very-high': 'pleasant',
};
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  1: 'faintly',
  2: 'clearly',
  3: 'strongly',
};

export const STREAKS = {
  title: 'In a row',
  talked: 'Days with a message',
  pleasant: 'Days that sounded pleasant',
  now: 'now',
  longest: 'longest',
  none: 'none',
  about: 'There is nothing to keep up. Days without a message are days too.',
};

export const FEELINGS = {
  distribution: 'What it sounded like',
  distributionAbout:
    'Each message counts once, by what it sounded most like. The thin line: where the share lies 19 times of 20.',
  transitions: 'What came after what',
  transitionsAbout:
    'From one message to the next in the same session, within six hours. That something came after says nothing about why.',
  noTransitions: 'No two messages followed each other yet that both were read.',
  same: 'Show the same again as well',
  rhythm: 'When it was said',
  rhythmAbout: 'By weekday and hour, in your time. A larger dot: more messages.',
  words: 'Words that go with it',
  wordsAbout: (looked: number, total: number): string =>
    `Counted on this machine in ${
      looked < total ? `the newest ${looked.toLocaleString()} of ` : ''
    }${messagesWord(total)}: words that occur with a feeling more often than chance. Nothing of it is kept.`,
  noWords: 'There is not enough yet to tell words apart.',
  inMessages: (count: number): string => `in ${messagesWord(count)}`,
  range: (low: number, high: number): string => `${percentWord(low)} to ${percentWord(high)}`,
};

export const BACK = {
  title: 'Looking back',
  unit: 'Look back on',
  offline: 'Made on this machine out of the figures.',
  previous: (unit: Unit): string =>
    unit === 'all'
      ? ''
      : (
          {
            day: 'the day before',
            week: 'the week before',
            month: 'the month before',
            year: 'the year before',
          } as const
        )[unit],
  ask: (name: string): string => `Ask ${name} to look back`,
  consent: (name: string): string =>
    `${name} gets the figures of this time: how many messages sounded like what, on which days and at what hours. It gets no word that you wrote.`,
  noModel: 'With a language model chosen in the settings, it could put this into words too.',
  asking: 'Writing…',
  stop: 'Stop',
  by: (who: string): string => `Written by ${who} from figures alone. It may be wrong.`,
  copy: 'Copy',
};

export const COMPARE = {
  title: 'Two times side by side',
  first: 'The first',
  second: 'The second',
  earlier: 'Earlier',
  later: 'Later',
  by: 'Compare',
  sure: (what: string, measure: string): string => `The second sounded more ${what} (${measure}).`,
  unsure: 'The difference is within what chance does.',
  few: 'There is too little to compare: each side needs eight messages that were read.',
  emotions: 'What changed',
  change: 'Change',
  isSure: 'more than chance',
  isChance: 'may be chance',
  bars: 'Mean of each time, with where it lies 19 times of 20',
};

export const EXPORT = {
  label: 'Save what is shown',
  png: 'Picture (PNG)',
  svg: 'Drawing (SVG)',
  csv: 'Table (CSV)',
  failed: 'The picture could not be made.',
  name: (what: string): string => `EmotionGPT ${what}`,
};

export const labelWord = (label: EmotionLabel): string => label;
