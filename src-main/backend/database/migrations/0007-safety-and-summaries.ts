import type { Migration } from './migration.ts';

/**
 * What a message says of somebody in danger, with the message; and summaries of what a prompt has no room for.
 *
 * A summary covers a message and all above it, and counts only where that message is on the branch that is shown. It
 * goes with the message, and with whatever is above it (deleting a message deletes what is below). Where the words or
 * the reading of a message change, the summaries that may cover it go.
 */
export const safetyAndSummaries: Migration = {
  version: 7,
  name: 'safety-and-summaries',
  sql: `
    ALTER TABLE messages ADD COLUMN concern TEXT CHECK (json_valid(concern));
    ALTER TABLE messages ADD COLUMN help_dismissed INTEGER NOT NULL DEFAULT 0 CHECK (help_dismissed IN (0, 1));

    CREATE TABLE summaries (
      through_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      through_position INTEGER NOT NULL CHECK (through_position >= 0),
      text TEXT NOT NULL,
      made_by TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX summaries_of_session ON summaries (session_id, through_position);

    CREATE TRIGGER summaries_words_changed AFTER UPDATE OF text ON messages
      WHEN old.status <> 'generating' AND old.text IS NOT new.text BEGIN
      DELETE FROM summaries WHERE session_id = new.session_id AND through_position >= new.position;
    END;
    CREATE TRIGGER summaries_corrected AFTER INSERT ON corrections BEGIN
      DELETE FROM summaries WHERE (session_id, through_position) IN (
        SELECT s.session_id, s.through_position FROM messages m JOIN summaries s
        ON s.session_id = m.session_id AND s.through_position >= m.position WHERE m.id = new.message_id);
    END;
    CREATE TRIGGER summaries_uncorrected AFTER DELETE ON corrections BEGIN
      DELETE FROM summaries WHERE (session_id, through_position) IN (
        SELECT s.session_id, s.through_position FROM messages m JOIN summaries s
        ON s.session_id = m.session_id AND s.through_position >= m.position WHERE m.id = old.message_id);
    END;
  `,
};
