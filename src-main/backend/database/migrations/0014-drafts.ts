import type { Migration } from './migration.ts';

/**
 * What is typed and not yet sent, one for each session and one (session NULL) for the session that has not begun. It goes
 * with its session, and with its last letter.
 */
export const drafts: Migration = {
  version: 14,
  name: 'drafts',
  sql: `
    CREATE TABLE drafts (
      session_id TEXT REFERENCES sessions (id) ON DELETE CASCADE,
      text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE UNIQUE INDEX draft_of_session ON drafts (ifnull(session_id, ''));
  `,
};
