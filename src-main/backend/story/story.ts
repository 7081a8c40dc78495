import { setImmediate } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import type {
  DayNote,
  ReadingSource,
  Reflection,
  StoryDay,
  StoryFigures,
  StoryMoment,
  StoryPoint,
  StorySeries,
  StoryWords,
} from '#shared/contract/story.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import type { PointRow, StoryRows, Stretch } from '../database/story.ts';
import { offsetAt } from '../self-knowledge/calendar.ts';
import type { SessionManager } from '../session-manager/session-manager.ts';
import { createBuckets, widthFor } from './buckets.ts';
import { dayNumber, sameClocks } from './offsets.ts';
import type { AskForReflection } from './reflect.ts';
import { createTally } from './tally.ts';
import { createWordCount } from './words.ts';

/** Which messages; see the contract. */
export interface StoryQuestion {
  readonly sessionId?: string | undefined;
  readonly labels?: readonly EmotionLabel[] | undefined;
  readonly sources?: readonly ReadingSource[] | undefined;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Ends the work between two slices. */
  readonly signal?: AbortSignal | undefined;
}
type LocalQuestion = StoryQuestion & { readonly timeZone: string };

/** How somebody's feelings sounded over time, as figures and as points to draw. */
export interface Story {
  /** @throws NOT_FOUND */
  series(question: StoryQuestion & { readonly buckets: number }): Promise<StorySeries>;
  /** @throws NOT_FOUND */
  points(
    question: StoryQuestion & { readonly limit: number },
  ): Promise<{ points: StoryPoint[]; total: number }>;
  /** @throws NOT_FOUND */
  moment(question: StoryQuestion): Promise<{ moment: StoryMoment | null; total: number }>;
  /** @throws NOT_FOUND */
  days(question: LocalQuestion): Promise<StoryDay[]>;
  /** @throws NOT_FOUND */
  figures(question: LocalQuestion): Promise<StoryFigures>;
  /** @throws NOT_FOUND */
  words(question: StoryQuestion): Promise<{ messages: number; total: number; labels: StoryWords[] }>;
  /** Asks the chosen model; never throws for what the model or the way to it does. @throws NOT_FOUND */
  reflect(question: LocalQuestion & { readonly language: string }): Promise<Reflection>;
  notes(range: { from?: string | undefined; until?: string | undefined }): DayNote[];
  saveNote(day: string, text: string): DayNote;
  removeNote(day: string): void;
}

/** Working in one go before others get their turn, milliseconds. */
const TURN_MS = 4;
/** Messages whose words are looked at, the newest ones, and how much of each. */
const MOST_TEXTS = 5_000;
const MOST_OF_A_TEXT = 2_000;
const TEXTS_AT_A_TIME = 60;

/**
 * All of it is read in slices of a millisecond or two, with everybody else having their turn in between.
 */
