import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { partsOf, TABLES } from '#backend/database/parts/index.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { exportDocument, exportJsonSchema } from '#backend/your-data/export/document.ts';
import { manualClock, startBackend, temporaryDir } from '../backend/start-backend.ts';
import { bringIn, type Client, exported, say, until, upload } from './your-data.ts';

/** A life: two sessions, branches, corrections, a message that is not to be read, a persona of its own. */
async function live(client: Client): Promise<{ first: string; second: string }> {
  const persona = { ...(await client.settings.get()).persona, name: 'Ada', personality: 'dry' };
  await client.settings.update({
    persona,
    theme: 'dark',
    detection: { paused: false },
    knowledge: { enabled: true, timeZone: 'Asia/Tokyo' },
    country: 'JP',
    lockAfterMinutes: 5,
  });
  const first = (await client.sessions.create({ title: 'Of lemons' })).id;
  await say(client, first, 'I am so happy about the lemons today! 🍋');
  const { user, reply } = await say(client, first, 'But I am afraid of tomorrow.\r\nAnd "quotes", too.');
  for await (const _ of await client.messages.regenerate({ messageId: reply.id }));
  await client.emotions.correct({ messageId: user.id, label: 'grief' });
  // Something else was said instead, and the first branch shown again.
  for await (const _ of await client.messages.edit({ messageId: user.id, text: 'I am fine.' }));
  await client.messages.select({ messageId: user.id });
  await client.sessions.update({
    sessionId: first,
    persona: { ...persona, traits: { ...persona.traits, openness: 1 } },
  });
  await client.personas.save({ title: 'Kept', persona });
  await client.story.saveNote({ day: '2026-01-01', text: 'A day of lemons.' });
  await say(client, first, '我今天很高兴');
  const second = (await client.sessions.create({})).id;
  const hidden = await say(client, second, 'Do not read this one.');
  await client.emotions.correct({ messageId: hidden.user.id, label: null });
  await say(client, second, "My sister's name is Mina.");
  await client.sessions.end({ sessionId: second });
  return { first, second };
}

const withoutDate = (text: string): string => text.replace(/"exportedAt":"[^"]+"/, '"exportedAt":""');

