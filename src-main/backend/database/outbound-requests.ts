import type { OutboundFailure, OutboundPurpose, OutboundRequest } from '#shared/contract/network.ts';
import type { Db } from './open.ts';

/** The log keeps this many requests, and none that is older. */
const NEWEST = 5_000;
const LONGEST_MS = 90 * 24 * 3_600_000;

interface Row {
  id: number;
  at: number;
  host: string;
  local: number;
  purpose: OutboundPurpose;
  provider: string;
  session_id: string | null;
  session_title: string | null;
  proxy: string | null;
  bytes_out: number;
  bytes_in: number;
  status: number | null;
  failure: OutboundFailure | null;
  duration_ms: number | null;
}

export type NewOutboundRequest = Pick<
  OutboundRequest,
  'at' | 'host' | 'local' | 'purpose' | 'provider' | 'sessionId' | 'proxy' | 'bytesOut'
>;
export type OutboundEnd = Pick<OutboundRequest, 'bytesOut' | 'bytesIn' | 'status' | 'failure'> & {
  durationMs: number;
};

const fromRow = (row: Row): OutboundRequest => ({
  id: row.id,
  at: row.at,
  host: row.host,
  local: row.local === 1,
  purpose: row.purpose,
  provider: row.provider,
  sessionId: row.session_id,
  sessionTitle: row.session_title,
  proxy: row.proxy,
  bytesOut: row.bytes_out,
  bytesIn: row.bytes_in,
  status: row.status,
  failure: row.failure,
  durationMs: row.duration_ms,
});

/** The rows of `outbound_requests`, bounded in number and in age. */
export function outboundQueries(db: Db) {
  // A session that is not in this database, because it leaves no trace, leaves none here either.
  const insert = db.prepare(
    `INSERT INTO outbound_requests (at, host, local, purpose, provider, session_id, proxy, bytes_out)
     VALUES (?, ?, ?, ?, ?, (SELECT id FROM sessions WHERE id = ?), ?, ?)`,
  );
  const finish = db.prepare(
    'UPDATE outbound_requests SET bytes_out = ?, bytes_in = ?, status = ?, failure = ?, duration_ms = ? WHERE id = ?',
  );
  const finishOpen = db.prepare(
    "UPDATE outbound_requests SET failure = 'quit' WHERE duration_ms IS NULL AND failure IS NULL",
  );
  const dropOverflow = db.prepare(`DELETE FROM outbound_requests WHERE id <= ? - ${NEWEST}`);
  const oldest = db.prepare<[], { at: number }>('SELECT at FROM outbound_requests ORDER BY id LIMIT 1');
  const dropOld = db.prepare('DELETE FROM outbound_requests WHERE at < ?');
  const page = db.prepare<[number, number], Row>(
    `SELECT o.id, o.at, o.host, o.local, o.purpose, o.provider, s.id AS session_id, s.title AS session_title, o.proxy,
            o.bytes_out, o.bytes_in, o.status, o.failure, o.duration_ms
     FROM outbound_requests AS o LEFT JOIN sessions AS s ON s.id = o.session_id AND s.deleted_at IS NULL
     WHERE o.cleared_at IS NULL AND o.id < ? ORDER BY o.id DESC LIMIT ?`,
  );
  const counts = db.prepare<[], { total: number; left: number | null }>(
    'SELECT count(*) AS total, sum(1 - local) AS left FROM outbound_requests WHERE cleared_at IS NULL',
  );
  const everBegun = db
    .prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'outbound_requests'")
    .pluck();
  const clear = db.prepare('UPDATE outbound_requests SET cleared_at = ? WHERE cleared_at IS NULL');
  const restore = db.prepare('UPDATE outbound_requests SET cleared_at = NULL WHERE cleared_at > ?');
  const purge = db.prepare('DELETE FROM outbound_requests WHERE cleared_at <= ?');

  return {
    /** Adds a request that is under way and drops what the log has no room for. @returns its id. */
    insert(request: NewOutboundRequest): number {
      const { at, host, local, purpose, provider, sessionId, proxy, bytesOut } = request;
      const { lastInsertRowid } = insert.run(
        at,
        host,
        local ? 1 : 0,
        purpose,
        provider,
        sessionId,
        proxy,
        bytesOut,
      );
      const id = Number(lastInsertRowid);
      dropOverflow.run(id);
      if ((oldest.get()?.at ?? at) < at - LONGEST_MS) dropOld.run(at - LONGEST_MS);
      return id;
    },
    finish(id: number, { bytesOut, bytesIn, status, failure, durationMs }: OutboundEnd): void {
      finish.run(bytesOut, bytesIn, status, failure, durationMs, id);
    },
    /** Ends what was under way when the program ended. */
    finishOpen(): void {
      finishOpen.run();
    },
    /** Newest first, below the id `before`. */
    page: (before: number, limit: number): OutboundRequest[] => page.all(before, limit).map(fromRow),
    /** How many there are, how many of them left the machine, and whether these are all that there ever were. */
    counts(): { total: number; left: number; complete: boolean } {
      const { total, left } = counts.get() ?? { total: 0, left: 0 };
      return { total, left: left ?? 0, complete: (everBegun.get() ?? 0) === total };
    },
    /** Hides what there is. */
    clear(at: number): void {
      clear.run(at);
    },
    /** Shows what was hidden later than `after`. @returns how many. */
    restore: (after: number): number => restore.run(after).changes,
    /** Really deletes what was hidden at or before `until`. */
    purge(until: number): void {
      purge.run(until);
    },
  };
}
