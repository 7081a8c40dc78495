import { setImmediate } from 'node:timers/promises';
import { fileNotImported } from '../../errors.ts';
import type { Bytes } from './sealed-file.ts';

/** Bytes read at a time: some tenths of a millisecond of work. */
const CHUNK = 64 * 1024;
/** One value that is taken out of a file: a conversation of years is some megabytes. */
const MAX_VALUE_BYTES = 64 * 1024 * 1024;
/** Lists within lists; deeper ones are made to do harm. */
const MAX_DEPTH = 200;

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = Buffer.from('"\\{}[],:');
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

const truncated = () =>
  fileNotImported('The file ends in the middle: it was not copied or downloaded whole. Get it once more.');
export const damaged = () =>
  fileNotImported('The file is damaged: it is no valid JSON. Export it again where it came from.');

/** A value of a list or of an object at the top of a document. */
export interface Found {
  /** The member that it belongs to; null: the document itself is a list. */
  readonly member: string | null;
  /** False: the value of the member; true: an entry of the list that the member is. */
  readonly isEntry: boolean;
  readonly value: unknown;
}

/**
 * Goes through a JSON document of any size in one pass and gives the values in it one by one: the entries where the
 * document is a list; where it is an object, its members, and of members that are lists their entries. No more than one
 * value is in memory at a time. Everything is read, so that a document is known to be whole when this ends.
 *
 * @throws FILE_NOT_IMPORTED  where it is no JSON, is cut off, nested too deep, or holds too large a value.
 */
export async function* scanJson(file: Bytes): AsyncGenerator<Found, void, undefined> {
  const reader = createReader(file);
  await reader.skipByteOrderMark();
  const first = await reader.next();
  if (first === OPEN_LIST) {
    for await (const value of entries(reader)) yield { member: null, isEntry: true, value };
  } else if (first === OPEN) {
    yield* members(reader);
  } else {
    throw damaged();
  }
  if ((await reader.next()) !== null) throw damaged();
}

async function* members(reader: Reader): AsyncGenerator<Found, void, undefined> {
  let byte = await reader.next();
  if (byte === CLOSE) return;
  for (;;) {
    if (byte === null) throw truncated();
    if (byte !== QUOTE) throw damaged();
    const member = parse(await reader.value(byte));
    if (typeof member !== 'string' || (await reader.next()) !== COLON) throw damaged();
    const start = await reader.next();
    if (start === OPEN_LIST) {
      for await (const value of entries(reader)) yield { member, isEntry: true, value };
    } else if (start === null) {
      throw truncated();
    } else {
      yield { member, isEntry: false, value: parse(await reader.value(start)) };
    }
    const end = await reader.next();
    if (end === CLOSE) return;
    if (end === null) throw truncated();
    if (end !== COMMA) throw damaged();
    byte = await reader.next();
  }
}

/** The entries of a list whose bracket was read. */
async function* entries(reader: Reader): AsyncGenerator<unknown, void, undefined> {
  let byte = await reader.next();
  if (byte === CLOSE_LIST) return;
  for (;;) {
    if (byte === null) throw truncated();
    yield parse(await reader.value(byte));
    const end = await reader.next();
    if (end === CLOSE_LIST) return;
    if (end === null) throw truncated();
    if (end !== COMMA) throw damaged();
    byte = await reader.next();
  }
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw damaged();
  }
}

interface Reader {
  skipByteOrderMark(): Promise<void>;
  /** The next byte that is no space; null: the end. */
  next(): Promise<number | null>;
  /** The bytes of the value that begins with `first`, which was read. */
  value(first: number): Promise<Buffer>;
}

function createReader(file: Bytes): Reader {
  let chunk: Buffer = Buffer.alloc(0);
  let at = 0;
  let offset = 0;

  /** @returns false at the end. */
  async function load(): Promise<boolean> {
    chunk = await file.read(offset, CHUNK);
    offset += chunk.length;
    at = 0;
    await setImmediate();
    return chunk.length > 0;
  }

  async function next(): Promise<number | null> {
    for (;;) {
      for (; at < chunk.length; at += 1) {
        const byte = chunk[at]!;
        if (!isSpace(byte)) {
          at += 1;
          return byte;
        }
      }
      if (!(await load())) return null;
    }
  }

  async function value(first: number): Promise<Buffer> {
    const parts: Buffer[] = [Buffer.from([first])];
    let size = 1;
    let depth = first === OPEN || first === OPEN_LIST ? 1 : 0;
    let inString = first === QUOTE;
    let escaped = false;
    const isBare = depth === 0 && !inString;
    for (;;) {
      const start = at;
      let isOver = false;
      for (; at < chunk.length && !isOver; at += 1) {
        const byte = chunk[at]!;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) {
            inString = false;
            isOver = depth === 0;
          }
        } else if (isBare) {
          // A number or a word ends before what follows it.
          if (byte === COMMA || byte === CLOSE || byte === CLOSE_LIST || isSpace(byte)) break;
        } else if (byte === QUOTE) {
          inString = true;
        } else if (byte === OPEN || byte === OPEN_LIST) {
          depth += 1;
          if (depth > MAX_DEPTH) {
            throw fileNotImported('The file is nested deeper than any conversation is. It was not imported.');
          }
        } else if (byte === CLOSE || byte === CLOSE_LIST) {
          depth -= 1;
          isOver = depth === 0;
        }
      }
      parts.push(chunk.subarray(start, at));
      size += at - start;
      if (size > MAX_VALUE_BYTES) {
        throw fileNotImported('The file holds a conversation of more than 64 MB. It was not imported.');
      }
      if (isOver || (isBare && at < chunk.length)) return Buffer.concat(parts);
      if (!(await load())) {
        if (isBare) return Buffer.concat(parts);
        throw truncated();
      }
    }
  }

  return {
    next,
    value,
    async skipByteOrderMark() {
      await load();
      if (chunk.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) at = 3;
    },
  };
}
