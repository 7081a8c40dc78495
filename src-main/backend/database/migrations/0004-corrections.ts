import type { Migration } from './migration.ts';

/**
 * What the person said about a reading: `label` is what the message really was; null asks not to read it.
 * `felt` is what the companion felt about it before, for taking the correction back. No words are copied here:
 * they are the message's, and go with it.
 */
export const corrections: Migration = {
  version: 4,
  name: 'corrections',
  sql: `
    CREATE TABLE corrections (
      message_id TEXT PRIMARY KEY REFERENCES messages (id) ON DELETE CASCADE,
      label TEXT,
      felt TEXT CHECK (json_valid(felt)),
      at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX corrections_taught ON corrections (at, message_id) WHERE label IS NOT NULL;
  `,
};
