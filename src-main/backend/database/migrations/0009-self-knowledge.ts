import type { Migration } from './migration.ts';

/**
 * What the companion holds about itself and about the person, each statement with the message that taught it,
 * which it goes with. Which of several statements about one topic counts is not stored: it is the newest one
 * whose message is shown, so that switching branches, deleting and restoring need no bookkeeping here.
 *
 * `forgotten_messages` are tombstones: what was forgotten is not learnt from the same message again, and that
 * message stays out of every prompt. They hold no word, and go with their message as well.
 *
 * `welcomes` is what the companion said to somebody who came back, after the message that was the last then.
 */
export const selfKnowledge: Migration = {
  version: 9,
  name: 'self-knowledge',
  sql: `
    ALTER TABLE sessions ADD COLUMN remembers INTEGER NOT NULL DEFAULT 1 CHECK (remembers IN (0, 1));

    CREATE TABLE self_knowledge (
      seq INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
      subject TEXT NOT NULL CHECK (subject IN ('companion', 'person')),
      kind TEXT NOT NULL,
      topic TEXT NOT NULL,
      words TEXT NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('patterns', 'model', 'person')),
      importance REAL NOT NULL CHECK (importance BETWEEN 0 AND 1),
      pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
      due_at INTEGER,
      due_until INTEGER,
      asked_at INTEGER,
      asked_by TEXT,
      created_at INTEGER NOT NULL,
      forgotten_at INTEGER
    ) STRICT;
    CREATE INDEX self_knowledge_of_message ON self_knowledge (message_id);
    CREATE INDEX self_knowledge_of_topic ON self_knowledge (subject, topic, created_at) WHERE forgotten_at IS NULL;
    CREATE INDEX self_knowledge_newest ON self_knowledge (created_at DESC) WHERE forgotten_at IS NULL;
    CREATE INDEX self_knowledge_weightiest ON self_knowledge (importance DESC, created_at DESC) WHERE forgotten_at IS NULL;
    CREATE INDEX self_knowledge_pinned ON self_knowledge (created_at DESC) WHERE pinned = 1;
    CREATE INDEX self_knowledge_due ON self_knowledge (due_until) WHERE due_until IS NOT NULL;
    CREATE INDEX self_knowledge_forgotten ON self_knowledge (forgotten_at) WHERE forgotten_at IS NOT NULL;

    -- Whole words by their English stem: "exams" finds "exam". Other languages lose nothing by it.
    CREATE VIRTUAL TABLE self_knowledge_fts USING fts5 (
      words, content = 'self_knowledge', content_rowid = 'seq', tokenize = 'porter unicode61 remove_diacritics 2'
    );
    INSERT INTO self_knowledge_fts (self_knowledge_fts, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER self_knowledge_fts_insert AFTER INSERT ON self_knowledge BEGIN
      INSERT INTO self_knowledge_fts (rowid, words) VALUES (new.seq, new.words);
    END;
    CREATE TRIGGER self_knowledge_fts_update AFTER UPDATE OF words ON self_knowledge BEGIN
      INSERT INTO self_knowledge_fts (self_knowledge_fts, rowid, words) VALUES ('delete', old.seq, old.words);
      INSERT INTO self_knowledge_fts (rowid, words) VALUES (new.seq, new.words);
    END;
    CREATE TRIGGER self_knowledge_fts_delete AFTER DELETE ON self_knowledge BEGIN
      INSERT INTO self_knowledge_fts (self_knowledge_fts, rowid, words) VALUES ('delete', old.seq, old.words);
    END;

    CREATE TABLE forgotten_messages (
      message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE welcomes (
      after_message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      text TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
