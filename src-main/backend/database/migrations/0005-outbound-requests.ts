import type { Migration } from './migration.ts';

/**
 * Every request that EmotionGPT sent: when, to whom, what for, how much; never what. `cleared_at` marks what the person
 * cleared until that can no longer be taken back. A session that goes takes its id out of here. Numbers are never used
 * again (AUTOINCREMENT): a request that ends late must not end as another one.
 */
export const outboundRequests: Migration = {
  version: 5,
  name: 'outbound-requests',
  sql: `
    CREATE TABLE outbound_requests (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      host TEXT NOT NULL,
      local INTEGER NOT NULL CHECK (local IN (0, 1)),
      purpose TEXT NOT NULL,
      provider TEXT NOT NULL,
      session_id TEXT REFERENCES sessions (id) ON DELETE SET NULL,
      proxy TEXT,
      bytes_out INTEGER NOT NULL CHECK (bytes_out >= 0),
      bytes_in INTEGER NOT NULL DEFAULT 0 CHECK (bytes_in >= 0),
      status INTEGER,
      failure TEXT,
      duration_ms INTEGER CHECK (duration_ms >= 0),
      cleared_at INTEGER
    ) STRICT;
    CREATE INDEX outbound_requests_of_session ON outbound_requests (session_id) WHERE session_id IS NOT NULL;
    CREATE INDEX outbound_requests_open ON outbound_requests (id) WHERE duration_ms IS NULL AND failure IS NULL;
    CREATE INDEX outbound_requests_cleared ON outbound_requests (cleared_at) WHERE cleared_at IS NOT NULL;
  `,
};
