import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/contract';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { partsOf } from '#backend/database/parts/index.ts';
import { csvLine } from '#backend/your-data/export/csv.ts';
import { inspect } from '#backend/your-data/import/inspect.ts';
import { scanJson } from '#backend/your-data/import/json-scan.ts';
import { recognise } from '#backend/your-data/import/recognise.ts';
import { createSealedFile, type SealedFile } from '#backend/your-data/import/sealed-file.ts';
import { dateOf } from '#backend/your-data/import/sillytavern.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { all, bytesOf, zipOf } from './bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'emotiongpt-formats-'));
const db = openDatabase(':memory:', '');
const parts = partsOf(db);
const files: SealedFile[] = [];
afterAll(async () => {
  for (const file of files) await file.remove();
  rmSync(folder, { recursive: true });
  db.close();
});

const newFile = async (): Promise<SealedFile> => {
  const file = await createSealedFile(join(folder, String(files.length)));
  files.push(file);
  return file;
};

/** What a page would be told of a file. */
async function preview(content: string | Uint8Array) {
  const source = await recognise(bytesOf(content), { parts, persona: DEFAULT_PERSONA, newFile });
  return inspect(source, parts, () => false);
}

/** The rows of a file, by part. */
async function rows(content: string | Uint8Array) {
  const source = await recognise(bytesOf(content), { parts, persona: DEFAULT_PERSONA, newFile });
  const items = await all(source.items());
  const of = (part: string) =>
    items.flatMap((item) =>
      item.type === 'row' && item.part === part ? [item.row as Record<string, unknown>] : [],
    );
  return { sessions: of('sessions'), messages: of('messages') };
}

describe('a line of a table', () => {
  test('is what RFC 4180 says, and no text in it is a formula', () => {
    expect(csvLine(['a', 1, null, 'b,c', 'say "x"', 'two\nlines'])).toBe(
      'a,1,,"b,c","say ""x""","two\nlines"\r\n',
    );
    expect(csvLine(['=1+1', '+1', '-1', '@x', '\tx', -0.5])).toBe(
      `"'=1+1","'+1","'-1","'@x","'\tx",-0.5\r\n`,
    );
  });

  test('gives back what was put in, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n"\',; aé🍋＝') }), {
          minLength: 1,
          maxLength: 4,
        }),
        (cells) => {
          const kept = cells.map((cell) => (/^[=+\-@\t\r\n＝＋－＠]/.test(cell) ? `'${cell}` : cell));
          expect(parseCsv(csvLine(cells))).toEqual(kept);
        },
      ),
      { numRuns: 50, seed: 7 },
    );
  });
});

/** One line, by the letter of RFC 4180. */
function parseCsv(line: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < line.length) {
    if (line[at] === '"') {
      let text = '';
      for (at += 1; line[at] !== '"' || line[at + 1] === '"'; at += 1) {
        if (line[at] === '"') at += 1;
        text += line[at];
      }
      cells.push(text);
      at += 1;
    } else {
      const end = line.slice(at).search(/,|\r\n/);
      cells.push(line.slice(at, at + end));
      at += end;
    }
    if (line.startsWith('\r\n', at)) return cells;
    at += 1;
  }
  return cells;
}

describe('a JSON document read in pieces', () => {
  test('gives every value, wherever a piece ends', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (members, piece, isSpaced) => {
          const text = JSON.stringify(members, null, isSpaced ? 1 : 0);
          const expected = Object.entries(JSON.parse(text) as object).flatMap(([member, value]) =>
            Array.isArray(value)
              ? value.map((entry) => ({ member, isEntry: true, value: entry as unknown }))
              : [{ member, isEntry: false, value: value as unknown }],
          );
          expect(await all(scanJson(bytesOf(text, piece)))).toEqual(expected);
        },
      ),
      { numRuns: 25, seed: 11 },
    );
  });

  test('that is cut off or changed anywhere is refused with a sentence, or read, and nothing else', async () => {
    const text = JSON.stringify({ a: [1, { b: 'c\\"d' }, 'é'], e: { f: null } });
    for (let end = 0; end < text.length; end += 1) {
      await expect(all(scanJson(bytesOf(text.slice(0, end))))).rejects.toMatchObject({
        code: 'FILE_NOT_IMPORTED',
      });
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 0, max: 255 }), async (place, byte) => {
        const bytes = Buffer.from(text);
        bytes[place] = byte;
        const error: unknown = await all(scanJson(bytesOf(bytes))).then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error !== null) expect(error).toBeInstanceOf(ORPCError);
      }),
      { numRuns: 150, seed: 13 },
    );
  });

  test('of a thousand nested lists is refused', async () => {
    await expect(all(scanJson(bytesOf(`[${'['.repeat(1_000)}`)))).rejects.toThrow('nested deeper');
  });
});

const node = (id: string, parent: string | null, role?: string, text?: string, more: object = {}) => ({
  id,
  parent,
  children: [],
  message:
    role === undefined
      ? null
      : {
          author: { role },
          create_time: 1_700_000_000.5,
          content: { content_type: 'text', parts: [text] },
          ...more,
        },
});

