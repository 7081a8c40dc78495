import { setImmediate } from 'node:timers/promises';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { MessageRow } from '../../database/parts/messages.ts';
import type { Part } from '../../database/parts/part.ts';
import { fileNotImported } from '../../errors.ts';
import type { Source } from './source.ts';

/** Rows that are checked before others get their turn. */
const ROWS_IN_ONE_GO = 20;

/**
 * Reads a file to its end and checks every row of it, so that an import either can be done or is not begun.
 *
 * @param isHere  whether a message is in the database already.
 * @throws FILE_NOT_IMPORTED  with what is wrong.
 */
export async function inspect(
  source: Source,
  parts: readonly Part[],
  isHere: (messageId: string) => boolean,
): Promise<ImportPreview> {
  const schemas = new Map(parts.map(({ name, row }) => [name, row]));
  const sessions = new Set<string>();
  /** Messages with the session that each is in. */
  const messages = new Map<string, string>();
  const leftOut = new Map<string, number>();
  let newMessages = 0;
  let hasSettings = false;
  let from: number | null = null;
  let until: number | null = null;
  let rows = 0;

  const checkMessage = ({ id, sessionId, parentId, createdAt }: MessageRow): void => {
    const isTwice = messages.has(id);
    const isLost = !sessions.has(sessionId) || (parentId !== null && messages.get(parentId) !== sessionId);
    if (isTwice || isLost) throw broken(isTwice ? 'a message twice' : 'a message whose place is missing');
    messages.set(id, sessionId);
    if (!isHere(id)) newMessages += 1;
    from = Math.min(from ?? createdAt, createdAt);
    until = Math.max(until ?? createdAt, createdAt);
  };

  for await (const item of source.items()) {
    if (item.type === 'left-out') {
      leftOut.set(item.what, (leftOut.get(item.what) ?? 0) + item.count);
      continue;
    }
    if (item.type === 'settings') {
      hasSettings = true;
      continue;
    }
    const checked = schemas.get(item.part)?.safeParse(item.row);
    if (checked === undefined || !checked.success)
      throw broken(`something among its ${item.part} that cannot be read`);
    if (item.part === 'sessions') {
      const { id } = checked.data as { id: string };
      if (sessions.has(id)) throw broken('a session twice');
      sessions.add(id);
    } else if (item.part === 'messages') {
      checkMessage(checked.data as MessageRow);
    } else {
      const { messageId, sessionId } = checked.data as { messageId?: string; sessionId?: string };
      if (messageId !== undefined && !messages.has(messageId))
        throw broken('something that belongs to a message which is not in it');
      if (sessionId !== undefined && !sessions.has(sessionId))
        throw broken('something that belongs to a session which is not in it');
    }
    rows += 1;
    if (rows % ROWS_IN_ONE_GO === 0) await setImmediate();
  }
  return {
    kind: source.kind,
    sessions: sessions.size,
    messages: messages.size,
    newMessages,
    from,
    until,
    hasSettings,
    leftOut: [...leftOut].map(([what, count]) => ({ what, count })),
  };
}

/** @param what  about the file, never out of it. */
const broken = (what: string) =>
  fileNotImported(
    `The file is damaged: it holds ${what}. Nothing was imported; export it again where it came from.`,
  );
