import * as z from 'zod';
import { Day, MAX_DAY_NOTE_LENGTH } from '#shared/contract/story.ts';
import { dayNoteQueries } from '../day-notes.ts';
import type { Db } from '../open.ts';
import { Moment, type Part } from './part.ts';

/** Notes read at a time. */
const WINDOW = 50;

const DayNoteRow = z
  .object({
    day: Day.describe('Of the person’s calendar.'),
    text: z.string().min(1).max(MAX_DAY_NOTE_LENGTH),
    updatedAt: Moment,
  })
  .meta({ id: 'ExportedDayNote' });
type DayNoteRow = z.infer<typeof DayNoteRow>;

/** What the person wrote to days. Notes belong to no session: an export of one session has none. */
export function dayNotesPart(db: Db): Part {
  const page = db.prepare<[string], DayNoteRow>(
    `SELECT day, text, updated_at AS updatedAt FROM day_notes WHERE day > ? ORDER BY day LIMIT ${WINDOW}`,
  );
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM day_notes WHERE day = ?').pluck();
  const setImport = db.prepare('UPDATE day_notes SET import_id = ? WHERE day = ?');
  const { save } = dayNoteQueries(db);
  return {
    name: 'dayNotes',
    row: DayNoteRow,
    read({ sessionId }, after) {
      if (sessionId !== null) return { rows: [], next: null };
      const rows = page.all(String(after ?? ''));
      return { rows, next: rows.at(-1)?.day ?? null };
    },
    restore(row: DayNoteRow, importId) {
      if (isKnown.get(row.day) !== undefined) return 'known';
      save(row);
      setImport.run(importId, row.day);
      return 'added';
    },
  };
}
