import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { unlock } from '#backend/database/open.ts';
import { type ReadingRow, readingFromRow } from '#backend/database/readings.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import { stateAfter } from '#backend/emotion-state/state-after.ts';
import type { Persona } from '#shared/contract/companion.ts';
import type { ActiveEmotion, AffectState } from '#shared/emotions/companion.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import type { Concern } from '#shared/safety/concern.ts';
import type { Ledger } from './ledger.ts';
import { KEY } from './server.ts';

/** Stored readings are rounded to four decimals, and what follows from them is as exact. */
const CLOSE = 0.01;

export interface Found {
  /** What is not as it has to be, a sentence each. */
  readonly wrong: string[];
  readonly messages: number;
  readonly interrupted: number;
  readonly states: number;
}

function connect(file: string): Database.Database {
  const db = new Database(file, { readonly: true });
  unlock(db, KEY);
  return db;
}

/** Compares the database of a server that was started again with what it had acknowledged before. */
export function verify(dataDir: string, ledger: Ledger): Found {
  const db = connect(join(dataDir, 'emotiongpt.db'));
  const wrong: string[] = [];
  try {
    db.exec('BEGIN'); // one moment
    const integrity = db.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') wrong.push(`integrity_check: ${integrity}`);
    const orphans = db.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) wrong.push(`${orphans.length} rows belong to nothing`);

    const sessions = new Map(
      db
        .prepare<[], { id: string; title: string | null; deleted_at: number | null }>(
          'SELECT id, title, deleted_at FROM sessions',
        )
        .all()
        .map((row) => [row.id, row]),
    );
    for (const entry of ledger.sessions.values()) {
      const row = sessions.get(entry.id);
      const isThere = row !== undefined && row.deleted_at === null;
      if (entry.state === 'unsure') entry.state = isThere ? 'there' : 'deleted';
      if (isThere !== (entry.state === 'there')) wrong.push(`session ${entry.id} should be ${entry.state}`);
      if (isThere && entry.title === null) entry.title = row.title;
      if (isThere && row.title !== entry.title) wrong.push(`session ${entry.id} lost its name`);
    }

    const texts = new Map(
      db
        .prepare<[], { id: string; text: string; session_id: string; role: string }>(
          'SELECT id, text, session_id, role FROM messages',
        )
        .all()
        .map((row) => [row.role === 'user' ? row.text : row.id, row]),
    );
    const isExpected = (sessionId: string) => ledger.sessions.get(sessionId)?.state === 'there';
    for (const { text, sessionId } of ledger.messages.values()) {
      if (isExpected(sessionId) && texts.get(text)?.session_id !== sessionId) wrong.push(`lost: ${text}`);
    }
    for (const [id, { text, sessionId }] of ledger.replies) {
      if (isExpected(sessionId) && texts.get(id)?.text !== text)
        wrong.push(`a finished reply is not as it was told: ${id}`);
    }
    wrong.push(...indexAgrees(db));
    const { states, wrong: wrongStates } = statesAgree(db);
    wrong.push(...wrongStates);

    const one = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0;
    for (const [id, messages] of ledger.backups) {
      const file = join(dataDir, 'backups', id);
      if (!existsSync(file)) wrong.push(`a backup is gone: ${id}`);
      else if (countIn(file) !== messages) wrong.push(`a backup does not hold what it said: ${id}`);
    }
    ledger.backups.clear(); // looked at once
    return {
      wrong,
      messages: one("SELECT count(*) FROM messages WHERE role = 'user'"),
      interrupted: one("SELECT count(*) FROM messages WHERE status = 'interrupted'"),
      states,
    };
  } finally {
    db.close();
  }
}

function countIn(file: string): number {
  const db = connect(file);
  try {
    return db.prepare<[], number>('SELECT count(*) FROM messages').pluck().get() ?? 0;
  } finally {
    db.close();
  }
}

