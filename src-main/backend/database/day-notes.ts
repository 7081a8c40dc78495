import type { DayNote } from '#shared/contract/story.ts';
import type { Db } from './open.ts';

interface Row {
  day: string;
  text: string;
  updated_at: number;
}

const fromRow = ({ day, text, updated_at: updatedAt }: Row): DayNote => ({ day, text, updatedAt });

/** The rows of `day_notes`: what the person wrote to a day of their calendar, one note a day. */
export function dayNoteQueries(db: Db) {
  const between = db.prepare<[string, string], Row>(
    'SELECT day, text, updated_at FROM day_notes WHERE day >= ? AND day <= ? ORDER BY day',
  );
  const save = db.prepare(
    `INSERT INTO day_notes (day, text, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
  );
  const remove = db.prepare('DELETE FROM day_notes WHERE day = ?');
  const removeAll = db.prepare('DELETE FROM day_notes');
  return {
    /** Both ends included, oldest first. */
    between: (from: string, until: string): DayNote[] => between.all(from, until).map(fromRow),
    save({ day, text, updatedAt }: DayNote): void {
      save.run(day, text, updatedAt);
    },
    remove(day: string): void {
      remove.run(day);
    },
    removeAll(): void {
      removeAll.run();
    },
  };
}
