import type { ReadingSource } from '#shared/contract/story.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Db } from './open.ts';
import { JOIN_READING } from './readings.ts';

/** Which rows of `story_points` a question is about. */
export interface StoryRows {
  readonly sessionId: string | null;
  /** Empty: any, also messages that were not read. */
  readonly labels: readonly EmotionLabel[];
  readonly sources: readonly ReadingSource[];
}

/** A stretch of time, milliseconds UTC; `until` is no longer in it. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What the rows of one slice come to. Values are thousandths; null where no row has one. */
export interface SumRow {
  /** Null where there is no row. */
  readonly first: number | null;
  readonly last: number | null;
  readonly messages: number;
  readonly read: number;
  readonly valence: number | null;
  readonly valence_squares: number | null;
  readonly valence_min: number | null;
  readonly valence_max: number | null;
  readonly arousal: number | null;
  readonly arousal_squares: number | null;
  readonly arousal_min: number | null;
  readonly arousal_max: number | null;
  readonly known: number;
  readonly mood_valence: number | null;
  readonly mood_valence_squares: number | null;
  readonly mood_valence_min: number | null;
  readonly mood_valence_max: number | null;
  readonly mood_arousal: number | null;
  readonly mood_arousal_squares: number | null;
  readonly mood_arousal_min: number | null;
  readonly mood_arousal_max: number | null;
  readonly mood_dominance: number | null;
}

/** A row as it stands, in thousandths: an array, because making objects would cost more than reading it. */
export type PointColumns = readonly [
  at: number,
  session: number,
  valence: number | null,
  arousal: number | null,
  intensity: number | null,
  label: EmotionLabel | null,
  source: ReadingSource | null,
  moodValence: number | null,
  moodArousal: number | null,
  moodDominance: number | null,
];

export interface PointRow {
  readonly message_id: string;
  readonly session_id: string;
  readonly session_title: string | null;
  readonly position: number;
  readonly at: number;
  readonly valence: number | null;
  readonly arousal: number | null;
  readonly intensity: number | null;
  readonly label: EmotionLabel | null;
  readonly source: ReadingSource | null;
  readonly mood_valence: number | null;
  readonly mood_arousal: number | null;
  readonly mood_dominance: number | null;
}

export interface MomentRow extends PointRow {
  readonly excerpt: string;
  readonly phrase: string | null;
}

/** A message's words with what they mostly sounded like. */
export interface LabelledText {
  readonly text: string;
  readonly label: EmotionLabel;
  readonly language: string | null;
}

/** Rows that one statement goes through: a millisecond or two. */
const SLICE_ROWS = 4_000;

const SPREAD = (column: string) =>
  `sum(${column}) AS ${column}, sum(${column} * ${column}) AS ${column}_squares,
   min(${column}) AS ${column}_min, max(${column}) AS ${column}_max`;

