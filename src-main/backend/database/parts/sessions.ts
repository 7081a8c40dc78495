import * as z from 'zod';
import { Persona } from '#shared/contract/companion.ts';
import { Generation } from '#shared/contract/sessions.ts';
import type { Db } from '../open.ts';
import { MAX_ID_LENGTH, Moment, type Part } from './part.ts';

/** Sessions read at a time. */
const WINDOW = 100;

export const SessionRow = z
  .object({
    id: z.string().min(1).max(MAX_ID_LENGTH),
    title: z.string().max(2_000).nullable(),
    persona: Persona.describe('Who the companion is in it.'),
    generation: Generation.nullable().describe('Who writes in it; null: whoever the settings say.'),
    remembers: z.boolean().default(true).describe('Whether it is learnt from, and told what was learnt.'),
    pinned: z.boolean().default(false),
    archived: z.boolean().default(false),
    folderId: z.string().max(MAX_ID_LENGTH).nullable().default(null).describe('In `folders`; null: in none.'),
    createdAt: Moment,
    updatedAt: Moment,
    endedAt: Moment.nullable(),
  })
  .meta({ id: 'ExportedSession' });
export type SessionRow = z.infer<typeof SessionRow>;

interface Stored {
  rowid: number;
  id: string;
  title: string | null;
  persona: string;
  generation: string | null;
  remembers: 0 | 1;
  pinned: 0 | 1;
  archived: 0 | 1;
  folder_id: string | null;
  created_at: number;
  updated_at: number;
  ended_at: number | null;
}

export function sessionsPart(db: Db): Part {
  const columns =
    'rowid, id, title, persona, generation, remembers, pinned, archived, folder_id, created_at, updated_at, ended_at';
  const page = db.prepare<[number, string], Stored>(
    `SELECT ${columns} FROM sessions WHERE deleted_at IS NULL AND (created_at, id) > (?, ?)
     ORDER BY created_at, id LIMIT ${WINDOW}`,
  );
  const one = db.prepare<[string], Stored>(
    `SELECT ${columns} FROM sessions WHERE deleted_at IS NULL AND id = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO sessions (id, title, persona, generation, remembers, pinned, archived, folder_id, created_at, updated_at, ended_at, import_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT id FROM folders WHERE id = ?), ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
  );
  const toRow = (stored: Stored): SessionRow => ({
    id: stored.id,
    title: stored.title,
    persona: JSON.parse(stored.persona) as Persona,
    generation: stored.generation === null ? null : (JSON.parse(stored.generation) as Generation),
    remembers: stored.remembers === 1,
    pinned: stored.pinned === 1,
    archived: stored.archived === 1,
    folderId: stored.folder_id,
    createdAt: stored.created_at,
    updatedAt: stored.updated_at,
    endedAt: stored.ended_at,
  });
  return {
    name: 'sessions',
    row: SessionRow,
    read({ sessionId }, after) {
      if (sessionId !== null) {
        const stored = one.get(sessionId);
        return { rows: stored === undefined ? [] : [toRow(stored)], next: null };
      }
      const [at, id] = after === null ? [-1, ''] : (JSON.parse(String(after)) as [number, string]);
      const rows = page.all(at, id).map(toRow);
      const last = rows.at(-1);
      return { rows, next: last === undefined ? null : JSON.stringify([last.createdAt, last.id]) };
    },
    restore(row: SessionRow, importId) {
      const {
        id,
        title,
        persona,
        generation,
        remembers,
        pinned,
        archived,
        folderId,
        createdAt,
        updatedAt,
        endedAt,
      } = row;
      const { changes } = insert.run(
        id,
        title,
        JSON.stringify(persona),
        generation === null ? null : JSON.stringify(generation),
        remembers ? 1 : 0,
        pinned ? 1 : 0,
        archived ? 1 : 0,
        folderId,
        createdAt,
        updatedAt,
        endedAt,
        importId,
      );
      return changes > 0 ? 'added' : 'known';
    },
  };
}