describe('an export', () => {
  test('brought into an empty data folder makes the same export again, byte for byte', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    await live(client);
    const text = await exported(client, 'json');
    clock.advance(86_400_000);

    const other = await startBackend({ clock, settings: memorySettings() });
    const { preview, status } = await bringIn(other.client, 'mine.json', text, true);

    expect(preview).toMatchObject({
      kind: 'emotiongpt',
      sessions: 2,
      messages: 13,
      newMessages: 13,
      hasSettings: true,
    });
    expect(status).toMatchObject({ state: 'done', sessions: 2, messages: 13, name: 'mine.json' });
    const again = await exported(other.client, 'json');
    expect(withoutDate(again)).toBe(withoutDate(text));
    expect(again).not.toBe(text);
    expect(other.unforeseen).toEqual([]);
    const [session] = (await other.client.sessions.list({ limit: 10 })).sessions.filter(
      ({ title }) => title === 'Of lemons',
    );
    const shown = async (of: Client) =>
      (await of.messages.list({ sessionId: session!.id, limit: 50 })).messages;
    expect(await shown(other.client)).toEqual(await shown(client));
    expect((await shown(client)).some(({ siblingIds }) => siblingIds.length > 1)).toBe(true);

    // Once more: nothing changes.
    const repeated = await bringIn(other.client, 'mine.json', text, false);
    expect(repeated.preview.newMessages).toBe(0);
    expect(repeated.status).toMatchObject({ sessions: 0, messages: 0 });
    expect(withoutDate(await exported(other.client, 'json'))).toBe(withoutDate(text));
  });

  test('fits its schema, which is the one in the docs; of one session it holds that one alone', async () => {
    const { client } = await startBackend();
    const { first, second } = await live(client);
    const db = openDatabase(':memory:', '');
    const parts = partsOf(db);
    const schema = exportDocument(parts);
    const all = JSON.parse(await exported(client, 'json')) as Record<string, unknown[]>;
    expect(schema.safeParse(all).error).toBeUndefined();
    expect(all.messages).toHaveLength(13);
    expect(all.corrections).toHaveLength(2);
    expect(all.knowledge).toHaveLength(1);
    expect(all.personas).toMatchObject([{ title: 'Kept' }]);
    expect(all.dayNotes).toMatchObject([{ day: '2026-01-01', text: 'A day of lemons.' }]);
    expect(all.personalities).toHaveLength(2);
    expect(JSON.stringify(all.settings)).toContain('Ada');

    const one = JSON.parse(await exported(client, 'json', second)) as Record<string, unknown[]>;
    expect(schema.safeParse(one).error).toBeUndefined();
    expect(one.sessions).toMatchObject([{ id: second }]);
    expect(one.messages).toHaveLength(4);
    expect(JSON.stringify(one)).not.toContain(first);

    const inDocs = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../docs/export.schema.json'), 'utf8'),
    );
    expect(JSON.parse(JSON.stringify(exportJsonSchema(parts)))).toEqual(inDocs);
    db.close();
  });

  test('has a part for every table, or a reason why not', () => {
    const db = openDatabase(':memory:', '');
    const tables = db
      .prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_fts_%'",
      )
      .pluck()
      .all();
    expect(Object.keys(TABLES).sort()).toEqual([...tables].sort());
    const parts = Object.values(TABLES).flatMap((how) => ('part' in how ? [how.part] : []));
    expect(partsOf(db).map(({ name }) => name)).toEqual(parts);
    db.close();
  });

  test('as Markdown, as a page and as tables says what the screen shows, and nothing in it can act', async () => {
    const { client } = await startBackend();
    const sessionId = (await client.sessions.create({ title: '<script>alert(1)</script>' })).id;
    await say(client, sessionId, '=HYPERLINK("http://evil") <img src=x onerror=alert(2)>\n# no heading');

    const markdown = await exported(client, 'markdown');
    expect(markdown).toContain('> # no heading');
    expect(markdown).toContain('\\<script\\>');
    const html = await exported(client, 'html', sessionId);
    expect(html).not.toMatch(/<script|<img|javascript:/);
    expect(html).toContain('&lt;img src=x onerror=alert(2)&gt;');
    expect(html).toContain("default-src 'none'");
    const readings = await exported(client, 'readings-csv');
    expect(readings.split('\r\n')[1]).toContain(`"'=HYPERLINK(""http://evil"")`);
    const moods = await exported(client, 'moods-csv');
    expect(moods.split('\r\n')).toHaveLength(3);
  });

  test('into a file appears whole or not at all', async () => {
    const folder = temporaryDir();
    let chosen: string | null = join(folder, 'mine.json');
    const { client } = await startBackend({
      files: { chooseSave: async () => chosen, chooseFolder: async () => null },
    });
    await live(client);
    const events = [];
    for await (const event of await client.exports.save({ format: 'json' })) events.push(event);
    expect(events.at(-1)).toMatchObject({ type: 'saved', name: 'mine.json' });
    expect(JSON.parse(readFileSync(chosen, 'utf8'))).toMatchObject({
      format: 'emotiongpt-export',
      version: 1,
    });

    chosen = join(folder, 'left.json');
    const left = await client.exports.save({ format: 'json' });
    await left.next();
    await left.return?.();
    expect(readdirSync(folder)).toEqual(['mine.json']);

    chosen = null;
    for await (const event of await client.exports.save({ format: 'json' }))
      expect(event.type).toBe('dismissed');
    chosen = join(folder, 'no/such/folder.json');
    await expect(async () => {
      for await (const _ of await client.exports.save({ format: 'json' }));
    }).rejects.toThrow('Choose another folder');
  });
});

