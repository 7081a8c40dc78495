import type { Migration } from './migration.ts';

/**
 * Personas that the person keeps, and since when each session's companion has had which traits: a session in which they
 * were changed has a row for its beginning and one for each change, any other has none.
 */
export const personas: Migration = {
  version: 6,
  name: 'personas',
  sql: `
    CREATE TABLE personas (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      persona TEXT NOT NULL CHECK (json_valid(persona)),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      deleted_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE personalities (
      session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
      since INTEGER NOT NULL,
      traits TEXT NOT NULL CHECK (json_valid(traits)),
      PRIMARY KEY (session_id, since)
    ) STRICT, WITHOUT ROWID;
  `,
};