export function createStory(options: {
  disk: Store;
  sessions: Pick<SessionManager, 'open'>;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  askForReflection: AskForReflection;
}): Story {
  const { disk, sessions, clock, changes, askForReflection } = options;

  /** Where the rows are, which, and from when to when. */
  function asked({ sessionId, labels = [], sources = [], from, until, signal }: StoryQuestion) {
    const store = sessionId === undefined ? disk : sessions.open(sessionId).store;
    const rows: StoryRows = { sessionId: sessionId ?? null, labels, sources };
    const extent = store.story.extent() ?? { from: clock.now(), until: clock.now() };
    const stretch: Stretch = { from: from ?? extent.from, until: until ?? extent.until };
    // What lies outside of what there is need not be gone through.
    const filled: Stretch = {
      from: Math.max(stretch.from, extent.from),
      until: Math.min(stretch.until, extent.until),
    };
    return { story: store.story, rows, stretch, filled, signal };
  }

  /** Gives the others their turn when it is time. */
  function polite(signal: AbortSignal | undefined): () => Promise<void> | undefined {
    let until = performance.now() + TURN_MS;
    return () => {
      if (signal?.aborted) throw new ORPCError('CLIENT_CLOSED_REQUEST');
      if (performance.now() < until) return;
      return setImmediate().then(() => {
        until = performance.now() + TURN_MS;
      });
    };
  }

  async function total(question: StoryQuestion): Promise<number> {
    const { story, rows, filled, signal } = asked(question);
    const count = story.count(rows);
    const pause = polite(signal);
    let sum = 0;
    for (const slice of story.slices(filled)) {
      sum += count(slice);
      await pause();
    }
    return sum;
  }

  async function tallied({ timeZone, ...question }: LocalQuestion) {
    const { story, rows, filled, signal } = asked(question);
    const tally = createTally(rows.labels);
    // What follows what is seen in all of them: the tally leaves out the others itself.
    const read = story.columns({ ...rows, labels: [] });
    const pause = polite(signal);
    for (const { offsetMs, ...stretch } of sameClocks(filled, timeZone)) {
      for (const slice of story.slices(stretch)) {
        for (const row of read(slice)) tally.add(row, offsetMs);
        await pause();
      }
    }
    return tally;
  }

  async function figures(question: LocalQuestion): Promise<StoryFigures> {
    const now = clock.now();
    return (await tallied(question)).figures(dayNumber(now, offsetAt(now, question.timeZone)));
  }
  const days = async (question: LocalQuestion): Promise<StoryDay[]> => (await tallied(question)).days();

  return {
    async series({ buckets: budget, ...question }) {
      const { story, rows, stretch, filled, signal } = asked(question);
      const widthMs = widthFor(stretch, budget);
      const buckets = createBuckets();
      const sums = story.sums(rows);
      const pause = polite(signal);
      // A statement for each bucket: grouping in one would sort every row first, and take six times as long.
      for (let next = story.after(filled.from); next !== null && next < filled.until; ) {
        const number = Math.floor((next - stretch.from) / widthMs);
        const from = stretch.from + number * widthMs;
        const bucket = { from: Math.max(from, filled.from), until: Math.min(from + widthMs, filled.until) };
        for (const slice of story.slices(bucket)) {
          const row = sums(slice);
          if (row !== null) buckets.add(number, row);
          await pause();
        }
        next = story.after(bucket.until);
      }
      const all = buckets.all();
      return {
        ...stretch,
        widthMs,
        messages: all.reduce((sum, { messages }) => sum + messages, 0),
        read: all.reduce((sum, { person }) => sum + (person?.read ?? 0), 0),
        buckets: all,
      };
    },
    async points({ limit, ...question }) {
      const { story, rows, filled } = asked(question);
      return {
        points: story.newest(rows, filled, limit).map(toPoint).reverse(),
        total: await total(question),
      };
    },
    async moment(question) {
      const { story, rows, filled } = asked(question);
      const row = story.moment(rows, filled);
      if (row === null) return { moment: null, total: 0 };
      const { session_title: sessionTitle, excerpt, phrase } = row;
      return {
        moment: { ...toPoint(row), sessionTitle, excerpt, phrase },
        total: await total(question),
      };
    },
    days,
    figures,
    async words(question) {
      const { story, rows, filled, signal } = asked(question);
      const counted = createWordCount();
      const pause = polite(signal);
      for (const page of story.texts(rows, filled, TEXTS_AT_A_TIME, MOST_OF_A_TEXT)) {
        for (const message of page) counted.add(message);
        await pause();
        if (counted.messages() >= MOST_TEXTS) break;
      }
      return { messages: counted.messages(), total: await total(question), labels: counted.labels() };
    },
    async reflect({ language, ...question }) {
      const sessionId = question.sessionId ?? null;
      return askForReflection({
        open: sessionId === null ? null : sessions.open(sessionId),
        figures: await figures(question),
        days: await days(question),
        language,
        signal: question.signal,
      });
    },
    notes: ({ from = '0000-01-01', until = '9999-12-31' }) => disk.dayNotes.between(from, until),
    saveNote(day, text) {
      const note: DayNote = { day, text, updatedAt: clock.now() };
      disk.transaction(() => disk.dayNotes.save(note));
      changes.announce({ type: 'notes' });
      return note;
    },
    removeNote(day) {
      disk.transaction(() => disk.dayNotes.remove(day));
      changes.announce({ type: 'notes' });
    },
  };
}

function toPoint(row: PointRow): StoryPoint {
  const { valence, arousal, intensity, label, source } = row;
  const { mood_valence: moodValence, mood_arousal: moodArousal, mood_dominance: moodDominance } = row;
  return {
    messageId: row.message_id,
    sessionId: row.session_id,
    position: row.position,
    at: row.at,
    person:
      valence === null || arousal === null || label === null || source === null
        ? null
        : {
            valence: valence / 1_000,
            arousal: arousal / 1_000,
            intensity: (intensity ?? 0) / 1_000,
            primary: label,
            source,
          },
    companion:
      moodValence === null || moodArousal === null || moodDominance === null
        ? null
        : {
            valence: moodValence / 1_000,
            arousal: moodArousal / 1_000,
            mood: moodName({ valence: moodValence, arousal: moodArousal, dominance: moodDominance }),
          },
  };
}