describe('an import', () => {
  test('adds to what is here and overwrites nothing; undoing it leaves what was here before', async () => {
    const here = await startBackend();
    const { first } = await live(here.client);
    const early = await exported(here.client, 'json');
    const { user } = await say(here.client, first, 'Only here.');
    await here.client.emotions.correct({ messageId: user.id, label: 'joy' });
    const before = await exported(here.client, 'json');

    const there = await startBackend();
    await bringIn(there.client, 'early.json', early);
    await say(there.client, first, 'Only there.');
    const late = await exported(there.client, 'json', first);

    const { status } = await bringIn(here.client, 'late.json', late);
    expect(status).toMatchObject({ sessions: 0, messages: 2 });
    const merged = await exported(here.client, 'json');
    expect(merged).toContain('Only here.');
    expect(merged).toContain('Only there.');
    const { messages } = await here.client.messages.list({ sessionId: first, limit: 50 });
    expect(messages.map(({ text }) => text)).toContain('Only here.'); // the branch on screen stays
    expect(messages.map(({ text }) => text)).not.toContain('Only there.');

    await here.client.imports.undo({ importId: status.id });
    await until(here.client, (newest) => newest === undefined);
    expect(withoutDate(await exported(here.client, 'json'))).toBe(withoutDate(before));
    expect(here.unforeseen).toEqual([]);
  });

  test('of an undone import keeps what the person said in it since', async () => {
    const source = await startBackend();
    const { first } = await live(source.client);
    const text = await exported(source.client, 'json', first);
    const { client } = await startBackend();
    const { status } = await bringIn(client, 'one.json', text);
    await say(client, first, 'Said since.');
    await client.imports.undo({ importId: status.id });
    await until(client, (newest) => newest === undefined);
    const { messages } = await client.messages.list({ sessionId: first, limit: 50 });
    expect(messages.map(({ position }) => position)).toEqual([0, 1]);
    expect(messages[0]?.text).toBe('Said since.');
    expect(await client.messages.search({ query: 'lemons', limit: 10 })).toEqual({ hits: [] });
  });

  test('that is cancelled, or cut off by a crash, leaves nothing', async () => {
    const source = await startBackend();
    await live(source.client);
    const text = await exported(source.client, 'json');
    const dataDir = temporaryDir();
    const { client, close } = await startBackend({ dataDir });
    const empty = await exported(client, 'json');
    const { id } = await client.imports.start({
      uploadId: await upload(client, 'a.json', text),
      settings: false,
    });
    await client.imports.cancel({ importId: id });
    expect(withoutDate(await exported(client, 'json'))).toBe(withoutDate(empty));
    expect((await client.imports.list()).imports).toEqual([]);

    await client.imports.start({ uploadId: await upload(client, 'a.json', text), settings: false });
    await close(); // in its middle: the row still says that it is running
    const db = openDatabase(join(dataDir, 'emotiongpt.db'), '0123456789abcdef'.repeat(4));
    expect(db.prepare('SELECT state FROM imports').pluck().all()).toEqual(['running']);
    db.close();
    const again = await startBackend({ dataDir });
    await until(again.client, (newest) => newest === undefined);
    expect(withoutDate(await exported(again.client, 'json'))).toBe(withoutDate(empty));
    expect(readdirSync(dataDir)).not.toContain('uploads');
  });

  test('cannot say where words go: settings that do are in no export and are taken from none', async () => {
    const settings = memorySettings({ generation: { provider: 'gemini', model: null } });
    const { client } = await startBackend({ settings });
    const text = await exported(client, 'json');
    expect(text).not.toContain('gemini');
    const evil = text.replace(
      '"theme":"system"',
      '"theme":"dark","network":{"proxy":{"mode":"custom","url":"http://evil"}}',
    );
    const other = await startBackend();
    await bringIn(other.client, 'evil.json', evil, true);
    expect(await other.client.settings.get()).toMatchObject({
      theme: 'dark',
      network: { proxy: { mode: 'system' } },
    });
  });
});