/** The rows of `story_points`, which triggers keep: the person's messages on screen in the order of time. */
export function storyQueries(db: Db) {
  const sessionNo = db
    .prepare<[string], number>('SELECT no FROM story_sessions WHERE session_id = ?')
    .pluck();
  const after = db.prepare<[number], number>('SELECT at FROM story_points WHERE at >= ? LIMIT 1').pluck();
  const newest = db.prepare<[], number>('SELECT at FROM story_points ORDER BY at DESC LIMIT 1').pluck();
  const sliceEnd = db
    .prepare<[number, number], number>(
      `SELECT at FROM story_points WHERE at >= ? AND at < ? ORDER BY at, seq LIMIT 1 OFFSET ${SLICE_ROWS}`,
    )
    .pluck();

  /** The condition that stands for `rows`, and its values; sessions that are being deleted are never in it. */
  function condition({ sessionId, labels, sources }: StoryRows): { sql: string; values: unknown[] } {
    const marks = (values: readonly unknown[]) => values.map(() => '?').join(', ');
    const parts = [
      'p.at >= ? AND p.at < ?',
      `p.session NOT IN (SELECT n.no FROM sessions s JOIN story_sessions n ON n.session_id = s.id WHERE s.deleted_at IS NOT NULL)`,
      ...(sessionId === null ? [] : ['p.session = ?']),
      ...(labels.length === 0 ? [] : [`p.label IN (${marks(labels)})`]),
      ...(sources.length === 0 ? [] : [`p.source IN (${marks(sources)})`]),
    ];
    const values = [...(sessionId === null ? [] : [sessionNo.get(sessionId) ?? -1]), ...labels, ...sources];
    return { sql: parts.join(' AND '), values };
  }

  return {
    /** From the first message to after the newest, of whatever session; null: there is none. */
    extent(): Stretch | null {
      const from = after.get(0);
      const last = newest.get();
      return from === undefined || last === undefined ? null : { from, until: last + 1 };
    },
    /** A stretch in parts of so many rows, each of which one statement may go through without holding anybody up. */
    *slices({ from, until }: Stretch): Generator<Stretch> {
      for (let start = from; start < until; ) {
        const end = Math.max(start + 1, sliceEnd.get(start, until) ?? until);
        yield { from: start, until: end };
        start = end;
      }
    },
    /** How many there are in one slice. */
    count(rows: StoryRows): (slice: Stretch) => number {
      const { sql, values } = condition(rows);
      const statement = db
        .prepare<unknown[], number>(`SELECT count(*) FROM story_points p WHERE ${sql}`)
        .pluck();
      return ({ from, until }) => statement.get(from, until, ...values) ?? 0;
    },
    /** When the next message at or after a moment was written, of whatever session; null: there is none. */
    after: (at: number): number | null => after.get(at) ?? null,
    /** What the rows of one slice come to. */
    sums(rows: StoryRows): (slice: Stretch) => SumRow | null {
      const { sql, values } = condition(rows);
      const statement = db.prepare<unknown[], SumRow>(
        `SELECT min(p.at) AS first, max(p.at) AS last, count(*) AS messages,
                count(valence) AS read, ${SPREAD('valence')}, ${SPREAD('arousal')},
                count(mood_valence) AS known, ${SPREAD('mood_valence')}, ${SPREAD('mood_arousal')},
                sum(mood_dominance) AS mood_dominance
         FROM story_points p WHERE ${sql}`,
      );
      return ({ from, until }) => statement.get(from, until, ...values) ?? null;
    },
    /** The rows of one slice as they stand, oldest first. */
    columns(rows: StoryRows): (slice: Stretch) => PointColumns[] {
      const { sql, values } = condition(rows);
      const statement = db
        .prepare<unknown[], PointColumns>(
          `SELECT p.at, p.session, valence, arousal, intensity, label, source, mood_valence, mood_arousal, mood_dominance
           FROM story_points p WHERE ${sql} ORDER BY p.at, p.seq`,
        )
        .raw();
      return ({ from, until }) => statement.all(from, until, ...values);
    },
    /** The newest `limit` of a stretch, newest first. */
    newest(rows: StoryRows, { from, until }: Stretch, limit: number): PointRow[] {
      const { sql, values } = condition(rows);
      return db
        .prepare<unknown[], PointRow>(
          `SELECT m.id AS message_id, m.session_id, s.title AS session_title, m.position, p.* FROM (
             SELECT * FROM story_points p WHERE ${sql} ORDER BY p.at DESC, p.seq DESC LIMIT ?) p
           JOIN messages m ON m.seq = p.seq JOIN sessions s ON s.id = m.session_id ORDER BY p.at DESC, p.seq DESC`,
        )
        .all(from, until, ...values, limit);
    },
    /** The newest one with the beginning of its words. */
    moment(rows: StoryRows, { from, until }: Stretch): MomentRow | null {
      const { sql, values } = condition(rows);
      return (
        db
          .prepare<unknown[], MomentRow>(
            `SELECT m.id AS message_id, m.session_id, s.title AS session_title, m.position, substr(m.text, 1, 240) AS excerpt,
                    r.phrase, p.* FROM (
               SELECT * FROM story_points p WHERE ${sql} ORDER BY p.at DESC, p.seq DESC LIMIT 1) p
             JOIN messages m ON m.seq = p.seq JOIN sessions s ON s.id = m.session_id ${JOIN_READING}`,
          )
          .get(from, until, ...values) ?? null
      );
    },
    /**
     * The words of messages that were read, newest first, some at a time; what the person had forgotten is left out.
     * @param mostUnits  of each text, UTF-16 units.
     */
    *texts(
      rows: StoryRows,
      { from, until }: Stretch,
      page: number,
      mostUnits: number,
    ): Generator<LabelledText[]> {
      const { sql, values } = condition(rows);
      const statement = db.prepare<unknown[], LabelledText & { at: number; seq: number }>(
        `SELECT p.at, p.seq, substr(m.text, 1, ?) AS text, p.label, r.language FROM story_points p
         JOIN messages m ON m.seq = p.seq ${JOIN_READING}
         WHERE (p.at, p.seq) < (?, ?) AND p.label IS NOT NULL AND ${sql}
           AND NOT EXISTS (SELECT 1 FROM forgotten_messages f WHERE f.message_id = m.id)
         ORDER BY p.at DESC, p.seq DESC LIMIT ?`,
      );
      let place = [until, 0];
      for (;;) {
        const found = statement.all(mostUnits, ...place, from, until, ...values, page);
        const last = found.at(-1);
        if (last === undefined) return;
        yield found;
        place = [last.at, last.seq];
      }
    },
  };
}
