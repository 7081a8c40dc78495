/**
 * The original EmotionGPT's API as its public documentation describes it, in every mode: each of its models, and
 * the one that needs none, with the history here or at the client. A program of the original's sends no more than
 * what is sent here, and needs no more than what is asked for.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FakeGemini, startFakeGemini } from '../../fakes/gemini.ts';
import { type FakeOpenAi, startFakeOpenAi } from '../../fakes/openai.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { plainBytes } from './plain-bytes.ts';

let gemini: FakeGemini;
let endpoint: FakeOpenAi;
let server: TestServer;
beforeAll(async () => {
  gemini = await startFakeGemini();
  endpoint = await startFakeOpenAi();
  server = await startTestServer({ geminiUrl: gemini.url });
  const providers = { custom: { baseUrl: endpoint.url, model: 'test-small' } };
  await server.call('PATCH', '/v1/settings', { providers });
});
afterAll(async () => {
  await server.close();
  await gemini.close();
  await endpoint.close();
});

type Model = 'gemini' | 'custom' | 'embedded';

interface Mode {
  readonly model: Model;
  readonly client_maintains_history: boolean;
}

const MODES: readonly Mode[] = (['gemini', 'custom', 'embedded'] as const).flatMap((model) =>
  [false, true].map((client_maintains_history) => ({ model, client_maintains_history })),
);

const keyOf = (model: Model): string =>
  ({ gemini: gemini.apiKey, custom: endpoint.apiKey, embedded: 'any key' })[model];

/** What the model was last asked, as one text; the embedded companion asks nobody. */
const lastPrompt = (model: Model): string =>
  JSON.stringify((model === 'gemini' ? gemini : endpoint).requests.at(-1)?.body);

function answerWith(reply: string): void {
  gemini.reply = reply;
  endpoint.reply = reply;
}

async function post(path: string, body: unknown, to = server) {
  const answer = await to.call('POST', path, body);
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
  return { status: answer.status, body: await answer.json() };
}

const bodyOf = (mode: Mode) => ({
  api_key: keyOf(mode.model),
  name: 'Ada',
  personality: 'friendly',
  ...mode,
});

async function create(mode: Mode, more: object = {}, to = server): Promise<string> {
  const { status, body } = await post('/create_session', { ...bodyOf(mode), ...more }, to);
  expect(status).toBe(200);
  expect(Object.keys(body)).toEqual(['session_id']);
  expect(body.session_id).toMatch(/\S/);
  return body.session_id;
}

