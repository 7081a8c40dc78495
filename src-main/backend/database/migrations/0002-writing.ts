import type { Migration } from './migration.ts';

/**
 * How a reply came about (tokens, cost, times, who should have written it), as one JSON document: it is only
 * ever shown together.
 *
 * A reply that was interrupted may be continued. It leaves the search index while it is written, as every reply
 * does, and comes back whole.
 */
export const writing: Migration = {
  version: 2,
  name: 'writing',
  sql: `
    ALTER TABLE messages ADD COLUMN writing TEXT CHECK (json_valid(writing));

    CREATE TRIGGER messages_fts_resume AFTER UPDATE OF status ON messages
      WHEN old.status <> 'generating' AND new.status = 'generating' BEGIN
      INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', old.seq, old.text);
    END;
  `,
};
