import type { Migration } from './migration.ts';

/**
 * How a person keeps their sessions: pinned, archived, in folders, or in the trash.
 *
 * A session in the trash is as invisible as a deleted one: `deleted_at` is set, and `trashed_at` to the same moment, which
 * keeps it from being deleted until its time is up. Where something else deletes it meanwhile (everything, a range of
 * time), `deleted_sessions` remembers the trash, so that taking that back puts it there again.
 */
export const sessionList: Migration = {
  version: 12,
  name: 'session-list',
  sql: `
    CREATE TABLE folders (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      import_id INTEGER REFERENCES imports (id) ON DELETE SET NULL
    ) STRICT;
    CREATE INDEX folders_of_import ON folders (import_id) WHERE import_id IS NOT NULL;

    ALTER TABLE sessions ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1));
    ALTER TABLE sessions ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
    ALTER TABLE sessions ADD COLUMN folder_id TEXT REFERENCES folders (id) ON DELETE SET NULL;
    ALTER TABLE sessions ADD COLUMN trashed_at INTEGER;
    CREATE INDEX sessions_view ON sessions (archived, pinned DESC, updated_at DESC, id DESC) WHERE deleted_at IS NULL;
    CREATE INDEX sessions_of_folder ON sessions (folder_id) WHERE folder_id IS NOT NULL;
    CREATE INDEX sessions_trashed ON sessions (trashed_at) WHERE trashed_at IS NOT NULL;

    ALTER TABLE deleted_sessions ADD COLUMN trashed_at INTEGER;
  `,
};
