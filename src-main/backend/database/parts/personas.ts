import type * as z from 'zod';
import { SavedPersona } from '#shared/contract/personas.ts';
import type { Db } from '../open.ts';
import { personaQueries } from '../personas.ts';
import { MAX_ID_LENGTH, Moment, type Part } from './part.ts';

/** Personas read at a time. */
const WINDOW = 20;

const PersonaRow = SavedPersona.extend({
  id: SavedPersona.shape.id.min(1).max(MAX_ID_LENGTH),
  createdAt: Moment,
  updatedAt: Moment,
}).meta({ id: 'ExportedPersona' });
type PersonaRow = z.infer<typeof PersonaRow>;

/** The personas that the person keeps. They belong to no session: an export of one session has none. */
export function personasPart(db: Db): Part {
  const page = db
    .prepare<[string], string>(
      `SELECT id FROM personas WHERE deleted_at IS NULL AND id > ? ORDER BY id LIMIT ${WINDOW}`,
    )
    .pluck();
  const isKnown = db.prepare<[string], number>('SELECT 1 FROM personas WHERE id = ?').pluck();
  const setImport = db.prepare('UPDATE personas SET import_id = ? WHERE id = ?');
  const { get, insert } = personaQueries(db);
  return {
    name: 'personas',
    row: PersonaRow,
    read({ sessionId }, after) {
      if (sessionId !== null) return { rows: [], next: null };
      const ids = page.all(String(after ?? ''));
      return { rows: ids.map((id) => get(id)), next: ids.at(-1) ?? null };
    },
    restore(row: PersonaRow, importId) {
      if (isKnown.get(row.id) !== undefined) return 'known';
      insert(row);
      setImport.run(importId, row.id);
      return 'added';
    },
  };
}
