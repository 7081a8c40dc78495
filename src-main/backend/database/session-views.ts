import type { SessionSort } from '#shared/contract/sessions.ts';
import type { Db } from './open.ts';
import { SESSION_COLUMNS, type SessionRow } from './sessions.ts';

/** Which sessions of those that are there, and in which order; pinned ones always come first. */
export interface SessionView {
  readonly archived: boolean;
  readonly sort: SessionSort;
  /** Only of this folder; null: of all, and of none. */
  readonly folderId: string | null;
}

/** What a page follows: the place of the last row of the page before, in the order of its view. */
export type SessionPlace = readonly [pinned: 0 | 1, key: number | string, id: string];

const KEYS: Readonly<Record<SessionSort, { readonly key: string; readonly down: boolean }>> = {
  updated: { key: 'updated_at', down: true },
  created: { key: 'created_at', down: true },
  title: { key: "lower(coalesce(title, ''))", down: false },
};

type Row = SessionRow & { key: number | string };

/** Pages of a view. Each is one range of `sessions_view` where the order is the usual one. */
export function sessionViewQueries(db: Db) {
  const statementOf = (sort: SessionSort) => {
    const { key, down } = KEYS[sort];
    const direction = down ? 'DESC' : 'ASC';
    // Row values compare in one direction: where the key goes up, what is pinned is turned round.
    const after = down ? `(pinned, ${key}, id) < (?, ?, ?)` : `(-pinned, ${key}, id) > (-?, ?, ?)`;
    return db.prepare<[number, string | null, string | null, number, number | string, string, number], Row>(
      `SELECT ${SESSION_COLUMNS}, ${key} AS key FROM sessions
       WHERE deleted_at IS NULL AND archived = ? AND (? IS NULL OR folder_id = ?) AND ${after}
       ORDER BY pinned DESC, ${key} ${direction}, id ${direction} LIMIT ?`,
    );
  };
  const statements = {
    updated: statementOf('updated'),
    created: statementOf('created'),
    title: statementOf('title'),
  };
  const first = (sort: SessionSort): SessionPlace =>
    KEYS[sort].down ? [1, Number.MAX_SAFE_INTEGER, ''] : [1, '', ''];
  return function view({ archived, sort, folderId }: SessionView, limit: number, after: SessionPlace | null) {
    const [pinned, key, id] = after ?? first(sort);
    const rows = statements[sort].all(archived ? 1 : 0, folderId, folderId, pinned, key, id, limit);
    const last = rows.at(-1);
    const next: SessionPlace | null =
      last === undefined || rows.length < limit ? null : [last.pinned, last.key, last.id];
    return { rows, next };
  };
}
