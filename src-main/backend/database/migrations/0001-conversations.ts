import type { Migration } from './migration.ts';

/**
 * Sessions, their messages, what was read from them, and how the companion felt.
 *
 * Messages are a tree (`parent_id`): a regenerated reply is a sibling and nothing is overwritten.
 * `position` is the depth in the tree and `shown` marks the branch on screen, so that any page of a
 * session of any length is one range of the index `messages_shown`; that index is unique, so a branch
 * can never show two messages in one place.
 *
 * `seq` is the row number that the search index refers to: an INTEGER PRIMARY KEY survives VACUUM.
 */
export const conversations: Migration = {
  version: 1,
  name: 'conversations',
  sql: `
    CREATE TABLE sessions (
      id TEXT PRIMARY KEY,
      title TEXT,
      persona TEXT NOT NULL CHECK (json_valid(persona)),
      generation TEXT CHECK (json_valid(generation)),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      ended_at INTEGER,
      deleted_at INTEGER
    ) STRICT;
    CREATE INDEX sessions_newest ON sessions (updated_at DESC, id DESC) WHERE deleted_at IS NULL;
    CREATE INDEX sessions_deleted ON sessions (deleted_at) WHERE deleted_at IS NOT NULL;

    CREATE TABLE messages (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      parent_id TEXT REFERENCES messages (id) ON DELETE CASCADE,
      position INTEGER NOT NULL CHECK (position >= 0),
      shown INTEGER NOT NULL CHECK (shown IN (0, 1)),
      role TEXT NOT NULL CHECK (role IN ('user', 'assistant')),
      text TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('generating', 'complete', 'interrupted', 'failed')),
      error TEXT CHECK (json_valid(error)),
      provider TEXT,
      model TEXT,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX messages_shown ON messages (session_id, position) WHERE shown = 1;
    CREATE INDEX messages_of_person ON messages (session_id, position) WHERE shown = 1 AND role = 'user';
    CREATE INDEX messages_children ON messages (parent_id);
    CREATE INDEX messages_of_session ON messages (session_id);
    CREATE INDEX messages_generating ON messages (id) WHERE status = 'generating';

    CREATE TABLE emotion_readings (
      message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
      source TEXT NOT NULL CHECK (source IN ('embedded', 'llm', 'user')),
      scores TEXT NOT NULL CHECK (json_valid(scores)),
      primary_label TEXT NOT NULL,
      active TEXT NOT NULL CHECK (json_valid(active)),
      phrase TEXT NOT NULL,
      valence REAL NOT NULL CHECK (valence BETWEEN -1 AND 1),
      arousal REAL NOT NULL CHECK (arousal BETWEEN -1 AND 1),
      dominance REAL NOT NULL CHECK (dominance BETWEEN -1 AND 1),
      intensity REAL NOT NULL CHECK (intensity BETWEEN 0 AND 1),
      confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
      PRIMARY KEY (message_id, source)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE affect_states (
      message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      at INTEGER NOT NULL,
      valence REAL NOT NULL CHECK (valence BETWEEN -1 AND 1),
      arousal REAL NOT NULL CHECK (arousal BETWEEN -1 AND 1),
      dominance REAL NOT NULL CHECK (dominance BETWEEN -1 AND 1),
      resting TEXT NOT NULL CHECK (json_valid(resting)),
      emotions TEXT NOT NULL CHECK (json_valid(emotions))
    ) STRICT, WITHOUT ROWID;

    -- Trigrams find substrings, and words of languages that put no spaces between them. A reply enters
    -- the index when it is finished, not at each checkpoint.
    CREATE VIRTUAL TABLE messages_fts USING fts5 (
      text, content = 'messages', content_rowid = 'seq', tokenize = 'trigram remove_diacritics 1'
    );
    INSERT INTO messages_fts (messages_fts, rank) VALUES ('secure-delete', 1);

    CREATE TRIGGER messages_fts_insert AFTER INSERT ON messages WHEN new.status <> 'generating' BEGIN
      INSERT INTO messages_fts (rowid, text) VALUES (new.seq, new.text);
    END;
    CREATE TRIGGER messages_fts_finish AFTER UPDATE OF text, status ON messages
      WHEN old.status = 'generating' AND new.status <> 'generating' BEGIN
      INSERT INTO messages_fts (rowid, text) VALUES (new.seq, new.text);
    END;
    CREATE TRIGGER messages_fts_update AFTER UPDATE OF text ON messages
      WHEN old.status <> 'generating' AND new.status <> 'generating' BEGIN
      INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', old.seq, old.text);
      INSERT INTO messages_fts (rowid, text) VALUES (new.seq, new.text);
    END;
    CREATE TRIGGER messages_fts_delete AFTER DELETE ON messages WHEN old.status <> 'generating' BEGIN
      INSERT INTO messages_fts (messages_fts, rowid, text) VALUES ('delete', old.seq, old.text);
    END;
  `,
};
