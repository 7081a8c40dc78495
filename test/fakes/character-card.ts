/** Character cards as other programs write them, and pictures that carry them. Written from the formats' own pages. */
import { crc32 } from 'node:zlib';

export const AVA = {
  name: 'Ava',
  description: '{{char}} keeps a lighthouse on a small island and has known {{user}} since school.',
  personality: 'patient, curious, a little old-fashioned',
  scenario: '{{user}} visits <BOT> on a stormy evening.',
  first_mes: '*{{char}} lifts the lamp.* You came after all, <USER>!',
  mes_example: '<START>\n{{user}}: Are you lonely?\n{{char}}: Only on sunny days.',
};

export const cardV2 = (data: object = {}) => ({
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: {
    ...AVA,
    creator_notes: 'Best by candlelight.',
    system_prompt: '{{original}} Write as {{char}} would.',
    post_history_instructions: 'Stay in the lighthouse.',
    alternate_greetings: ['Good morning.', 'You again!'],
    character_book: { extensions: {}, entries: [{ keys: ['lamp'], content: 'It is old.' }, {}, {}] },
    tags: ['sea'],
    creator: 'somebody',
    character_version: '1.0',
    extensions: {},
    ...data,
  },
});

export const cardV3 = (data: object = {}) => ({
  ...cardV2({
    nickname: 'Avi',
    assets: [{ type: 'icon', uri: 'ccdefault:', name: 'main', ext: 'png' }],
    group_only_greetings: [],
    ...data,
  }),
  spec: 'chara_card_v3',
  spec_version: '3.0',
});

/** The text that a card's chunk holds. */
export const toBase64 = (card: unknown): string =>
  Buffer.from(typeof card === 'string' ? card : JSON.stringify(card), 'utf8').toString('base64');

export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** Left out: the right one. */
  readonly crc?: number;
  /** Left out: the right one. */
  readonly length?: number;
}

export const textChunk = (keyword: string, text: string, type = 'tEXt'): Chunk => ({
  type,
  data: Buffer.concat([Buffer.from(`${keyword}\0`, 'latin1'), Buffer.from(text, 'latin1')]),
});

export const cardChunk = (keyword: 'chara' | 'ccv3', card: unknown): Chunk =>
  textChunk(keyword, toBase64(card));

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One grey pixel: width, height, 8 bits, greyscale. */
const HEADER: Chunk = { type: 'IHDR', data: Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) };
const PIXEL: Chunk = { type: 'IDAT', data: Buffer.from('789c6368000000820081', 'hex') };
const END: Chunk = { type: 'IEND', data: Buffer.alloc(0) };

function bytesOf({ type, data, crc, length }: Chunk): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(length ?? data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc ?? crc32(body));
  return Buffer.concat([frame, body, sum]);
}

/** A picture of one pixel with these chunks before its end. */
export const pngWith = (...chunks: readonly Chunk[]): Buffer =>
  Buffer.concat([SIGNATURE, ...[HEADER, ...chunks, PIXEL, END].map(bytesOf)]);
