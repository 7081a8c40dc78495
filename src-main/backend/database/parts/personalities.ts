import * as z from 'zod';
import { BigFive } from '#shared/emotions/companion.ts';
import type { Db } from '../open.ts';
import { personalityQueries } from '../personalities.ts';
import { MAX_ID_LENGTH, Moment, type Part } from './part.ts';

/** Rows read at a time. */
const WINDOW = 100;

const PersonalityRow = z
  .object({
    sessionId: z.string().min(1).max(MAX_ID_LENGTH),
    since: Moment,
    traits: BigFive.describe('Which traits the companion of the session has had since then.'),
  })
  .meta({ id: 'ExportedPersonality' });
type PersonalityRow = z.infer<typeof PersonalityRow>;

interface Stored {
  session_id: string;
  since: number;
  traits: string;
}

/** Since when the companion of a session has had which traits: where they were changed. */
export function personalitiesPart(db: Db): Part {
  const select = `SELECT p.* FROM personalities p JOIN sessions s ON s.id = p.session_id AND s.deleted_at IS NULL`;
  const page = db.prepare<[string, number], Stored>(
    `${select} WHERE (p.session_id, p.since) > (?, ?) ORDER BY p.session_id, p.since LIMIT ${WINDOW}`,
  );
  const one = db.prepare<[string], Stored>(`${select} WHERE p.session_id = ? ORDER BY p.since`);
  const importOf = db.prepare<[string], { import_id: number | null }>(
    'SELECT import_id FROM sessions WHERE id = ?',
  );
  const { save } = personalityQueries(db);
  const toRow = (stored: Stored): PersonalityRow => ({
    sessionId: stored.session_id,
    since: stored.since,
    traits: JSON.parse(stored.traits) as BigFive,
  });
  return {
    name: 'personalities',
    row: PersonalityRow,
    read({ sessionId }, after) {
      if (sessionId !== null) return { rows: one.all(sessionId).map(toRow), next: null };
      const [id, since] = after === null ? ['', -1] : (JSON.parse(String(after)) as [string, number]);
      const rows = page.all(id, since).map(toRow);
      const last = rows.at(-1);
      return { rows, next: last === undefined ? null : JSON.stringify([last.sessionId, last.since]) };
    },
    restore({ sessionId, ...personality }: PersonalityRow, importId) {
      const session = importOf.get(sessionId);
      if (session === undefined) throw new Error('A personality belongs to a session that is not there.');
      if (session.import_id !== importId) return 'known';
      save(sessionId, personality);
      return 'added';
    },
  };
}
