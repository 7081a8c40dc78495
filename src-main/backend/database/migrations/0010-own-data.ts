import type { Migration } from './migration.ts';

/**
 * What a person does with their data. `imports`: what was brought in, so that it can be taken out again; rows that came
 * with one carry its number. `to_read`: messages that came without a reading and wait for one.
 *
 * `deletions` is what will be deleted once it can no longer be taken back, and `deleted_messages` which messages.
 * `touched` lists the sessions whose tree has to be mended, from the moment on that messages are taken out of it.
 * `to_relive`: messages whose past has become another one, so that the companion's states after them are to be made anew.
 *
 * What follows a deleted message stays, so that summaries which cover it do not go with it by themselves: they go when the
 * deletion begins, when it is taken back, and with the message.
 */
export const ownData: Migration = {
  version: 10,
  name: 'own-data',
  sql: `
    CREATE TABLE imports (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      at INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undoing')),
      sessions INTEGER NOT NULL DEFAULT 0 CHECK (sessions >= 0),
      messages INTEGER NOT NULL DEFAULT 0 CHECK (messages >= 0),
      settings_before TEXT CHECK (json_valid(settings_before))
    ) STRICT;
    ALTER TABLE sessions ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
    ALTER TABLE messages ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
    CREATE INDEX sessions_of_import ON sessions (import_id) WHERE import_id IS NOT NULL;
    CREATE INDEX messages_of_import ON messages (import_id) WHERE import_id IS NOT NULL;

    ALTER TABLE personas ADD COLUMN import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL;
    CREATE INDEX personas_of_import ON personas (import_id) WHERE import_id IS NOT NULL;

    CREATE TABLE to_read (
      seq INTEGER PRIMARY KEY,
      message_id TEXT NOT NULL UNIQUE REFERENCES messages (id) ON DELETE CASCADE
    ) STRICT;

    CREATE TABLE deletions (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('message', 'range', 'everything', 'import')),
      at INTEGER NOT NULL,
      due INTEGER NOT NULL,
      import_id INTEGER REFERENCES imports (id) ON DELETE CASCADE,
      touched TEXT CHECK (json_valid(touched))
    ) STRICT;
    CREATE TABLE deleted_messages (
      message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      deletion_id INTEGER NOT NULL REFERENCES deletions (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deleted_messages_of ON deleted_messages (deletion_id);
    CREATE TABLE deleted_sessions (
      session_id TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
      deletion_id INTEGER NOT NULL REFERENCES deletions (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX deleted_sessions_of ON deleted_sessions (deletion_id);
    CREATE TABLE to_relive (
      message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER summaries_deletion_begun AFTER INSERT ON deleted_messages BEGIN
      DELETE FROM summaries WHERE (session_id, through_position) IN (
        SELECT s.session_id, s.through_position FROM messages m JOIN summaries s
        ON s.session_id = m.session_id AND s.through_position >= m.position WHERE m.id = new.message_id);
    END;
    CREATE TRIGGER summaries_deletion_taken_back AFTER DELETE ON deleted_messages BEGIN
      DELETE FROM summaries WHERE (session_id, through_position) IN (
        SELECT s.session_id, s.through_position FROM messages m JOIN summaries s
        ON s.session_id = m.session_id AND s.through_position >= m.position WHERE m.id = old.message_id);
    END;
    -- A welcome may quote the message that it asks about.
    CREATE TRIGGER welcomes_deletion_begun AFTER INSERT ON deleted_messages BEGIN
      DELETE FROM welcomes WHERE after_message_id IN (
        SELECT asked_by FROM self_knowledge WHERE message_id = new.message_id);
    END;
    CREATE TRIGGER welcomes_message_deleted BEFORE DELETE ON messages BEGIN
      DELETE FROM welcomes WHERE after_message_id IN (SELECT asked_by FROM self_knowledge WHERE message_id = old.id);
    END;
    CREATE TRIGGER summaries_message_deleted AFTER DELETE ON messages BEGIN
      DELETE FROM summaries WHERE session_id = old.session_id AND through_position >= old.position;
    END;
  `,
};
