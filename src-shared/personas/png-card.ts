/**
 * The character card that a PNG carries: the base64 in its `ccv3` or `chara` text chunk. The picture itself is not
 * decoded, nothing is unpacked, and nothing but the chosen chunk is copied: one walk from chunk to chunk.
 *
 * PNG: W3C PNG Specification (Third Edition), 5.3 chunk layout, 11.3.3 textual information, annex D CRC.
 */
import type { PersonaProblem } from './problem.ts';

/** The largest picture that is looked at, bytes. A card's picture has 1 to 5 MB as a rule. */
export const MAX_PNG_BYTES = 32 * 1024 * 1024;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** In this order: where a picture has both, the newer card wins, as version 3 of the format asks. */
const KEYWORDS = ['ccv3', 'chara'] as const;
type Keyword = (typeof KEYWORDS)[number];

/** Where the text of a chunk is, and what its checksum covers: from the type to the end of the text. */
interface TextChunk {
  readonly type: number;
  readonly text: number;
  readonly end: number;
}

export type PngCard = { readonly ok: true; readonly base64: string } | PersonaProblem;

const refuse = (problem: string): PersonaProblem => ({ ok: false, problem });

const DAMAGED = 'This picture is damaged or cut off. Download it again, or take the card’s JSON file.';

/** Whether a file begins as every PNG does. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Finds the card of a picture. Of several chunks with one keyword the first counts. */
export function cardInPng(bytes: Uint8Array): PngCard {
  if (!isPng(bytes)) return refuse('This is not a PNG picture. Choose the card as PNG or as JSON.');
  if (bytes.length > MAX_PNG_BYTES) {
    return refuse('This picture is larger than 32 MB. Take the card’s JSON file instead.');
  }
  const found = new Map<Keyword, TextChunk>();
  let packed = false;
  let ended = false;
  let place = SIGNATURE.length;
  while (!ended && place + 12 <= bytes.length) {
    const length = uint32(bytes, place);
    const type = place + 4;
    const data = place + 8;
    const end = data + length;
    if (end + 4 > bytes.length) return refuse(DAMAGED);
    const kind = latin1(bytes, type, data);
    if (kind === 'tEXt' || kind === 'zTXt' || kind === 'iTXt') {
      const keyword = keywordAt(bytes, data, end);
      if (keyword !== null && kind !== 'tEXt') packed = true;
      else if (keyword !== null && !found.has(keyword)) {
        found.set(keyword, { type, text: data + keyword.length + 1, end });
      }
    }
    ended = kind === 'IEND';
    place = end + 4;
  }
  if (!ended) return refuse(DAMAGED);
  const chunk = KEYWORDS.map((keyword) => found.get(keyword)).find((each) => each !== undefined);
  if (chunk === undefined) {
    return refuse(
      packed
        ? 'The card in this picture is compressed, and EmotionGPT unpacks nothing from strangers. Take the card’s JSON file instead.'
        : 'There is no character card in this picture. Choose the PNG that the card was downloaded as, not a copy or a screenshot.',
    );
  }
  if (crc32(bytes, chunk.type, chunk.end) !== uint32(bytes, chunk.end)) return refuse(DAMAGED);
  return { ok: true, base64: latin1(bytes, chunk.text, chunk.end) };
}

/** The keyword of a text chunk, where it is one of ours in any case; it ends with a zero byte. */
function keywordAt(bytes: Uint8Array, from: number, end: number): Keyword | null {
  return (
    KEYWORDS.find((keyword) => {
      const zero = from + keyword.length;
      return zero < end && bytes[zero] === 0 && latin1(bytes, from, zero).toLowerCase() === keyword;
    }) ?? null
  );
}

const uint32 = (bytes: Uint8Array, place: number): number =>
  ((bytes[place]! << 24) | (bytes[place + 1]! << 16) | (bytes[place + 2]! << 8) | bytes[place + 3]!) >>> 0;

/** Bytes that are put together at a time: as many arguments as every engine takes. */
const RUN = 8_192;

function latin1(bytes: Uint8Array, from: number, to: number): string {
  const parts: string[] = [];
  for (let start = from; start < to; start += RUN) {
    parts.push(String.fromCharCode(...bytes.subarray(start, Math.min(to, start + RUN))));
  }
  return parts.join('');
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0xffffffff;
  for (let place = from; place < to; place++) crc = CRC_TABLE[(crc ^ bytes[place]!) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