const CHATGPT = [
  {
    conversation_id: 'c1',
    title: 'Lemons',
    create_time: 1_700_000_000,
    update_time: 1_700_000_100,
    current_node: 'second',
    mapping: {
      root: node('root', null),
      system: node('system', 'root', 'system', 'Be kind.'),
      ask: node('ask', 'system', 'user', 'Why are lemons sour?'),
      first: node('first', 'ask', 'assistant', 'Acid.'),
      tool: node('tool', 'ask', 'tool', '{}'),
      second: node('second', 'tool', 'assistant', 'Citric acid, half \ud800.', {
        metadata: { model_slug: 'gpt-4o' },
      }),
      picture: node('picture', 'second', 'user', undefined, {
        content: {
          content_type: 'multimodal_text',
          parts: [{ content_type: 'image_asset_pointer' }, 'And this?'],
        },
      }),
      loop: node('loop', 'loop', 'user', 'Never reached.'),
    },
  },
  { mapping: {}, title: 'Empty', current_node: null },
];

const CLAUDE = [
  {
    uuid: 'k1',
    name: 'Night thoughts',
    created_at: '2024-05-01T20:00:00.000000+00:00',
    updated_at: '2024-05-01T21:00:00Z',
    account: { uuid: 'somebody' },
    chat_messages: [
      {
        uuid: 'm1',
        sender: 'human',
        text: 'I cannot sleep.',
        created_at: '2024-05-01T20:00:01Z',
        attachments: [{}],
      },
      {
        uuid: 'm2',
        sender: 'assistant',
        text: 'ignored where there are blocks',
        content: [
          { type: 'text', text: 'I am here.' },
          { type: 'tool_use' },
          { type: 'text', text: 'Tell me.' },
        ],
        created_at: 'no date',
        parent_message_uuid: 'm1',
      },
      { uuid: 'm3', sender: 'human', text: '  ', parent_message_uuid: 'm2' },
      { uuid: 'm4', sender: 'assistant', text: 'Another answer.', parent_message_uuid: 'm1' },
    ],
  },
];

