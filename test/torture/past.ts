import Database from 'better-sqlite3';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { migrate, unlock } from '#backend/database/open.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';

/**
 * Makes a database as a former version left it: the first `version` migrations, and in their tables what every version
 * has had since the first: two sessions, one of them with a branch, a deleted one, and `messages` in all.
 */
export function makePast(file: string, key: string, version: number, messages = 12): void {
  const db = new Database(file);
  unlock(db, key);
  db.pragma('foreign_keys = ON');
  migrate(
    db,
    MIGRATIONS.filter((migration) => migration.version <= version),
  );
  const scores = JSON.stringify(
    Object.fromEntries(EMOTION_LABELS.map((label) => [label, label === 'joy' ? 0.9 : 0])),
  );
  const persona = JSON.stringify(DEFAULT_PERSONA);
  const session = db.prepare(
    'INSERT INTO sessions (id, title, persona, generation, created_at, updated_at, ended_at, deleted_at) VALUES (?, ?, ?, NULL, ?, ?, NULL, ?)',
  );
  session.run('s-one', 'The first', persona, 1_700_000_000_000, 1_700_000_100_000, null);
  session.run('s-two', null, persona, 1_700_000_200_000, 1_700_000_300_000, null);
  const message = db.prepare(
    `INSERT INTO messages (id, session_id, parent_id, position, shown, role, text, status, error, provider, model, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL, ?)`,
  );
  db.transaction(() => {
    for (let at = 0; at < messages; at++) {
      const id = `m-${at}`;
      const role = at % 2 === 0 ? 'user' : 'assistant';
      const parent = at === 0 ? null : `m-${at - 1}`;
      const provider = role === 'user' ? null : 'embedded';
      message.run(
        id,
        's-one',
        parent,
        at,
        1,
        role,
        `Words of the past, number ${at}`,
        'complete',
        provider,
        1_700_000_000_000 + at,
      );
      if (role === 'user') {
        db.prepare(
          `INSERT INTO emotion_readings (message_id, source, scores, primary_label, active, phrase, valence, arousal, dominance, intensity, confidence)
           VALUES (?, 'embedded', ?, 'joy', '["joy"]', 'joyful', 0.5, 0.25, 0.125, 0.75, 0.9)`,
        ).run(id, scores);
        db.prepare(
          `INSERT INTO affect_states (message_id, at, valence, arousal, dominance, resting, emotions)
           VALUES (?, ?, 0.5, 0.25, 0.125, '{"valence":0.1,"arousal":0.2,"dominance":0.3}', '[]')`,
        ).run(id, 1_700_000_000_000 + at);
      }
    }
    // Another reply beside the first one, and one that was cut off.
    message.run(
      'm-other',
      's-one',
      'm-0',
      1,
      0,
      'assistant',
      'Another answer',
      'complete',
      'gemini',
      1_700_000_000_001,
    );
    message.run(
      'm-cut',
      's-two',
      null,
      0,
      1,
      'assistant',
      'Half a',
      'generating',
      'gemini',
      1_700_000_200_001,
    );
  })();
  db.close();
}
