/** What the companion knows: learnt from messages, told to models, forgotten for good. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '#backend/database/open.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import type { GeminiRequestBody } from '../../fakes/gemini-wire.ts';
import {
  cleanUp,
  collect,
  DATABASE_KEY,
  eventOf,
  manualClock,
  startBackend,
  temporaryDir,
} from './start-backend.ts';

/** Wednesday, 18 November 2026, noon. */
const START = Date.UTC(2026, 10, 18, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const isLesson = ({ body }: { body: GeminiRequestBody }) =>
  body.systemInstruction?.parts?.some(({ text }) => text?.includes('You keep the memory')) ?? false;

async function start({
  gemini: withGemini = false,
  extractWithModel = false,
  dataDir = temporaryDir(),
} = {}) {
  const gemini = withGemini ? await startFakeGemini() : null;
  if (gemini !== null) {
    cleanUp(() => gemini.close());
    gemini.reply = 'A reply.';
  }
  const clock = manualClock(START);
  const app = await startBackend({
    clock,
    dataDir,
    timeZone: 'Europe/Berlin',
    settings: memorySettings({
      generation:
        gemini === null ? { provider: 'embedded', model: null } : { provider: 'gemini', model: null },
      knowledge: { extractWithModel },
    }),
    ...(gemini === null ? {} : { providers: { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } } }),
  });
  const { client } = app;
  const newSession = async () => (await client.sessions.create({})).id;
  const turn = async (events: Promise<AsyncIterable<TurnEvent>>) => {
    const all = await collect(await events);
    return eventOf(all, 'reply-finished').message;
  };
  const say = (sessionId: string, text: string) => turn(client.messages.send({ sessionId, text }));
  const known = async (query?: string) =>
    (await client.knowledge.list(query === undefined ? {} : { query })).statements;
  const words = async () => (await known()).map((statement) => statement.words);
  const find = async (text: string) => (await known()).find((statement) => statement.words === text)!;
  /** All that the model was sent for the last reply, instructions and conversation. */
  const prompt = () => JSON.stringify(gemini?.requests.filter((request) => !isLesson(request)).at(-1)?.body);
  return { ...app, gemini, clock, newSession, say, turn, known, words, find, prompt };
}

describe('what is said is learnt', () => {
  test('with its message, its date, and whom it is about', async () => {
    const { newSession, say, known, client } = await start();
    const session = await newSession();
    await say(session, "Hi, I'm Nora and I have an exam on Friday.");
    const { messages } = await client.messages.list({ sessionId: session });
    const statements = await known();
    expect(statements.map(({ words, kind, subject }) => [subject, kind, words])).toEqual([
      ['person', 'plan', 'has an exam on Friday 20 November'],
      ['person', 'name', 'name is Nora'],
    ]);
    expect(statements[0]).toMatchObject({
      dueAt: Date.UTC(2026, 10, 19, 23),
      dueUntil: Date.UTC(2026, 10, 20, 23),
      source: { messageId: messages[0]!.id, sessionId: session, position: 0, excerpt: messages[0]!.text },
      earlier: [],
    });
  });

  test('a newer statement takes the place of an older one about the same, and shows it', async () => {
    const { newSession, say, words, find, clock } = await start();
    const session = await newSession();
    await say(session, 'I live in Berlin.');
    clock.advance(DAY);
    await say(session, 'I moved to Lyon.');
    await say(session, 'I like coffee.');
    clock.advance(DAY);
    await say(session, "I don't like coffee any more.");
    expect(await words()).toEqual(['does not like coffee', 'moved to Lyon']);
    expect((await find('moved to Lyon')).earlier.map((one) => one.words)).toEqual(['lives in Berlin']);
  });

  test('the same said twice is known once; a reply written anew teaches nothing twice', async () => {
    const { newSession, say, words, known, turn, client } = await start();
    const session = await newSession();
    await say(session, 'My sister is called Mina.');
    const reply = await say(session, 'I told you that my sister is called Mina.');
    await turn(client.messages.regenerate({ messageId: reply.id }));
    expect((await known())[0]?.earlier).toHaveLength(1);
    expect(await words()).toEqual(["sister's name is Mina"]);
  });

  test('a reply of a model teaches what the companion says about itself; another one in its place, other things', async () => {
    const { newSession, say, words, turn, client, gemini } = await start({ gemini: true });
    const session = await newSession();
    gemini!.reply = "I'm an early riser, you know.";
    const reply = await say(session, 'When do you get up?');
    expect(await words()).toEqual(['I told you that I am an early riser']);
    gemini!.reply = "I'm a night owl.";
    await turn(client.messages.regenerate({ messageId: reply.id }));
    expect(await words()).toEqual(['I told you that I am a night owl']);
  });

  test('deleting a session deletes what was learnt in it, and brings back what that had replaced', async () => {
    const { newSession, say, words, client, clock, dataDir } = await start();
    const [first, second] = [await newSession(), await newSession()];
    await say(first, 'I live in Berlin.');
    clock.advance(HOUR);
    await say(second, 'I moved to Lyon. My name is Ada.');
    await client.sessions.remove({ sessionId: second });
    expect(await words()).toEqual(['lives in Berlin']);
    await client.sessions.restore({ sessionId: second });
    expect(await words()).toHaveLength(2);
    await client.sessions.remove({ sessionId: second });
    clock.advance(31_000);
    const db = openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY);
    await expect
      .poll(() => db.prepare('SELECT words FROM self_knowledge').pluck().all())
      .toEqual(['lives in Berlin']);
    const found = db.prepare('SELECT rowid FROM self_knowledge_fts WHERE self_knowledge_fts MATCH ?');
    expect([found.all('lyon').length, found.all('berlin').length]).toEqual([0, 1]);
    db.close();
  });

  test('sessions in memory, and those whose history a client keeps, teach nothing and are told nothing', async () => {
    const { backend, newSession, say, words, prompt } = await start({ gemini: true });
    await say(await newSession(), 'My name is Ada.');
    const hidden = backend.sessions.create({ ephemeral: true });
    await collect(
      await backend.turns.send({ sessionId: hidden.id, text: 'I live in Oslo. What is my name?' }),
    );
    expect(prompt()).not.toContain('name is Ada');
    const foreign = await newSession();
    await collect(
      await backend.turns.send({
        sessionId: foreign,
        text: 'I live in Rome.',
        history: [{ role: 'user', text: 'Hi' }],
      }),
    );
    expect(prompt()).not.toContain('name is Ada');
    expect(await words()).toEqual(['name is Ada']);
  });
});