const SILLYTAVERN = [
  { user_name: 'Me', character_name: 'Mira', create_date: '2024-1-31@18h05m10s', chat_metadata: {} },
  { name: 'Mira', is_user: false, mes: 'Hello, traveller.', send_date: 'January 31, 2024 6:05pm' },
  { name: 'Me', is_user: true, mes: 'Good evening.', send_date: 1_706_724_400_000 },
  {
    name: 'Mira',
    is_user: false,
    mes: 'Second try.',
    swipes: ['First try.', 'Second try.'],
    swipe_id: 1,
    send_date: '2024-01-31T18:06:00.000Z',
  },
  { name: 'System', is_system: true, mes: 'A note.' },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

describe('a file of another program', () => {
  test('of ChatGPT keeps branches, times and models, and says what it leaves out', async () => {
    expect(await preview(JSON.stringify(CHATGPT))).toMatchObject({
      kind: 'chatgpt',
      sessions: 1,
      messages: 4,
      from: 1_700_000_000_500,
      leftOut: expect.arrayContaining([
        { what: 'instructions and tools', count: 2 },
        { what: 'images and files', count: 1 },
        { what: 'empty conversations', count: 1 },
      ]),
    });
    const { sessions, messages } = await rows(JSON.stringify(CHATGPT));
    expect(sessions[0]).toMatchObject({ title: 'Lemons', createdAt: 1_700_000_000_000 });
    const [ask, first, second, picture] = messages;
    expect(messages.map(({ text }) => text)).toEqual([
      'Why are lemons sour?',
      'Acid.',
      'Citric acid, half \ufffd.',
      'And this?',
    ]);
    expect([first?.parentId, second?.parentId, picture?.parentId]).toEqual([ask?.id, ask?.id, second?.id]);
    expect(messages.map(({ shown }) => shown)).toEqual([true, false, true, false]);
    expect(second?.model).toBe('gpt-4o');
    expect((await rows(JSON.stringify(CHATGPT))).messages).toEqual(messages); // the same ids once more
  });

  test('of Claude keeps its branches; a message without a time gets that of the one before', async () => {
    const { messages } = await rows(JSON.stringify(CLAUDE));
    expect(messages.map(({ text, role, shown }) => [text, role, shown])).toEqual([
      ['I cannot sleep.', 'user', true],
      ['I am here.\n\nTell me.', 'assistant', false],
      ['Another answer.', 'assistant', true],
    ]);
    expect(messages[1]?.createdAt).toBe(Date.parse('2024-05-01T20:00:01Z'));
    expect(await preview(JSON.stringify(CLAUDE))).toMatchObject({ kind: 'claude', sessions: 1, messages: 3 });
  });

  test('of SillyTavern makes siblings of other versions, and speaks as its character', async () => {
    const { sessions, messages } = await rows(SILLYTAVERN);
    expect(sessions[0]).toMatchObject({ persona: { name: 'Mira' }, title: 'Chat with Mira' });
    expect(messages.map(({ text, shown }) => [text, shown])).toEqual([
      ['Hello, traveller.', true],
      ['Good evening.', true],
      ['First try.', false],
      ['Second try.', true],
    ]);
    expect(messages[2]?.parentId).toBe(messages[3]?.parentId);
    expect(dateOf('2024-1-31@18h05m10s')).toBe(new Date(2024, 0, 31, 18, 5, 10).getTime());
    expect(dateOf('January 31, 2024 6:05pm')).toBe(new Date(2024, 0, 31, 18, 5).getTime());
    expect(dateOf('the other day')).toBeNull();
  });

  test('is found in its zip file, whose other names mean nothing', async () => {
    const zip = zipOf([
      { name: '../../../etc/conversations.json', content: '[]' },
      { name: 'chat.html', content: '<html>' },
      { name: 'data/conversations.json', content: JSON.stringify(CHATGPT) },
    ]);
    expect(await preview(zip)).toMatchObject({ kind: 'chatgpt', messages: 4 });
    for (const { size } of files) expect(size).toBeGreaterThan(0);
    expect(readFileSync(join(folder, '0')).includes('lemons')).toBe(false); // what lies there is sealed
  });

  test('that would do harm is refused with a sentence that says why', async () => {
    const bomb = zipOf([{ name: 'conversations.json', content: Buffer.alloc(40 * 1024 * 1024, 0x20) }]);
    await expect(preview(bomb)).rejects.toThrow('unpacks to far more');
    const liar = zipOf([{ name: 'conversations.json', content: '[]', claimed: 1 }]);
    await expect(preview(liar)).rejects.toThrow('zip file is damaged');
    const locked = zipOf([{ name: 'conversations.json', content: '[]', encrypted: true }]);
    await expect(preview(locked)).rejects.toThrow('has a password');
    await expect(preview(zipOf([{ name: 'x.txt', content: 'x' }]))).rejects.toThrow(
      'holds no conversations.json',
    );
    await expect(preview(zipOf([]).subarray(0, 10))).rejects.toMatchObject({ code: 'FILE_NOT_IMPORTED' });
    for (const other of ['', '{}', '[]', 'hello', '{"a":1}', '[1]', '\u0000', '<html>']) {
      await expect(preview(other)).rejects.toMatchObject({ code: 'FILE_NOT_IMPORTED' });
    }
  });

  test('that was changed anywhere is refused with a sentence, or read, and nothing else', async () => {
    const valid = [JSON.stringify(CHATGPT), JSON.stringify(CLAUDE), SILLYTAVERN];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...valid),
        fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { minLength: 1, maxLength: 4 }),
        async (text, changes) => {
          let spoiled = text;
          for (const [place, piece] of changes) {
            const at = place % spoiled.length;
            spoiled = spoiled.slice(0, at) + piece + spoiled.slice(at + 1 + (place % 7));
          }
          const error: unknown = await preview(spoiled).then(
            () => null,
            (reason: unknown) => reason,
          );
          if (error !== null) expect(error).toBeInstanceOf(ORPCError);
        },
      ),
      { numRuns: 200, seed: 17 },
    );
  });
});

describe('a file of our own that is damaged', () => {
  const row = (id: string, more: object = {}) => ({
    id,
    sessionId: 's',
    parentId: null,
    shown: true,
    role: 'user',
    text: 'Hello',
    status: 'complete',
    error: null,
    provider: null,
    model: null,
    writing: null,
    createdAt: 1,
    ...more,
  });
  const session = {
    id: 's',
    title: null,
    persona: DEFAULT_PERSONA,
    generation: null,
    createdAt: 1,
    updatedAt: 1,
    endedAt: null,
  };
  const own = (messages: object[], more: object = {}) =>
    JSON.stringify({
      format: 'emotiongpt-export',
      version: 1,
      settings: null,
      sessions: [session],
      messages,
      ...more,
    });

  test.each([
    ['a message twice', own([row('a'), row('a')]), 'a message twice'],
    ['a parent that is not there', own([row('a', { parentId: 'b' })]), 'place is missing'],
    ['another session’s', own([row('a', { sessionId: 'x' })]), 'place is missing'],
    ['a time beyond all calendars', own([row('a', { createdAt: 9e15 })]), 'cannot be read'],
    ['half of a character', own([row('a', { text: '\ud800' })]), 'cannot be read'],
    ['a reading of nothing', own([], { states: [{ messageId: 'z', state: {} }] }), 'cannot be read'],
    ['a newer version', own([], { version: 2 }).replace('"version":1,', ''), 'newer EmotionGPT'],
    [
      'lists in another order',
      own([row('a')], { states: [] }).replace('"states":[]', '"sessions":[{}]'),
      'another order',
    ],
  ])('by %s is refused', async (_, text, reason) => {
    await expect(preview(text)).rejects.toThrow(reason);
  });

  test('not at all is taken', async () => {
    expect(await preview(own([row('a'), row('b', { parentId: 'a' })]))).toMatchObject({ messages: 2 });
  });
});
