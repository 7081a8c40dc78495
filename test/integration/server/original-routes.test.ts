import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { FAKE_GEMINI_KEY, type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import type { GeminiRequestBody } from '../../fakes/gemini-wire.ts';
import { startFakeOpenAi } from '../../fakes/openai.ts';
import { databaseContents } from './database-contents.ts';
import { startTestServer, type TestServer } from './harness.ts';

let gemini: FakeGemini;
let server: TestServer;
beforeAll(async () => {
  gemini = await startFakeGemini();
  server = await startTestServer({ geminiUrl: gemini.url });
});
afterAll(async () => {
  await server.close();
  await gemini.close();
});
afterEach(() => gemini.behave('normal'));

const post = async (path: string, body: unknown) => {
  const response = await server.call('POST', path, body);
  return { status: response.status, body: await response.json() };
};
const CREATE = {
  api_key: FAKE_GEMINI_KEY,
  name: 'Ada',
  personality: 'friendly',
  custom_instruction: 'Mention the weather.',
  client_maintains_history: false,
  model: 'gemini',
};
const create = async (change: object = {}): Promise<string> => {
  const { status, body } = await post('/create_session', { ...CREATE, ...change });
  expect({ status, body }).toEqual({ status: 200, body: { session_id: expect.any(String) } });
  return body.session_id;
};
const say = (session_id: string, message: string, more: object = {}) =>
  post('/send_message', { session_id, message, ...more });
const stored = async (id: string) =>
  (await (await server.call('GET', `/v1/sessions/${id}/messages`)).json()).messages;

describe.each(['gemini', 'embedded'])('a conversation with model "%s"', (model) => {
  test('is created, answered with three strings, and ended', async () => {
    gemini.reply = 'It rains. How are you?';
    const id = await create({ model });
    const { status, body } = await say(id, 'I am so happy, I got the job!');
    expect(status).toBe(200);
    expect(body).toEqual({ response: [expect.any(String), expect.any(String), expect.any(String)] });

    const [reply, userEmotion, modelEmotion] = body.response;
    const [message, answer] = await stored(id);
    const companion = await (await server.call('GET', `/v1/sessions/${id}/companion`)).json();
    expect(reply).toBe(answer.text);
    if (model === 'gemini') expect(reply).toBe('It rains. How are you?');
    expect(userEmotion.length).toBeGreaterThan(0);
    if (model === 'embedded') expect(userEmotion).toBe(message.reading.phrase); // a better one may follow a model's reply
    expect(modelEmotion.length).toBeGreaterThan(0);
    expect(companion.persona).toMatchObject({ name: 'Ada', personality: 'friendly' });

    expect(await post('/end_session', { session_id: id })).toEqual({
      status: 200,
      body: { message: 'Session ended successfully' },
    });
    const refused = { status: 400, body: { error: 'Invalid session ID' } };
    expect(await say(id, 'Still there?')).toEqual(refused);
    expect(await post('/end_session', { session_id: id })).toEqual(refused);
  });

  test('does not keep a program waiting for a better reading; the next message waits for it', async () => {
    const isReading = (body: GeminiRequestBody) => body.generationConfig?.responseMimeType !== undefined;
    let read = (_: string) => {};
    const reading = new Promise<string>((resolve) => {
      read = resolve;
    });
    gemini.reply = ({ body }) => (isReading(body) ? reading : 'I see.');
    await server.call('PATCH', '/v1/settings', { detection: { mode: 'refined', provider: 'gemini' } });
    await server.call('PUT', '/v1/providers/gemini/key', { key: FAKE_GEMINI_KEY });
    const id = await create({ model });
    expect((await say(id, 'My train was late again.')).status).toBe(200);
    let isAnswered = false;
    const next = say(id, 'And it rains.').then((answer) => {
      isAnswered = true;
      return answer;
    });
    await say(await create({ model: 'embedded' }), 'Somebody else is answered meanwhile.');
    expect(isAnswered).toBe(false);
    read('no reading at all');
    expect((await next).status).toBe(200);
    await server.call('PATCH', '/v1/settings', { detection: { mode: 'embedded', provider: null } });
  });

  test('keeps its history here unless the client does', async () => {
    const id = await create({ model });
    await say(id, 'My cat is called Miso.');
    await say(id, 'What is my cat called?', { history: [{ user: 'My dog is called Rex.' }] });
    expect((await stored(id)).map((message: { role: string }) => message.role)).toEqual([
      'user',
      'assistant',
      'user',
      'assistant',
    ]);
  });
});

describe('what reaches Gemini', () => {
  const prompt = () => JSON.stringify(gemini.requests.at(-1)?.body);
  const turns = () =>
    gemini.requests.at(-1)?.body.contents?.map(({ role, parts }) => [role, parts?.[0]?.text]) ?? [];

  test('the key of the session, the persona, and the conversation so far', async () => {
    gemini.reply = 'Miso is a fine name.';
    const id = await create();
    await say(id, 'My cat is called Miso.');
    await say(id, 'What is she called?');
    expect(gemini.requests.at(-1)?.headers['x-goog-api-key']).toBe(FAKE_GEMINI_KEY);
    expect(prompt()).toContain('Ada');
    expect(prompt()).toContain('friendly');
    expect(prompt()).toContain('Mention the weather.');
    expect(turns()).toEqual([
      ['user', 'My cat is called Miso.'],
      ['model', 'Miso is a fine name.'],
      ['user', 'What is she called?'],
    ]);
  });

  test('a history that the server does not need is not sent', async () => {
    const id = await create();
    await say(id, 'Hello.', { history: [{ user: 'My dog is called Rex.' }] });
    expect(prompt()).not.toContain('Rex');
  });

  test('the history of a client that keeps it, and nothing that was said here before', async () => {
    const id = await create({ client_maintains_history: true });
    await say(id, 'My cat is called Miso.');
    await say(id, 'What is he called?', {
      history: [{ user: 'My dog is called Rex.' }, { bot: 'Good boy.' }],
    });
    expect(turns()).toEqual([
      ['user', 'My dog is called Rex.'],
      ['model', 'Good boy.'],
      ['user', 'What is he called?'],
    ]);
    await say(id, 'And now?', { history: 'User: My fish is called Bo.\nBot: Blub.' });
    expect(turns()).toEqual([
      ['user', 'My fish is called Bo.'],
      ['model', 'Blub.'],
      ['user', 'And now?'],
    ]);
  });
});

describe('a client that maintains the history', () => {
  const WORD = 'quetzalcoatlus';

  test.each(['gemini', 'embedded'])('leaves no word of it in the database (%s)', async (model) => {
    const own = await startTestServer({ geminiUrl: gemini.url });
    gemini.reply = `You mentioned a ${WORD}.`;
    const ask = async (path: string, body: object) => (await own.call('POST', path, body)).json();
    for (const keptByClient of [true, false]) {
      const { session_id } = await ask('/create_session', {
        ...CREATE,
        model,
        client_maintains_history: keptByClient,
        custom_instruction: keptByClient ? `Talk about the ${WORD}.` : '',
      });
      const message = keptByClient ? `I saw a ${WORD}.` : 'I saw a brontosaurus.';
      const history = [{ user: `Do you know the ${WORD}?` }];
      gemini.reply = keptByClient ? `You mentioned a ${WORD}.` : 'Really?';
      const { response } = await ask('/send_message', { session_id, message, history });
      expect(response).toHaveLength(3);
    }
    await own.stop();

    const contents = databaseContents(own.dataDir, own.databaseKey);
    expect(contents).toContain('brontosaurus'); // what is kept would be found
    expect(contents.toLowerCase()).not.toContain(WORD);
    await own.close();
  });

  test('has a companion that goes on feeling, and is forgotten when it ends', async () => {
    const id = await create({ model: 'embedded', client_maintains_history: true });
    await say(id, 'I hate you, you are useless!');
    expect(await stored(id)).toEqual([]);
    await post('/end_session', { session_id: id });
    expect(await say(id, 'Hello?')).toEqual({ status: 400, body: { error: 'Invalid session ID' } });
  });
});

test('the key of a session is in no file, and the next session does not have it', async () => {
  const own = await startTestServer({ geminiUrl: gemini.url });
  const { session_id } = await (await own.call('POST', '/create_session', CREATE)).json();
  const said = await own.call('POST', '/send_message', { session_id, message: 'Hello.' });
  expect(said.status).toBe(200);
  const other = own.backend.sessions.create({ generation: { provider: 'gemini', model: null } });
  const answer = await own.call('POST', '/send_message', { session_id: other.id, message: 'Hello.' });
  expect(answer.status).toBe(502);
  await own.stop();

  expect(databaseContents(own.dataDir, own.databaseKey)).not.toContain(FAKE_GEMINI_KEY);
  for (const file of readdirSync(own.dataDir)) {
    expect(readFileSync(join(own.dataDir, file)).includes(FAKE_GEMINI_KEY), file).toBe(false);
  }
  await own.close();
});

test('model "custom" goes to the endpoint of the settings, with the key of the session', async () => {
  const endpoint = await startFakeOpenAi();
  const own = await startTestServer({ geminiUrl: gemini.url });
  const ask = async (path: string, body: object) => {
    const answer = await own.call('POST', path, body);
    return { status: answer.status, body: await answer.json() };
  };
  const custom = { ...CREATE, api_key: endpoint.apiKey, model: 'custom' };
  expect(await ask('/create_session', custom)).toEqual({
    status: 400,
    body: { error: 'Error creating session' },
  });
  const providers = { custom: { baseUrl: endpoint.url, model: 'test-small' } };
  expect((await own.call('PATCH', '/v1/settings', { providers })).status).toBe(200);
  endpoint.reply = 'From over there.';
  const { session_id } = (await ask('/create_session', custom)).body;
  const said = await ask('/send_message', { session_id, message: 'I am so happy!' });
  expect(said).toMatchObject({
    status: 200,
    body: { response: ['From over there.', expect.any(String), expect.any(String)] },
  });
  expect(endpoint.requests).toMatchObject([
    { model: 'test-small', headers: { authorization: `Bearer ${endpoint.apiKey}` } },
  ]);

  const wrong = (await ask('/create_session', { ...custom, api_key: 'a-wrong-key' })).body;
  const refused = await ask('/send_message', { session_id: wrong.session_id, message: 'Hello.' });
  expect(refused).toMatchObject({
    status: 502,
    body: { error: expect.stringMatching(/does not accept the key/) },
  });
  await own.close();
  await endpoint.close();
});

describe('refusals are 400 with the words of the original', () => {
  const MISSING = { status: 400, body: { error: 'Missing required parameters' } };

  test.each(['api_key', 'name', 'personality', 'model'])('/create_session without %s', async (field) => {
    for (const value of [undefined, null, '', 7]) {
      expect(await post('/create_session', { ...CREATE, [field]: value })).toEqual(MISSING);
    }
  });

  test.each(['gpt', 'custom', 'openai', 'Gemini', 'constructor', '__proto__'])(
    'model "%s"',
    async (model) => {
      expect(await post('/create_session', { ...CREATE, model })).toEqual({
        status: 400,
        body: { error: 'Error creating session' },
      });
    },
  );

  test('a persona that is too long is named', async () => {
    const { status, body } = await post('/create_session', { ...CREATE, name: 'x'.repeat(81) });
    expect(status).toBe(400);
    expect(body.error).toMatch(/^Error creating session: name: /);
  });

  test('/send_message and /end_session without their fields', async () => {
    const id = await create();
    expect(await post('/send_message', { message: 'Hi.' })).toEqual(MISSING);
    expect(await post('/send_message', { session_id: id })).toEqual(MISSING);
    expect(await post('/send_message', { session_id: id, message: 7 })).toEqual(MISSING);
    expect(await post('/end_session', {})).toEqual(MISSING);
    expect(await post('/end_session', [])).toEqual(MISSING);
  });

  test('an unknown session', async () => {
    const unknown = { status: 400, body: { error: 'Invalid session ID' } };
    expect(await say('nobody', 'Hi.')).toEqual(unknown);
    expect(await post('/end_session', { session_id: 'nobody' })).toEqual(unknown);
  });

  test.each([
    ['x'.repeat(200_000), /^A message can have 32,000 characters at most/],
    ['a\ud83d', /lone surrogate/],
  ])('a message that cannot be kept', async (message, error) => {
    const id = await create();
    const answer = await say(id, message);
    expect(answer).toEqual({ status: 400, body: { error: expect.stringMatching(error) } });
    expect(await stored(id)).toEqual([]);
  });

  test('a history that is none', async () => {
    const id = await create({ client_maintains_history: true });
    expect(await say(id, 'Hi.', { history: 7 })).toEqual(MISSING);
  });

  test('the routes take POST only', async () => {
    for (const path of ['/create_session', '/send_message', '/end_session']) {
      const answer = await server.call('GET', path);
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    }
  });
});

describe('a provider that fails', () => {
  test('is 502 with what failed, and the message is kept', async () => {
    gemini.reply = 'Back again.';
    const id = await create();
    gemini.behave('503', { times: 1 });
    const failed = await say(id, 'Keep these words.');
    expect(failed).toEqual({ status: 502, body: { error: expect.stringMatching(/^Gemini .*Try again/) } });
    expect((await stored(id))[0]).toMatchObject({ role: 'user', text: 'Keep these words.' });
    expect((await say(id, 'And now?')).body.response[0]).toBe('Back again.');
  });

  test('a wrong key is 502, and the answer does not repeat it', async () => {
    const id = await create({ api_key: 'a-wrong-key' });
    const { status, body } = await say(id, 'Hello.');
    expect(status).toBe(502);
    expect(body.error).toMatch(/does not accept the key/);
    expect(JSON.stringify(body)).not.toContain('a-wrong-key');
  });

  test('a reply that broke off is no reply', async () => {
    const id = await create();
    gemini.behave('reset', { times: 1 });
    expect((await say(id, 'Hello.')).status).toBe(502);
  });
});

test('several messages of one session at a time are all answered, one after another', async () => {
  gemini.reply = ({ body }) => `Reply to ${body.contents?.at(-1)?.parts?.[0]?.text}`;
  const id = await create();
  const answers = await Promise.all(['one', 'two', 'three'].map((word) => say(id, word)));
  expect(answers.map(({ body }) => body.response[0])).toEqual([
    'Reply to one',
    'Reply to two',
    'Reply to three',
  ]);
  expect(await stored(id)).toHaveLength(6);
});

test('a session that ends stops its reply, and leaves no error behind', async () => {
  for (const client_maintains_history of [false, true]) {
    const id = await create({ client_maintains_history });
    gemini.behave('stall-first-byte', { times: 1 });
    const called = gemini.nextRequest();
    const answer = say(id, 'Hello?');
    const call = await called;
    expect((await server.call('POST', '/end_session', { session_id: id })).status).toBe(200);
    expect((await answer).status).toBe(502);
    expect(await call.closed).toBe('aborted');
  }
});

test('a client that leaves stops the provider', async () => {
  const id = await create();
  gemini.behave('stall-first-byte', { times: 1 });
  const called = gemini.nextRequest();
  const leaving = new AbortController();
  const answer = server.call('POST', '/send_message', { session_id: id, message: 'Hello?' }, leaving.signal);
  const call = await called;
  leaving.abort();
  await expect(answer).rejects.toThrow();
  expect(await call.closed).toBe('aborted');
});
