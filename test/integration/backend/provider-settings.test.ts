/** Where a provider is and which model it runs: the session, the settings, the environment, its own defaults. */
import { describe, expect, test } from 'vitest';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeOllama } from '../../fakes/ollama.ts';
import { startFakeOpenAi } from '../../fakes/openai.ts';
import { cleanUp, collect, eventOf, startBackend } from './start-backend.ts';

type App = Awaited<ReturnType<typeof startBackend>>;

const NOBODY = 'http://127.0.0.1:9/v1';

async function startFake() {
  const fake = await startFakeOpenAi({ needsKey: false });
  cleanUp(() => fake.close());
  return fake;
}

async function startOllama() {
  const fake = await startFakeOllama();
  cleanUp(() => fake.close());
  return fake;
}

const info = async ({ client }: App, providerId: string) =>
  (await client.providers.list()).providers.find(({ id }) => id === providerId);

/** The reply to one message of a new session; `model` is the session's own choice. */
async function replyBy({ client }: App, provider: string, model: string | null = null) {
  const session = await client.sessions.create({ generation: { provider, model } });
  const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
  return eventOf(events, 'reply-finished').message;
}

describe('the address of a provider', () => {
  test('in the settings outranks the environment’s, and null gives that back', async () => {
    const fake = await startFake();
    const app = await startBackend({ providers: { custom: { baseUrl: NOBODY } } });
    await app.client.settings.update({
      providers: { custom: { baseUrl: `${fake.url}/`, model: 'test-small' } },
    });
    expect(await info(app, 'custom')).toMatchObject({
      baseUrl: fake.url,
      baseUrlEditable: true,
      model: 'test-small',
    });
    expect(await replyBy(app, 'custom')).toMatchObject({ status: 'complete', model: 'test-small' });

    const { providers } = await app.client.settings.update({ providers: { custom: { baseUrl: null } } });
    expect(providers).toEqual({ custom: { model: 'test-small' } });
    expect(await info(app, 'custom')).toMatchObject({ baseUrl: NOBODY });
    expect((await replyBy(app, 'custom')).error?.code).toBe('PROVIDER_UNREACHABLE');
  });

  test('is asked for where nobody has said it', async () => {
    const app = await startBackend();
    const error = { code: 'PROVIDER_ADDRESS_MISSING', message: expect.stringContaining('base URL') };
    expect(await info(app, 'custom')).toMatchObject({ baseUrl: null, hasKey: false });
    expect(await replyBy(app, 'custom', 'any')).toMatchObject({ status: 'failed', error });
    expect(await app.client.providers.test({ providerId: 'custom' })).toMatchObject({ ok: false, error });
    expect(await app.client.providers.models({ providerId: 'custom' })).toEqual({ models: [], error });
  });

  test('that is not the API’s is told from a model that is not there', async () => {
    const fake = await startFake();
    const app = await startBackend({ providers: { custom: { baseUrl: fake.url.replace(/\/v1$/, '') } } });
    const error = { code: 'PROVIDER_BAD_ANSWER', message: expect.stringContaining('Check the base URL') };
    expect(await replyBy(app, 'custom', 'test-small')).toMatchObject({ status: 'failed', error });
    expect(await app.client.providers.test({ providerId: 'custom' })).toMatchObject({ ok: false, error });
  });

  test('says whether anything leaves the machine', async () => {
    const app = await startBackend();
    const localAt = async (providerId: string, baseUrl: string) => {
      await app.client.settings.update({ providers: { [providerId]: { baseUrl } } });
      return (await info(app, providerId))?.local;
    };
    expect((await info(app, 'ollama'))?.local).toBe(true);
    expect(await localAt('ollama', 'http://[::1]:11434/v1')).toBe(true);
    expect(await localAt('ollama', 'http://localhost:11434/v1')).toBe(true);
    await app.client.settings.update({ providers: { ollama: { model: 'gpt-oss:120b-cloud' } } });
    expect((await info(app, 'ollama'))?.local).toBe(false); // Ollama passes the words on
    await app.client.settings.update({ providers: { ollama: { model: 'gemma4' } } });
    expect((await info(app, 'ollama'))?.local).toBe(true);
    expect(await localAt('ollama', 'http://192.168.1.7:11434/v1')).toBe(false);
    expect(await localAt('ollama', 'http://127.0.0.1.example.org/v1')).toBe(false);
    expect(await localAt('custom', 'http://127.0.0.1:1234/v1')).toBe(false); // it may pass words on
  });

  test.each([
    'ftp://host/v1',
    'host/v1',
    'http://',
    'http://:80',
    'https://ada:secret@host/v1',
    'https://host/v1?key=secret',
    'https://host/v1#top',
    'https://ho st/v1',
  ])('is no %s', async (baseUrl) => {
    const { client } = await startBackend();
    await expect(client.settings.update({ providers: { custom: { baseUrl } } })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('such as http://127.0.0.1:1234/v1'),
    });
    expect((await client.settings.get()).providers).toEqual({});
  });

  test('is fixed where the provider has one: a key goes nowhere else', async () => {
    const app = await startBackend();
    const move = app.client.settings.update({ providers: { openai: { baseUrl: NOBODY } } });
    await expect(move).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('OpenAI'),
    });
    expect(await info(app, 'openai')).toMatchObject({
      baseUrl: 'https://api.openai.com/v1',
      baseUrlEditable: false,
    });
    // written into the file by hand, it moves nothing either
    const byHand = await startBackend({
      settings: memorySettings({ providers: { openai: { baseUrl: NOBODY } } }),
    });
    expect(await info(byHand, 'openai')).toMatchObject({ baseUrl: 'https://api.openai.com/v1' });
  });

  test('of somebody unknown is refused', async () => {
    const { client } = await startBackend();
    await expect(client.settings.update({ providers: { nobody: { model: 'x' } } })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the model of a reply', () => {
  test('is the session’s, else the settings’, else a request to choose one', async () => {
    const fake = await startOllama();
    const app = await startBackend({ providers: { ollama: { baseUrl: fake.url } } });
    expect(await replyBy(app, 'ollama')).toMatchObject({
      status: 'failed',
      model: null,
      error: { code: 'PROVIDER_MODEL_UNKNOWN', message: expect.stringContaining('Choose a model') },
    });
    expect(fake.requests).toHaveLength(0);
    await app.client.settings.update({ providers: { ollama: { model: 'test-large:latest' } } });
    expect(await replyBy(app, 'ollama')).toMatchObject({ status: 'complete', model: 'test-large:latest' });
    expect(await replyBy(app, 'ollama', 'test-small')).toMatchObject({
      status: 'complete',
      model: 'test-small',
    });
    expect(fake.requests.map(({ model }) => model)).toEqual(['test-large:latest', 'test-small']);
  });

  test('can be chosen from what is installed: models that run elsewhere are left out', async () => {
    const fake = await startOllama();
    const app = await startBackend({ providers: { ollama: { baseUrl: fake.url } } });
    expect(await app.client.providers.models({ providerId: 'ollama' })).toEqual({
      models: [{ id: 'test-large:latest', name: null }],
      error: null,
    });
    expect(fake.requests.map(({ path }) => path)).toEqual(['/api/tags']);
  });
});

test('a key that is optional is sent where there is one', async () => {
  const fake = await startFake();
  const app = await startBackend({ providers: { custom: { baseUrl: fake.url } } });
  await replyBy(app, 'custom', 'test-small');
  await app.client.providers.setKey({ providerId: 'custom', key: 'a-key-of-mine' });
  await replyBy(app, 'custom', 'test-small');
  expect(fake.requests.map(({ headers }) => headers.authorization)).toEqual([
    undefined,
    'Bearer a-key-of-mine',
  ]);
});

test('Ollama is asked for room for the whole context, the same each time', async () => {
  const fake = await startOllama();
  const app = await startBackend({ providers: { ollama: { baseUrl: `${fake.url}/v1` } } });
  await app.client.settings.update({
    contextTokens: 16_000,
    writing: { temperature: 0.3, thinking: 'none' },
  });
  await replyBy(app, 'ollama', 'test-large');
  await replyBy(app, 'ollama', 'test-large');
  for (const { body } of fake.requests) {
    expect(body).toMatchObject({ think: false, options: { num_ctx: 18_048, temperature: 0.3 } });
  }
});

describe('a provider that was added', () => {
  const startAdded = async (settings = memorySettings()) => {
    const fake = await startFake();
    const app = await startBackend({ settings });
    const added = await app.client.providers.add({ kind: 'custom', name: 'Work gateway' });
    await app.client.settings.update({
      providers: { [added.id]: { baseUrl: fake.url, model: 'test-small' } },
    });
    return { fake, app, added };
  };

  test('stands beside the first of its kind, with an address, a key and a model of its own', async () => {
    const { fake, app, added } = await startAdded();
    expect(added).toMatchObject({ kind: 'custom', added: true, name: 'Work gateway', hasKey: false });
    const { providers } = await app.client.providers.list();
    const at = providers.findIndex(({ id }) => id === added.id);
    expect(providers[at - 1]).toMatchObject({ id: 'custom', added: false });
    await app.client.providers.setKey({ providerId: added.id, key: 'key-of-the-gateway' });
    expect(await info(app, 'custom')).toMatchObject({ hasKey: false, baseUrl: null });
    expect(await replyBy(app, added.id)).toMatchObject({
      status: 'complete',
      provider: added.id,
      model: 'test-small',
    });
    expect(fake.requests.at(-1)?.headers.authorization).toBe('Bearer key-of-the-gateway');
  });

  test('is renamed, and its errors speak of it by that name', async () => {
    const { fake, app, added } = await startAdded();
    await app.client.settings.update({ providers: { [added.id]: { name: 'Home box' } } });
    expect(await info(app, added.id)).toMatchObject({ name: 'Home box' });
    await fake.close();
    expect((await replyBy(app, added.id)).error?.message).toContain('Home box cannot be reached');
    const rename = app.client.settings.update({ providers: { gemini: { name: 'Mine' } } });
    await expect(rename).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('Gemini'),
    });
  });

  test('once removed is gone with its secrets, and whoever relied on it falls back', async () => {
    const secrets = memorySecrets();
    const fake = await startFake();
    const app = await startBackend({ secrets });
    const { id } = await app.client.providers.add({ kind: 'custom', name: 'Gateway' });
    const other = { provider: 'embedded', model: null };
    await app.client.providers.setKey({ providerId: id, key: 'key-of-the-gateway' });
    await app.client.providers.setHeader({ providerId: id, name: 'x-team', value: 'blue' });
    await app.client.settings.update({
      providers: { [id]: { baseUrl: fake.url, model: 'test-small' } },
      generation: { provider: id, model: null },
      fallbacks: [{ provider: id, model: 'test-large' }, other],
      detection: { mode: 'llm', provider: id },
    });
    const session = await app.client.sessions.create({ generation: { provider: id, model: null } });
    await app.client.providers.remove({ providerId: id });
    expect(await info(app, id)).toBeUndefined();
    expect(await app.client.settings.get()).toMatchObject({
      providers: {},
      generation: other,
      fallbacks: [other],
      detection: { mode: 'embedded', provider: null },
    });
    expect(await secrets.get(`provider-key:${id}`)).toBeNull();
    expect(await secrets.get(`provider-headers:${id}`)).toBeNull();
    await app.client.settings.update({ fallbacks: [] });
    const events = await collect(await app.client.messages.send({ sessionId: session.id, text: 'Hello' }));
    expect(eventOf(events, 'reply-finished').message).toMatchObject({
      status: 'failed',
      error: { code: 'PROVIDER_UNKNOWN', message: expect.stringContaining('Choose another one') },
    });
  });

  test('is of a kind that there is; those that come with the app stay', async () => {
    const { client } = await startBackend();
    await expect(client.providers.add({ kind: 'nobody', name: 'X' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client.providers.remove({ providerId: 'gemini' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('Remove its key instead'),
    });
  });

  test('outlives a restart', async () => {
    const settings = memorySettings();
    const { added } = await startAdded(settings);
    const again = await startBackend({ settings });
    expect(await info(again, added.id)).toMatchObject({ name: 'Work gateway', model: 'test-small' });
  });
});

describe('extra headers', () => {
  test('go with every request, are listed by name, and their values never come back', async () => {
    const fake = await startFake();
    const app = await startBackend({ providers: { custom: { baseUrl: fake.url } } });
    const value = 'canary-header-value';
    const set = await app.client.providers.setHeader({ providerId: 'custom', name: 'X-Team', value });
    expect(set).toMatchObject({ headerNames: ['x-team'], takesHeaders: true });
    await replyBy(app, 'custom', 'test-small');
    await app.client.providers.models({ providerId: 'custom' });
    expect(fake.requests.map(({ headers }) => headers['x-team'])).toEqual([value, value]);
    expect(JSON.stringify(await app.client.providers.list())).not.toContain(value);
    expect(JSON.stringify(await app.client.settings.get())).not.toContain(value);
    expect(await app.client.providers.removeHeader({ providerId: 'custom', name: 'x-team' })).toMatchObject({
      headerNames: [],
    });
    await replyBy(app, 'custom', 'test-small');
    expect(fake.requests.at(-1)?.headers['x-team']).toBeUndefined();
  });

  test.each([
    ['host', 'evil.example'],
    ['content-length', '1'],
    ['bad name', 'x'],
    ['x-ok', 'line\nbreak'],
    ['x-ok', ''],
  ])('%s: %s is refused', async (name, value) => {
    const { client } = await startBackend();
    await expect(client.providers.setHeader({ providerId: 'custom', name, value })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  test('are not for a service whose address is its own', async () => {
    const { client } = await startBackend();
    const set = client.providers.setHeader({ providerId: 'openai', name: 'x-a', value: 'b' });
    await expect(set).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringContaining('OpenAI'),
    });
  });
});