describe('what is known is told to the model', () => {
  test('in other sessions, too; and no more once it is forgotten, in no session at all', async () => {
    const { newSession, say, prompt, find, client, words } = await start({ gemini: true });
    const first = await newSession();
    await say(first, "My sister's name is Mina.");
    await say(first, 'I love hiking.');
    const second = await newSession();
    await say(second, 'My sister called today.');
    expect(prompt()).toContain("sister's name is Mina");

    await client.knowledge.forget({ statementId: (await find("sister's name is Mina")).id });
    expect(await words()).toEqual(['loves hiking']);
    await say(second, 'I will call my sister back.');
    expect(prompt()).not.toContain('Mina');
    expect(prompt()).toContain('loves hiking');
    // Where it was said, the message itself stays out of the prompt with the reply to it.
    await say(first, 'And how are things?');
    expect(prompt()).not.toContain('Mina');
    expect(prompt()).toContain('I love hiking.');
  });

  test('what was forgotten is not learnt from the same message again, and leaves no word behind', async () => {
    const { newSession, say, find, words, client, clock, turn, dataDir, close } = await start();
    const session = await newSession();
    const reply = await say(session, "My sister's name is Mina.");
    await client.knowledge.forget({ statementId: (await find("sister's name is Mina")).id });
    await turn(client.messages.regenerate({ messageId: reply.id }));
    expect(await words()).toEqual([]);
    clock.advance(31_000);
    await close();
    const db = openDatabase(join(dataDir, 'emotiongpt.db'), DATABASE_KEY);
    expect(db.prepare('SELECT * FROM self_knowledge').all()).toEqual([]);
    expect(
      db.prepare("SELECT * FROM self_knowledge_fts WHERE self_knowledge_fts MATCH 'mina'").all(),
    ).toEqual([]);
    expect(JSON.stringify(db.prepare('SELECT * FROM forgotten_messages').all())).not.toContain('Mina');
    db.close();
    const again = await start({ dataDir });
    expect(await again.words()).toEqual([]);
    // Another message may teach it.
    await again.say(session, "My sister's name is Mina, you know.");
    expect(await again.words()).toEqual(["sister's name is Mina"]);
  });

  test('a forgetting is taken back for a while, with what it had replaced', async () => {
    const { newSession, say, find, words, client, clock, prompt } = await start({ gemini: true });
    const session = await newSession();
    await say(session, 'I live in Berlin.');
    clock.advance(HOUR);
    await say(session, 'I moved to Lyon.');
    const { id } = await find('moved to Lyon');
    await client.knowledge.forget({ statementId: id });
    expect(await words()).toEqual([]);
    expect((await client.knowledge.restore({ statementId: id })).earlier).toHaveLength(1);
    await say(session, 'Still here.');
    expect(prompt()).toContain('I moved to Lyon.');
    await client.knowledge.forget({ statementId: id });
    clock.advance(31_000);
    await expect(client.knowledge.restore({ statementId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('as the person put it into other words, which nothing overwrites', async () => {
    const { newSession, say, find, words, client, prompt, turn } = await start({ gemini: true });
    const session = await newSession();
    const reply = await say(session, 'I love hiking.');
    const edited = await client.knowledge.update({
      statementId: (await find('loves hiking')).id,
      words: '  loves   long hikes ',
    });
    expect(edited).toMatchObject({ words: 'loves long hikes', origin: 'person' });
    await turn(client.messages.regenerate({ messageId: reply.id }));
    expect(await words()).toEqual(['loves long hikes']);
    await say(await newSession(), 'What should we talk about?');
    expect(prompt()).toContain('loves long hikes');
    await expect(client.knowledge.update({ statementId: edited.id, words: ' ' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(client.knowledge.update({ statementId: 'nobody', pinned: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('pinned ones always, however little they fit', async () => {
    const { newSession, say, find, client, prompt } = await start({ gemini: true });
    const session = await newSession();
    await say(session, 'I speak Welsh.');
    for (let i = 0; i < 14; i++) await say(session, `I love song${i} music.`);
    const fresh = await newSession();
    await say(fresh, 'Good evening');
    expect(prompt()).not.toContain('speaks Welsh');
    await client.knowledge.update({ statementId: (await find('speaks Welsh')).id, pinned: true });
    await say(fresh, 'Good evening once more');
    expect(prompt()).toContain('speaks Welsh');
  });

  test('not where it is switched off, in one session or everywhere; and nothing is learnt there', async () => {
    const { newSession, say, client, words, prompt } = await start({ gemini: true });
    await say(await newSession(), 'My name is Ada.');
    const quiet = await newSession();
    expect(await client.sessions.update({ sessionId: quiet, remembers: false })).toMatchObject({
      remembers: false,
    });
    await say(quiet, 'I live in Oslo.');
    expect(prompt()).not.toContain('name is Ada');
    await client.settings.update({ knowledge: { enabled: false } });
    await say(await newSession(), 'I live in Rome.');
    expect(prompt()).not.toContain('name is Ada');
    expect(await words()).toEqual(['name is Ada']);
    await client.settings.update({ knowledge: { enabled: true } });
    await say(await newSession(), 'Hello.');
    expect(prompt()).toContain('name is Ada');
  });
});

describe('a model that writes replies may be asked what to remember', () => {
  const lesson = (person: unknown[], companion: unknown[] = []) => JSON.stringify({ person, companion });

  test('once a turn, after the reply, as an errand of its own; its answer is kept', async () => {
    const { newSession, say, words, gemini, client, known } = await start({
      gemini: true,
      extractWithModel: true,
    });
    gemini!.reply = (request) =>
      isLesson(request)
        ? `Sure:\n${lesson([{ kind: 'plan', about: 'choir concert', words: 'sings in a choir concert.', date: '2026-12-05' }, { words: 7 }, 'x'])}`
        : 'A reply.';
    await say(await newSession(), 'Our choir is on stage on the fifth of next month, we rehearse like mad.');
    await expect.poll(words).toEqual(['sings in a choir concert']);
    expect((await known())[0]).toMatchObject({
      kind: 'plan',
      origin: 'model',
      dueAt: Date.UTC(2026, 11, 4, 23),
    });
    expect(gemini!.requests.filter(isLesson)).toHaveLength(1);
    const { requests } = await client.network.log({ limit: 10 });
    expect(requests.map(({ purpose }) => purpose).sort()).toEqual(['knowledge', 'reply']);
  });

  test('what it finds takes the place of what it says is out of date', async () => {
    const { newSession, say, words, gemini } = await start({ gemini: true, extractWithModel: true });
    const session = await newSession();
    gemini!.reply = (request) => (isLesson(request) ? lesson([]) : 'A reply.');
    await say(session, 'My cat is called Miso.');
    gemini!.reply = (request) =>
      isLesson(request)
        ? lesson([{ kind: 'relation', about: 'cat', words: 'cat Miso ran away', replaces: 0 }])
        : 'A reply.';
    await say(session, 'The cat is gone since Sunday.');
    await expect.poll(words).toEqual(['cat Miso ran away']);
  });

  test.each([
    ['an answer that is no JSON', 'normal'],
    ['a provider that is down', '503'],
  ] as const)('%s leaves what the patterns found, and the reply as it is', async (_, mode) => {
    const { newSession, say, words, gemini, unforeseen } = await start({
      gemini: true,
      extractWithModel: true,
    });
    gemini!.reply = (request) => (isLesson(request) ? 'No idea.' : 'A reply.');
    const arriving = async () => {
      await gemini!.nextRequest();
      if (mode !== 'normal') gemini!.behave(mode, { times: 1 });
      await gemini!.nextRequest();
    };
    const asked = arriving();
    expect(await say(await newSession(), 'My name is Ada.')).toMatchObject({
      status: 'complete',
      text: 'A reply.',
    });
    await asked;
    expect(await words()).toEqual(['name is Ada']);
    await expect.poll(() => unforeseen.length).toBe(mode === 'normal' ? 0 : 1);
  });

  test('nobody is asked where the person did not allow it', async () => {
    const { newSession, say, gemini } = await start({ gemini: true });
    await say(await newSession(), 'My name is Ada.');
    expect(gemini!.requests.filter(isLesson)).toHaveLength(0);
  });
});

describe('somebody who comes back', () => {
  test('is greeted by how long they were away, and asked about a plan once, after its date', async () => {
    const { newSession, say, client, clock, known } = await start();
    const session = await newSession();
    await say(session, 'I have an exam on Friday.');
    expect(await client.knowledge.welcome({ sessionId: session })).toEqual({
      text: null,
      afterMessageId: null,
    });
    clock.advance(5 * HOUR);
    const early = await client.knowledge.welcome({ sessionId: session });
    expect(early.text).toContain('5 hours');
    expect(early.text).not.toContain('exam');

    clock.advance(3 * DAY);
    const { text, afterMessageId } = await client.knowledge.welcome({ sessionId: session });
    expect(text).toContain('3 days');
    expect(text).toContain('"I have an exam on Friday"');
    const { messages } = await client.messages.list({ sessionId: session });
    expect(afterMessageId).toBe(messages.at(-1)!.id);
    expect((await known())[0]?.askedAt).toBe(clock.now());
    // The same as long as nobody answers, and never asked again.
    expect((await client.knowledge.welcome({ sessionId: session })).text).toBe(text);
    clock.advance(2 * DAY);
    const later = await client.knowledge.welcome({ sessionId: session });
    expect(later.text).toContain('5 days');
    expect(later.text).not.toContain('exam');
  });

  test('the model is told of the absence, of the greeting, and of what it may ask, once', async () => {
    const { newSession, say, client, clock, prompt, turn } = await start({ gemini: true });
    const [session, other] = [await newSession(), await newSession()];
    await say(session, 'I have an exam on Friday.');
    await say(session, 'I have a wedding on Saturday.');
    clock.advance(4 * DAY);
    const { text } = await client.knowledge.welcome({ sessionId: session });
    const reply = await say(session, 'It was fine.');
    expect(prompt()).toContain('You have not spoken with them for 4 days.');
    expect(prompt()).toContain(JSON.stringify(text).slice(1, -1));
    expect(prompt()).toContain('you may ask once how it went');
    await turn(client.messages.regenerate({ messageId: reply.id }));
    expect(prompt()).toContain('you may ask once how it went');
    await say(other, 'Hello.');
    expect(prompt()).not.toContain('you may ask once how it went');
  });

  test('the offline companion asks when it is greeted, once', async () => {
    const { newSession, say, clock } = await start();
    const session = await newSession();
    await say(session, 'I have an exam on Friday.');
    clock.advance(4 * DAY);
    expect((await say(session, 'Hello!')).text).toContain('"I have an exam on Friday"');
    expect((await say(await newSession(), 'Hello!')).text).not.toContain('exam');
  });
});

test('the offline companion answers from what it knows, and says so where it knows nothing', async () => {
  const { newSession, say } = await start();
  const session = await newSession();
  expect((await say(session, 'What do you know about me?')).text).toMatch(
    /anything about you yet|Nothing so far/,
  );
  await say(session, "My name is Ada. My sister's name is Mina.");
  const other = await newSession();
  const { text } = await say(other, 'What do you know about me?');
  expect(text).toContain('your name is Ada');
  expect(text).toContain("your sister's name is Mina");
  expect((await say(other, 'What did I tell you about my sister?')).text).toMatch(/sister's name is Mina/);
  expect((await say(other, 'Do you remember my brother?')).text).toMatch(/brother/);
  expect((await say(other, 'Was weißt du über mich?')).text).toContain('„name is Ada“');
});
