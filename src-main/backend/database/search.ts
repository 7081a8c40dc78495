import { setImmediate } from 'node:timers/promises';
import type { SearchHit } from '#shared/contract/messages.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Db } from './open.ts';
import { JOIN_READING } from './readings.ts';

/** What a message has to be, beside having the words; undefined: anything. */
interface SearchFilters {
  readonly role?: 'user' | 'assistant' | undefined;
  /** Milliseconds UTC; `until` is the first moment that is too late. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  readonly label?: EmotionLabel | undefined;
  readonly sessionId?: string | undefined;
}

interface Row {
  seq: number;
  id: string;
  session_id: string;
  session_title: string | null;
  position: number;
  role: 'user' | 'assistant';
  created_at: number;
  text: string;
  primary_label: EmotionLabel | null;
}

const FIELDS = `m.seq, m.id, m.session_id, s.title AS session_title, m.position, m.role, m.created_at, m.text, r.primary_label`;
const VISIBLE = `m.shown = 1 AND s.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM deleted_messages d WHERE d.message_id = m.id)`;

/** The columns that filters compare, in the order of their values. */
const FILTERS: readonly (readonly [keyof SearchFilters, string])[] = [
  ['role', 'm.role = ?'],
  ['from', 'm.created_at >= ?'],
  ['until', 'm.created_at < ?'],
  ['label', 'r.primary_label = ?'],
  ['sessionId', 'm.session_id = ?'],
];

/** Filters as SQL that begins with AND, and its values. */
function conditionsOf(filters: SearchFilters): { sql: string; values: (string | number)[] } {
  const wanted = FILTERS.filter(([name]) => filters[name] !== undefined);
  return {
    sql: wanted.map(([, condition]) => ` AND ${condition}`).join(''),
    values: wanted.map(([name]) => filters[name]!),
  };
}

/** The index knows trigrams: shorter terms have to be looked for in the texts themselves. */
const TRIGRAM = 3;
/** Rows read per step of such a scan, so that each step stays in the low milliseconds. */
const SCAN_STEP = 2_000;
const CONTEXT_BEFORE = 40;
const CONTEXT_AFTER = 120;

/** Full-text search over every message that is shown, newest first. All terms must occur, and all filters hold. */
export function searchQueries(db: Db) {
  const newest = db.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM messages');

  function findIndexed(match: string, filters: SearchFilters, limit: number): Row[] {
    const { sql, values } = conditionsOf(filters);
    return db
      .prepare<unknown[], Row>(
        `SELECT ${FIELDS} FROM messages_fts f JOIN messages m ON m.seq = f.rowid JOIN sessions s ON s.id = m.session_id
         ${JOIN_READING} WHERE messages_fts MATCH ? AND ${VISIBLE}${sql} ORDER BY f.rowid DESC LIMIT ?`,
      )
      .all(match, ...values, limit);
  }

  /** Reads the texts themselves, newest first and in steps. Case is ignored; diacritics count. */
  async function scanFor(terms: string[], filters: SearchFilters, limit: number): Promise<Row[]> {
    const variants = terms.map(spellings);
    const wanted = variants
      .map((spelled) => ` AND (${spelled.map(() => 'instr(m.text, ?)').join(' OR ')})`)
      .join('');
    const { sql, values } = conditionsOf(filters);
    const scan = db.prepare<unknown[], Row>(
      `SELECT ${FIELDS} FROM messages m JOIN sessions s ON s.id = m.session_id ${JOIN_READING}
       WHERE m.seq <= ? AND m.seq > ?${wanted}${sql} AND ${VISIBLE} AND m.status <> 'generating' ORDER BY m.seq DESC
       LIMIT ?`,
    );
    const found: Row[] = [];
    for (let top = newest.get()?.seq ?? 0; top > 0 && found.length < limit; top -= SCAN_STEP) {
      found.push(...scan.all(top, top - SCAN_STEP, ...variants.flat(), ...values, limit - found.length));
      await setImmediate();
    }
    return found;
  }

  return async function search({
    query,
    limit,
    ...filters
  }: SearchFilters & { query: string; limit: number }): Promise<SearchHit[]> {
    // To SQLite a query ends at a NUL, in the middle of a quoted word if need be.
    const terms = query
      .replaceAll('\0', ' ')
      .split(/\s+/)
      .filter((term) => term !== '');
    const long = terms.filter((term) => [...term].length >= TRIGRAM);
    const short = terms.filter((term) => [...term].length < TRIGRAM);
    if (terms.length === 0 && query !== '') return [];
    if (long.length === 0) return (await scanFor(short, filters, limit)).map((row) => toHit(row, terms));
    const match = long.map((term) => `"${term.replaceAll('"', '""')}"`).join(' AND ');
    const rows = findIndexed(match, filters, short.length === 0 ? limit : SCAN_STEP);
    return rows
      .filter((row) => containsAll(row.text, short))
      .slice(0, limit)
      .map((row) => toHit(row, terms));
  };
}

const containsAll = (text: string, terms: readonly string[]): boolean => {
  const folded = fold(text);
  return terms.every((term) => folded.includes(fold(term)));
};

/** How a term of one or two characters may be written: as given, small, large, with a capital. */
function spellings(term: string): string[] {
  const small = term.toLowerCase();
  const [first = '', ...others] = small;
  return [...new Set([term, small, term.toUpperCase(), first.toUpperCase() + others.join('')])];
}

/** Lower case without diacritics, one UTF-16 unit for each of the input, so that places stay comparable. */
const fold = (text: string): string => text.replace(/[A-Z\u0080-\uffff]/g, foldUnit);

function foldUnit(unit: string): string {
  const base = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return base.length === 1 ? base : unit;
}

function toHit(row: Row, terms: readonly string[]): SearchHit {
  return {
    messageId: row.id,
    sessionId: row.session_id,
    sessionTitle: row.session_title,
    position: row.position,
    role: row.role,
    createdAt: row.created_at,
    snippet: snippetOf(row.text, terms),
    primary: row.primary_label,
  };
}

/** The words around the first match, with every match in them marked. */
export function snippetOf(text: string, terms: readonly string[]): SearchHit['snippet'] {
  const folded = fold(text);
  const needles = terms.map(fold);
  const first = Math.min(...needles.map((needle) => folded.indexOf(needle)).filter((at) => at >= 0));
  const anchor = Number.isFinite(first) ? first : 0;
  const start = wordStart(text, Math.max(0, anchor - CONTEXT_BEFORE), anchor);
  const end = wordEnd(text, Math.min(text.length, anchor + CONTEXT_AFTER));

  const parts: SearchHit['snippet'] = start > 0 ? [{ text: '…', hit: false }] : [];
  for (let at = start; at < end; ) {
    const next = nextMatch(folded, needles, at, end);
    const plainEnd = next?.at ?? end;
    if (plainEnd > at) parts.push({ text: text.slice(at, plainEnd), hit: false });
    if (next === null) break;
    parts.push({ text: text.slice(next.at, next.at + next.length), hit: true });
    at = next.at + next.length;
  }
  if (end < text.length) parts.push({ text: '…', hit: false });
  return parts;
}

/** Where a snippet that should start near `from` may start without cutting a word or a character. */
function wordStart(text: string, from: number, anchor: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space >= 0 && space < anchor ? space + 1 : anchor;
}

/** Where a snippet may end near `end` without cutting a character in two. */
const wordEnd = (text: string, end: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(end)) ? end + 1 : end;

function nextMatch(folded: string, needles: readonly string[], from: number, end: number) {
  let best: { at: number; length: number } | null = null;
  for (const needle of needles) {
    const at = folded.indexOf(needle, from);
    if (at >= 0 && at + needle.length <= end && (best === null || at < best.at))
      best = { at, length: needle.length };
  }
  return best;
}
