import { createHash } from 'node:crypto';
import type { Persona } from '#shared/contract/companion.ts';
import type { ImportKind } from '#shared/contract/imports.ts';
import type { MessageRow } from '../../database/parts/messages.ts';
import { LATEST } from '../../database/parts/part.ts';
import type { SessionRow } from '../../database/parts/sessions.ts';
import { titleFrom } from '../../session-manager/title.ts';
import type { Item } from './source.ts';

/** A message of another program's chat. */
export interface ForeignMessage {
  readonly id: string;
  readonly parentId: string | null;
  readonly role: 'user' | 'assistant';
  readonly text: string;
  /** Milliseconds UTC; null where the file does not say, or says nonsense. */
  readonly at: number | null;
  readonly model: string | null;
}

/** A chat of another program: its messages, parents before what follows them. */
export interface ForeignChat {
  readonly id: string;
  readonly title: string | null;
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  readonly messages: readonly ForeignMessage[];
  /** The last message of the branch that was on its screen; null: the last one of all. */
  readonly leaf: string | null;
  /** Who spoke, where it was not the program itself. */
  readonly companion: string | null;
  readonly leftOut: Readonly<Record<string, number>>;
}

/**
 * A chat as rows of ours. Ids follow from those of the file, so that the same chat is known when it comes again.
 *
 * @param persona  who the companion is in it from now on.
 */
export function* rowsOf(kind: ImportKind, chat: ForeignChat, persona: Persona): Generator<Item> {
  for (const [what, count] of Object.entries(chat.leftOut)) {
    if (count > 0) yield { type: 'left-out', what, count };
  }
  const { messages } = chat;
  if (messages.length === 0) {
    yield { type: 'left-out', what: 'empty conversations', count: 1 };
    return;
  }
  const idOf = (id: string): string => derivedId(`${kind}\n${chat.id}\n${id}`);
  const times = timesOf(chat);
  const sessionId = idOf('');
  const createdAt = chat.createdAt ?? Math.min(...times.values());
  const first = messages.find(({ role }) => role === 'user') ?? messages[0]!;
  const session: SessionRow = {
    id: sessionId,
    title: wellFormed(chat.title?.trim() ?? '').slice(0, 200) || titleFrom(wellFormed(first.text)),
    persona: chat.companion === null ? persona : { ...persona, name: nameOf(chat.companion, persona) },
    generation: null,
    remembers: true,
    pinned: false,
    archived: false,
    folderId: null,
    createdAt,
    updatedAt: Math.max(createdAt, chat.updatedAt ?? 0, latest(times)),
    endedAt: null,
  };
  yield { type: 'row', part: 'sessions', row: session };
  const shown = branchTo(chat.leaf ?? messages.at(-1)!.id, messages);
  /** Where none of the versions is shown, the newest was chosen; the shown ones outrank them. */
  const isNewestOf = new Map(messages.map(({ id, parentId }) => [parentId, id]));
  for (const { id, parentId, role, text, model } of messages) {
    const row: MessageRow = {
      id: idOf(id),
      sessionId,
      parentId: parentId === null ? null : idOf(parentId),
      shown: shown.has(id),
      chosen: shown.has(id) || isNewestOf.get(parentId) === id,
      role,
      text: wellFormed(text),
      status: 'complete',
      error: null,
      provider: role === 'assistant' ? kind : null,
      model: role === 'assistant' ? (model?.slice(0, 200) ?? null) : null,
      writing: null,
      heardBy: null,
      concern: null,
      helpDismissed: false,
      createdAt: times.get(id)!,
    };
    yield { type: 'row', part: 'messages', row };
  }
}

/** What was not said stays unsaid: a message without a time gets that of the one before it. */
function timesOf({ messages, createdAt, updatedAt }: ForeignChat): Map<string, number> {
  const times = new Map<string, number>();
  for (const { id, parentId, at } of messages) {
    times.set(id, at ?? (parentId === null ? undefined : times.get(parentId)) ?? createdAt ?? updatedAt ?? 0);
  }
  return times;
}

const latest = (times: ReadonlyMap<string, number>): number => {
  let last = 0;
  for (const at of times.values()) last = Math.max(last, at);
  return last;
};

/** The ids from a message up to the first. */
function branchTo(leaf: string, messages: readonly ForeignMessage[]): Set<string> {
  const parents = new Map(messages.map(({ id, parentId }) => [id, parentId]));
  const branch = new Set<string>();
  const start = parents.has(leaf) ? leaf : messages.at(-1)!.id;
  for (let id: string | null | undefined = start; id != null && !branch.has(id); id = parents.get(id)) {
    branch.add(id);
  }
  return branch;
}

const nameOf = (name: string, persona: Persona): string =>
  wellFormed(name).trim().slice(0, 80) || persona.name;

/** Halves of characters cannot be stored as UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');

/** A UUID (version 8: made as one likes) out of a text. */
function derivedId(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Milliseconds as they may be kept; null for what is no time. */
export const momentOf = (ms: unknown): number | null =>
  typeof ms === 'number' && ms > 0 && ms <= LATEST ? Math.round(ms) : null;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
