import { setImmediate } from 'node:timers/promises';
import { fileNotImported } from '../../errors.ts';
import { type ForeignChat, type ForeignMessage, isRecord, listOf, momentOf, textOf } from './foreign.ts';
import { damaged } from './json-scan.ts';
import type { Bytes } from './sealed-file.ts';

type Fields = Readonly<Record<string, unknown>>;

const CHUNK = 64 * 1024;
const MAX_LINE_BYTES = 16 * 1024 * 1024;
const MAX_LINES = 200_000;

/** The members that its first line, or its first message, has. */
export const SILLYTAVERN_MEMBERS: ReadonlySet<string> = new Set([
  'user_name',
  'character_name',
  'chat_metadata',
  'is_user',
  'mes',
]);

/**
 * A chat of SillyTavern: a line for the chat, then one for each message. Other versions of a reply (`swipes`) become
 * siblings of the one that was chosen.
 */
export async function sillyTavernChat(file: Bytes): Promise<ForeignChat> {
  const messages: ForeignMessage[] = [];
  const leftOut = { 'notes of the program': 0, 'images and files': 0 };
  let head: Fields = {};
  let parentId: string | null = null;
  let index = 0;
  for await (const line of linesOf(file)) {
    index += 1;
    if (index > MAX_LINES)
      throw fileNotImported('The chat has more than 200,000 messages. Split the file first.');
    if (index === 1 && !('mes' in line)) {
      head = line;
      continue;
    }
    const chosen = textOf(line.mes);
    if (chosen === null || line.is_system === true || chosen.trim() === '') {
      leftOut['notes of the program'] += 1;
      continue;
    }
    if (isRecord(line.extra) && 'image' in line.extra) leftOut['images and files'] += 1;
    const role = line.is_user === true ? ('user' as const) : ('assistant' as const);
    const at = dateOf(line.send_date);
    const model = isRecord(line.extra) ? textOf(line.extra.model) : null;
    const others = listOf(line.swipes).flatMap((swipe, place) =>
      typeof swipe === 'string' && place !== line.swipe_id && swipe !== chosen && swipe.trim() !== ''
        ? [swipe]
        : [],
    );
    const id = String(index);
    if (role === 'assistant') {
      for (const [place, text] of others.entries()) {
        messages.push({ id: `${id}.${place}`, parentId, role, text, at, model: null });
      }
    }
    messages.push({ id, parentId, role, text: chosen, at, model });
    parentId = id;
  }
  const metadata = isRecord(head.chat_metadata) ? head.chat_metadata : {};
  const character = textOf(head.character_name);
  const began = dateOf(head.create_date);
  return {
    id: textOf(metadata.integrity) ?? `${character} ${String(head.create_date)} ${messages[0]?.text ?? ''}`,
    title: character === null ? null : `Chat with ${character}`,
    createdAt: began,
    updatedAt: null,
    messages,
    leaf: parentId,
    companion: character,
    leftOut,
  };
}

async function* linesOf(file: Bytes): AsyncGenerator<Fields, void, undefined> {
  let rest: Buffer = Buffer.alloc(0);
  for (let offset = 0; offset < file.size; ) {
    const chunk = await file.read(offset, CHUNK);
    if (chunk.length === 0) break;
    offset += chunk.length;
    const bytes = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
      const line = parsed(bytes.subarray(start, end));
      if (line !== null) yield line;
      start = end + 1;
    }
    rest = bytes.subarray(start);
    if (rest.length > MAX_LINE_BYTES) throw fileNotImported('A message in the file is larger than 16 MB.');
    await setImmediate();
  }
  const last = parsed(rest);
  if (last !== null) yield last;
}

/** Null for an empty line. */
function parsed(bytes: Buffer): Fields | null {
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    if (text === '') return null;
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  if (!isRecord(value)) throw damaged();
  return value;
}

/** Its versions wrote milliseconds, ISO 8601, `2024-1-31@18h05m10s`, and `January 31, 2024 6:05pm`; the last two local time. */
export function dateOf(value: unknown): number | null {
  if (typeof value === 'number') return momentOf(value);
  if (typeof value !== 'string') return null;
  const own = /^(\d{4})-(\d{1,2})-(\d{1,2}) ?@ ?(\d{1,2})h ?(\d{1,2})m ?(\d{1,2})s(?: ?(\d{1,3})ms)?$/.exec(
    value,
  );
  if (own !== null) {
    const [year, month, day, hour, minute, second, ms] = own.slice(1).map((part) => Number(part ?? 0));
    return momentOf(new Date(year!, month! - 1, day, hour, minute, second, ms).getTime());
  }
  return momentOf(Date.parse(value.replace(/(\d)(am|pm)$/i, '$1 $2')));
}