describe.each(MODES)('model $model, history at the client: $client_maintains_history', (mode) => {
  const { model, client_maintains_history: keptByClient } = mode;

  test('a session is created, answers with [reply, user_emotion, model_emotion], and ends', async () => {
    const session_id = await create(mode);
    for (const message of ['I got the job!', 'But I am afraid to begin.', 'What should I do?']) {
      answerWith(`About “${message}”`);
      const { status, body } = await post('/send_message', { session_id, message });
      expect({ status, fields: Object.keys(body) }).toEqual({ status: 200, fields: ['response'] });
      expect(body.response).toHaveLength(3);
      for (const part of body.response) expect(part).toMatch(/\S/);
      if (model !== 'embedded') expect(body.response[0]).toBe(`About “${message}”`);
    }
    const ended = { status: 200, body: { message: 'Session ended successfully' } };
    expect(await post('/end_session', { session_id })).toEqual(ended);
    const refused = { status: 400, body: { error: 'Invalid session ID' } };
    expect(await post('/send_message', { session_id, message: 'Still there?' })).toEqual(refused);
    expect(await post('/end_session', { session_id })).toEqual(refused);
  });

  test('emotions are short phrases that tell the messages apart', async () => {
    const session_id = await create(mode);
    answerWith('I see.');
    const emotionOf = async (message: string) =>
      (await post('/send_message', { session_id, message })).body.response[1] as string;
    const happy = await emotionOf('I am so happy, I could sing!');
    const angry = await emotionOf('I am furious, you never listen to me!');
    expect(happy).not.toBe(angry);
    for (const phrase of [happy, angry]) expect(phrase.split(' ').length).toBeLessThanOrEqual(10);
  });

  test('optional fields may be left out or null, and fields that nobody knows are ignored', async () => {
    const nulls = { custom_instruction: null, favourite_colour: 'green' };
    const session_id = await create(mode, nulls);
    answerWith('Hello.');
    const said = { session_id, message: 'Hello.', history: null, temperature: 2 };
    expect((await post('/send_message', said)).status).toBe(200);
  });

  test('what was said before is what whoever keeps the history says', async () => {
    const session_id = await create(mode, { custom_instruction: 'Answer in rhymes.' });
    answerWith('What a good cat.');
    await post('/send_message', { session_id, message: 'My cat is called Miso.' });
    const history = [{ user: 'My dog is called Rex.' }, { bot: 'What a good dog.' }];
    answerWith('A pet with a name.');
    const { body } = await post('/send_message', { session_id, message: 'And my pet?', history });
    expect(body.response).toHaveLength(3);
    if (model === 'embedded') return;
    expect(lastPrompt(model).includes('Rex')).toBe(keptByClient);
    expect(lastPrompt(model).includes('Miso')).toBe(!keptByClient);
    for (const part of ['Ada', 'friendly', 'Answer in rhymes.', 'And my pet?']) {
      expect(lastPrompt(model)).toContain(part);
    }
  });

  test('the history may be one string', async () => {
    const session_id = await create(mode);
    answerWith('Blub.');
    const history = 'user: My fish is called Bo.\nbot: Blub.';
    const { body } = await post('/send_message', { session_id, message: 'What is it called?', history });
    expect(body.response).toHaveLength(3);
    if (model !== 'embedded') expect(lastPrompt(model).includes('Bo')).toBe(keptByClient);
  });

  test('refusals are 400 with the words of the original', async () => {
    const missing = { status: 400, body: { error: 'Missing required parameters' } };
    for (const field of ['api_key', 'name', 'personality', 'model']) {
      for (const value of [undefined, ''])
        expect(await post('/create_session', { ...bodyOf(mode), [field]: value })).toEqual(missing);
    }
    const unknownModel = { ...bodyOf(mode), model: 'gpt-2' };
    expect(await post('/create_session', unknownModel)).toEqual({
      status: 400,
      body: { error: 'Error creating session' },
    });
    const session_id = await create(mode);
    expect(await post('/send_message', { session_id })).toEqual(missing);
    expect(await post('/send_message', { message: 'Hello.' })).toEqual(missing);
    expect(await post('/end_session', {})).toEqual(missing);
    const unknown = { status: 400, body: { error: 'Invalid session ID' } };
    expect(await post('/send_message', { session_id: 'nobody', message: 'Hello.' })).toEqual(unknown);
    expect(await post('/end_session', { session_id: 'nobody' })).toEqual(unknown);
  });

  test('sessions know nothing of each other', async () => {
    const [one, other] = [await create(mode), await create(mode)];
    answerWith('I see.');
    await post('/send_message', { session_id: one, message: 'The password is swordfish.' });
    await post('/send_message', { session_id: other, message: 'What is the password?' });
    if (model !== 'embedded') expect(lastPrompt(model)).not.toContain('swordfish');
    await post('/end_session', { session_id: one });
    expect((await post('/send_message', { session_id: other, message: 'Hello?' })).status).toBe(200);
  });

  test('not a byte of a conversation that the client keeps is on the disk; of any other, every word', async () => {
    const own = await startTestServer({ geminiUrl: gemini.url });
    await own.call('PATCH', '/v1/settings', {
      providers: { custom: { baseUrl: endpoint.url, model: 'test-small' } },
    });
    const session_id = await create(mode, { custom_instruction: 'Speak of the archaeopteryx.' }, own);
    answerWith('A plesiosaur, perhaps?');
    const said = {
      session_id,
      message: 'I saw a quetzalcoatlus by the lake.',
      history: [{ user: 'Do you know the ichthyosaurus?' }],
    };
    const { body } = await post('/send_message', said, own);
    await post('/end_session', { session_id }, own);
    await own.stop();

    const bytes = plainBytes(own.dataDir, own.databaseKey);
    const [reply, userEmotion] = body.response as string[];
    for (const words of ['quetzalcoatlus', 'archaeopteryx', reply!, userEmotion!]) {
      expect({ words, onDisk: bytes.includes(words) }).toEqual({ words, onDisk: !keptByClient });
    }
    expect(bytes.includes('ichthyosaurus')).toBe(false); // a history that was sent is never kept
    await own.close();
  });
});