/** Every finished message is in the search index once, with its own words; nothing else is. */
function indexAgrees(db: Database.Database): string[] {
  const indexed = db.prepare<[], number>('SELECT id FROM messages_fts_docsize ORDER BY id').pluck().all();
  const finished = db
    .prepare<[], number>("SELECT seq FROM messages WHERE status <> 'generating' ORDER BY seq")
    .pluck()
    .all();
  if (indexed.length !== finished.length || indexed.some((seq, at) => seq !== finished[at]))
    return [`the search index has ${indexed.length} messages, the table ${finished.length}`];
  const probe = db
    .prepare<[string], number>('SELECT rowid FROM messages_fts WHERE messages_fts MATCH ?')
    .pluck();
  const newest = db
    .prepare<[], { seq: number; text: string }>(
      "SELECT seq, text FROM messages WHERE role = 'user' ORDER BY seq DESC LIMIT 20",
    )
    .all();
  return newest
    .filter(({ seq, text }) => !probe.all(`"${text}"`).includes(seq))
    .map(({ text }) => `not found by its words: ${text}`);
}

/** Recomputes how the companion feels after each message of a person, from the state before and the reading. */
function statesAgree(db: Database.Database): { states: number; wrong: string[] } {
  const wrong: string[] = [];
  let states = 0;
  const rows = db.prepare<[string], StateRow>(
    `SELECT m.id, m.text, m.created_at, m.concern, r.*, a.at AS state_at, a.valence AS mood_valence, a.arousal AS mood_arousal,
            a.dominance AS mood_dominance, a.resting, a.emotions,
            EXISTS (SELECT 1 FROM messages c WHERE c.parent_id = m.id AND c.role = 'assistant' AND c.status = 'complete') AS answered
     FROM messages m LEFT JOIN emotion_readings r ON r.message_id = m.id AND r.source = 'embedded'
     LEFT JOIN affect_states a ON a.message_id = m.id
     WHERE m.session_id = ? AND m.shown = 1 AND m.role = 'user' ORDER BY m.position`,
  );
  const sessions = db
    .prepare<[], { id: string; persona: string; created_at: number }>(
      'SELECT id, persona, created_at FROM sessions',
    )
    .all();
  for (const session of sessions) {
    const persona = JSON.parse(session.persona) as Persona;
    let before = initialState(persona.traits, session.created_at);
    for (const row of rows.all(session.id)) {
      if (row.state_at === null) {
        if (row.answered === 1) wrong.push(`a message was answered and has no state: ${row.id}`);
        continue; // its turn was cut off before
      }
      if (row.scores === undefined || row.scores === null) {
        wrong.push(`a message has a state and no reading: ${row.id}`);
        continue;
      }
      const stored = stateOf(row);
      const heard = {
        id: row.id,
        text: row.text,
        createdAt: row.created_at,
        reading: readingFromRow(row as ReadingRow),
        concern: row.concern === null ? null : (JSON.parse(row.concern) as Concern),
      };
      const expected = stateAfter(before, heard, persona);
      if (distance(expected.mood, stored.mood) > CLOSE)
        wrong.push(`a state does not follow from its reading: ${row.id}`);
      before = stored;
      states++;
    }
  }
  return { states, wrong };
}

interface StateRow extends Partial<ReadingRow> {
  readonly id: string;
  readonly text: string;
  readonly created_at: number;
  readonly concern: string | null;
  readonly state_at: number | null;
  readonly mood_valence: number;
  readonly mood_arousal: number;
  readonly mood_dominance: number;
  readonly resting: string;
  readonly emotions: string;
  readonly answered: 0 | 1;
}

const stateOf = (row: StateRow): AffectState => ({
  at: row.state_at ?? 0,
  mood: { valence: row.mood_valence, arousal: row.mood_arousal, dominance: row.mood_dominance },
  resting: JSON.parse(row.resting) as Vad,
  emotions: JSON.parse(row.emotions) as ActiveEmotion[],
});

const distance = (a: Vad, b: Vad): number =>
  Math.max(
    Math.abs(a.valence - b.valence),
    Math.abs(a.arousal - b.arousal),
    Math.abs(a.dominance - b.dominance),
  );
