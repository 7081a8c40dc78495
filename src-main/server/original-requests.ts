/**
 * The bodies of the original REST routes, read from whatever JSON came. A required field that is missing,
 * empty or of another type, and an optional one of another type, are `Missing required parameters`;
 * an optional field may also be null, as Python programs send it.
 */

const MISSING = 'Missing required parameters';

/** What is wrong with a body, in the original's words where it has some. */
export class BadRequest extends Error {}

export interface CreateSessionRequest {
  readonly apiKey: string;
  readonly name: string;
  readonly personality: string;
  readonly customInstruction: string;
  readonly clientMaintainsHistory: boolean;
  readonly model: string;
}

export interface SendMessageRequest {
  readonly sessionId: string;
  readonly message: string;
  /** Not looked at yet: it counts only where the client maintains the history. */
  readonly history: unknown;
}

export interface HistoryEntry {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** @throws BadRequest */
export function readCreateSession(body: unknown): CreateSessionRequest {
  const fields = fieldsOf(body);
  return {
    apiKey: required(fields.api_key),
    name: required(fields.name),
    personality: required(fields.personality),
    customInstruction: optional(fields.custom_instruction, 'string') ?? '',
    clientMaintainsHistory: optional(fields.client_maintains_history, 'boolean') ?? false,
    model: required(fields.model),
  };
}

/** @throws BadRequest */
export function readSendMessage(body: unknown): SendMessageRequest {
  const fields = fieldsOf(body);
  return {
    sessionId: required(fields.session_id),
    message: required(fields.message),
    history: fields.history,
  };
}

/** @throws BadRequest */
export function readEndSession(body: unknown): { readonly sessionId: string } {
  return { sessionId: required(fieldsOf(body).session_id) };
}

/**
 * What was said before, oldest first: an array of `{"user": "..."}` and `{"bot": "..."}` (both in one
 * entry: the user first), or one string. A string whose lines start with `user:` or `bot:` is taken apart
 * there; any other is taken as something that the user said.
 *
 * @throws BadRequest
 */
export function readHistory(history: unknown): HistoryEntry[] {
  if (history === undefined || history === null) return [];
  if (typeof history === 'string') return readTranscript(history);
  if (!Array.isArray(history)) throw new BadRequest(MISSING);
  return history.flatMap((entry) => {
    const { user, bot } = fieldsOf(entry);
    const said = [...turn('user', user), ...turn('assistant', bot)];
    if (user === undefined && bot === undefined) throw new BadRequest(MISSING);
    return said;
  });
}

function readTranscript(text: string): HistoryEntry[] {
  const speaker = /^[ \t]*(user|bot)[ \t]*:[ \t]*/gim;
  const starts = [...text.matchAll(speaker)];
  if (starts.length === 0) return turn('user', text);
  const before = turn('user', text.slice(0, starts[0]!.index));
  const said = starts.flatMap((start, index) =>
    turn(
      start[1]!.toLowerCase() === 'user' ? 'user' : 'assistant',
      text.slice(start.index + start[0].length, starts[index + 1]?.index),
    ),
  );
  return [...before, ...said];
}

/** One entry, or none where nothing was said. */
function turn(role: HistoryEntry['role'], value: unknown): HistoryEntry[] {
  const text = optional(value, 'string')?.trim() ?? '';
  return text === '' ? [] : [{ role, text: wellFormed(text) }];
}

/** Half of a surrogate pair cannot be sent as UTF-8; the replacement character stands in for it. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new BadRequest(MISSING);
  return body as Record<string, unknown>;
}

function required(value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '') throw new BadRequest(MISSING);
  return value;
}

interface Types {
  string: string;
  boolean: boolean;
}

function optional<Type extends keyof Types>(value: unknown, type: Type): Types[Type] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== type) throw new BadRequest(MISSING);
  return value as Types[Type];
}
