import type { Migration } from './migration.ts';

/**
 * `to_read` says of which import a message waits for its reading: counting them must not look at all that an import brought.
 *
 * Taking a message out of the search index for good costs some milliseconds; where everything is deleted the index is emptied
 * at once instead. `unindexed` says of a session that is being deleted that the index has nothing of it any more.
 */
export const quickClearing: Migration = {
  version: 11,
  name: 'quick-clearing',
  sql: `
    ALTER TABLE to_read ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE;
    UPDATE to_read SET import_id = (SELECT import_id FROM messages WHERE id = message_id);
    CREATE INDEX to_read_of ON to_read (import_id);

    ALTER TABLE deleted_sessions ADD COLUMN unindexed INTEGER NOT NULL DEFAULT 0 CHECK (unindexed IN (0, 1));

    DROP TRIGGER messages_fts_delete;
    CREATE TRIGGER messages_fts_delete AFTER DELETE ON messages WHEN old.status <> 'generating'
      AND NOT EXISTS (SELECT 1 FROM deleted_sessions WHERE session_id = old.session_id AND unindexed = 1) BEGIN
      INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', old.seq, old.text);
    END;
    DROP TRIGGER messages_fts_finish;
    CREATE TRIGGER messages_fts_finish AFTER UPDATE OF text, status ON messages
      WHEN old.status = 'generating' AND new.status <> 'generating'
      AND NOT EXISTS (SELECT 1 FROM deleted_sessions WHERE session_id = old.session_id AND unindexed = 1) BEGIN
      INSERT INTO messages_fts (rowid, text) VALUES (new.seq, new.text);
    END;
  `,
};
