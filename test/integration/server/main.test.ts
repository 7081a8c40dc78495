import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FAKE_GEMINI_KEY, startFakeGemini } from '../../fakes/gemini.ts';
import { readTurn, wholeTurn } from './event-stream.ts';
import { killLeftovers, PROCESS_TOKEN, type ServerProcess, spawnServer } from './server-process.ts';

vi.setConfig({ testTimeout: 60_000 }); // each test starts processes, on a machine that may be busy

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-main-'));
});
afterEach(() => {
  killLeftovers();
  rmSync(dataDir, { recursive: true });
});

const start = (args: string[] = [], env: Record<string, string> = {}) =>
  spawnServer(['--port', '0', '--data', dataDir, ...args], env);

const call = (url: string, method: string, path: string, body?: object) =>
  fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${PROCESS_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const stop = (server: ServerProcess, signal: NodeJS.Signals = 'SIGTERM') => {
  server.child.kill(signal);
  return server.ended;
};

describe('a running server', () => {
  test('prints one line with its address, and hints without the token on stderr', async () => {
    const server = start();
    const url = await server.listening;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await stop(server);
    expect(server.stdout()).toBe(`EmotionGPT is listening on ${url}\n`);
    expect(server.stderr()).toContain(`${url}/sign-in?code=`);
    expect(server.stderr()).toContain('EMOTIONGPT_TOKEN');
    expect(server.stderr()).not.toContain(PROCESS_TOKEN);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    'ends on %s with code 0, and starts again with everything there',
    async (signal) => {
      const first = start();
      const url = await first.listening;
      const { id } = await (await call(url, 'POST', '/v1/sessions', { title: 'Kept' })).json();
      await wholeTurn(
        await call(url, 'POST', `/v1/sessions/${id}/messages`, { text: 'I feel hopeful today.' }),
      );
      const before = await (await call(url, 'GET', `/v1/sessions/${id}/messages`)).json();
      const moodBefore = await (await call(url, 'GET', `/v1/sessions/${id}/companion`)).json();
      expect(await stop(first, signal)).toEqual({ code: 0, signal: null });

      const second = start();
      const again = await second.listening;
      expect(await (await call(again, 'GET', `/v1/sessions/${id}/messages`)).json()).toEqual(before);
      expect((await (await call(again, 'GET', `/v1/sessions/${id}`)).json()).title).toBe('Kept');
      const mood = await (await call(again, 'GET', `/v1/sessions/${id}/companion`)).json();
      expect(mood.emotions.map((emotion: { kind: string }) => emotion.kind)).toEqual(
        moodBefore.emotions.map((emotion: { kind: string }) => emotion.kind),
      );
      expect(mood.mood.valence).toBeCloseTo(moodBefore.mood.valence, 1);
      await stop(second);
    },
  );

  test('stopped in the middle of a reply, it ends the stream and keeps what had arrived', async () => {
    const gemini = await startFakeGemini({ reply: ['One ', 'two ', 'three'] });
    gemini.behave('stall-middle');
    const env = { EMOTIONGPT_GEMINI_BASE_URL: gemini.url, EMOTIONGPT_GEMINI_API_KEY: FAKE_GEMINI_KEY };
    const first = start([], env);
    const url = await first.listening;
    const generation = { provider: 'gemini', model: null };
    let stoppedAt = 0;
    const { id } = await (await call(url, 'POST', '/v1/sessions', { generation })).json();
    for await (const event of readTurn(
      await call(url, 'POST', `/v1/sessions/${id}/messages`, { text: 'Count.' }),
    )) {
      if (event.type !== 'delta' || event.text !== 'two ') continue;
      stoppedAt = performance.now();
      first.child.kill('SIGTERM');
    }
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - stoppedAt).toBeLessThan(3_000); // a connection that is kept alive holds nothing up
    expect(await gemini.requests[0]?.closed).toBe('aborted');

    const second = start();
    const { messages } = await (
      await call(await second.listening, 'GET', `/v1/sessions/${id}/messages`)
    ).json();
    expect(messages).toMatchObject([
      { role: 'user', text: 'Count.' },
      { role: 'assistant', text: 'One two ', status: 'interrupted' },
    ]);
    await stop(second);
    await gemini.close();
  });

  test('a second signal ends it at once, though a client never finishes its request', async () => {
    const server = start();
    const { port, host } = new URL(await server.listening);
    const socket = connect(Number(port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(
      `POST /v1/sessions HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${PROCESS_TOKEN}\r\nContent-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once('data', resolve)); // "100 Continue": the request is under way
    const impatience = setInterval(() => server.child.kill('SIGINT'), 50);
    const { code } = await server.ended;
    clearInterval(impatience);
    expect(code).toBe(1);
  });

  test('reads English in two stages, and other languages too', async () => {
    const url = await start().listening;
    const read = async (text: string) => (await call(url, 'POST', '/v1/emotions/read', { text })).json();
    await read('warming up');
    expect(await read('I am so happy about this!')).toMatchObject({ language: 'en', primary: 'joy' });
    expect(await read('Ich bin so glücklich, das ist wunderbar!')).toMatchObject({
      language: 'de',
      stage: 'languages',
    });
  });

  test('the link on stderr signs a browser in', async () => {
    const server = start();
    const url = await server.listening;
    let link: string | undefined;
    while (link === undefined) {
      link = /http:\S+code=\S+/.exec(server.stderr())?.[0];
      if (link === undefined) await new Promise((resolve) => server.child.stderr?.once('data', resolve));
    }
    const answer = await fetch(link, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await fetch(`${url}/v1/sessions`, { headers: { cookie } })).status).toBe(200);
    await stop(server);
  });

  test('the data folder that it makes is for its owner alone', async () => {
    const folder = join(dataDir, 'made');
    const server = spawnServer(['--port', '0', '--data', folder]);
    await server.listening;
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
    await stop(server);
  });

  test('--no-auth lets programs in and warns; --allow-origin lets a page in', async () => {
    const server = start(['--no-auth', '--allow-origin', 'null']);
    const url = await server.listening;
    const answer = await fetch(`${url}/v1/sessions`, { headers: { origin: 'null' } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('null');
    await stop(server);
    expect(server.stderr()).toContain('--no-auth is set');
  });
});

describe('a server that cannot start', () => {
  const failed = async (server: ServerProcess) => {
    const { code } = await server.ended;
    expect(server.stdout()).toBe('');
    expect(server.stderr()).not.toMatch(/\n\s+at |Error:|node:internal/);
    return { code, said: server.stderr().trim() };
  };

  test('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await failed(spawnServer(['--port', String(port), '--data', dataDir]));
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is taken by another program\\. [^\\n]+$`));
    other.close();
  });

  test('a data folder that another EmotionGPT holds', async () => {
    const first = start();
    await first.listening;
    const { code, said } = await failed(start());
    expect(code).toBe(1);
    expect(said).toMatch(
      /^EmotionGPT is already running with this data folder \(process \d+, since \S+\)\. [^\n]+$/,
    );
    expect(await stop(first)).toEqual({ code: 0, signal: null });
  });

  test('a database key that does not fit: nothing is changed', async () => {
    const first = start();
    await first.listening;
    await stop(first);
    const { code, said } = await failed(start([], { EMOTIONGPT_DATABASE_KEY: '00'.repeat(32) }));
    expect(code).toBe(3);
    expect(said).toMatch(
      /^Your conversations could not be unlocked: [^\n]+\n[^\n]*"npm run serve -- recover"[^\n]*$/,
    );
    const again = start();
    await again.listening;
    await stop(again);
  });

  test('a damaged database: the command says what can be done, and does it', async () => {
    const run = async (...args: string[]) => {
      const command = spawnServer(['recover', ...args, '--data', dataDir]);
      const { code } = await command.ended;
      return { code, out: command.stdout(), said: command.stderr().trim() };
    };
    const first = start();
    const url = await first.listening;
    const headers = { authorization: `Bearer ${PROCESS_TOKEN}`, 'content-type': 'application/json' };
    const post = (path: string, body?: object) =>
      fetch(url + path, { method: 'POST', headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    await post('/v1/sessions', { title: 'To be kept' });
    const { id } = (await (await post('/v1/backups')).json()) as { id: string };
    await stop(first);
    expect(await run()).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Your conversations open\.\nemotiongpt-\S+-manual\.db\t/),
    });

    writeFileSync(join(dataDir, 'emotiongpt.db'), 'not a database any more');
    expect((await failed(start())).code).toBe(3);
    const listed = await run();
    expect(listed.out).toMatch(/damaged[^\n]*\n[^\n]*1 sessions, 0 messages\nrecover restore BACKUP/);
    expect(await run('restore', 'emotiongpt-0-manual.db')).toMatchObject({
      code: 1,
      said: expect.stringContaining('no such'),
    });
    expect(await run('restore', id)).toMatchObject({ code: 0, out: expect.stringContaining('is kept in') });
    const again = start();
    const sessions = await fetch(`${await again.listening}/v1/sessions`, { headers });
    expect(await sessions.json()).toMatchObject({ sessions: [{ title: 'To be kept' }] });
    await stop(again);
  });

  test('a data folder that cannot be made', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const { code, said } = await failed(spawnServer(['--port', '0', '--data', join(file, 'data')]));
    expect(code).toBe(1);
    expect(said).toMatch(/^The data folder [^\n]+ cannot be made or written\. [^\n]+$/);
  });

  test('an address that this machine does not have', async () => {
    const { code, said } = await failed(start(['--host', '192.0.2.1'])); // reserved for documentation, RFC 5737
    expect(code).toBe(1);
    expect(said).toMatch(/^This machine cannot listen on "192\.0\.2\.1"\. [^\n]+$/);
  });

  test.each([[['--port', 'http']], [['--nope']], [['stray']]])(
    '%j is a mistake: code 2, a sentence and the usage',
    async (args) => {
      const { code, said } = await failed(spawnServer(args));
      expect(code).toBe(2);
      expect(said).toMatch(/^[^\n]+\.\n\nUsage: npm run serve -- /);
    },
  );
});

test('--help prints the usage on stdout', async () => {
  const server = spawnServer(['--help']);
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(server.stdout()).toMatch(/^Usage: npm run serve -- /);
});

test('--print-token prints the token and nothing else', async () => {
  const server = spawnServer(['--print-token', '--data', dataDir]);
  expect(await server.ended).toEqual({ code: 0, signal: null });
  expect(server.stdout()).toBe(`${PROCESS_TOKEN}\n`);
});

describe('tokens of others', () => {
  const run = async (...args: string[]) => {
    const command = spawnServer(['token', ...args, '--data', dataDir]);
    const { code } = await command.ended;
    return { code, stdout: command.stdout(), stderr: command.stderr() };
  };

  test('are printed once, work at once beside a running server, and stop when they are removed', async () => {
    const server = start();
    const url = await server.listening;
    const token = (await run('add', 'ada', '--scope', 'chat')).stdout.trim();
    expect(token).toMatch(/^[\w-]{43}$/);
    const asAda = () => fetch(`${url}/v1/sessions`, { headers: { authorization: `Bearer ${token}` } });
    await call(url, 'POST', '/v1/sessions', { title: 'Not Ada’s' });
    let answer = await asAda();
    while (answer.status === 401) answer = await asAda();
    expect((await answer.json()).sessions).toEqual([]);

    expect((await run('list')).stdout).toMatch(/^ada\tada\tchat\t\d{4}-\d\d-\d\dT\S+\n$/);
    expect(await run('add', 'ada')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is a token of the name ada already\. [^\n]+\n$/),
    });
    expect((await run('remove', 'ada')).code).toBe(0);
    while (answer.status === 200) answer = await asAda();
    expect(answer.status).toBe(401);
    expect(await stop(server)).toEqual({ code: 0, signal: null });
  });
});

test('with EMOTIONGPT_LOG=json every line of the log is JSON, and none lets its reader in', async () => {
  const server = start([], { EMOTIONGPT_LOG: 'json' });
  const url = await server.listening;
  const { id } = await (await call(url, 'POST', '/v1/sessions', { title: 'Marzipan' })).json();
  await call(url, 'GET', `/v1/sessions/${id}`);
  await stop(server);
  expect(server.stdout()).toBe(`EmotionGPT is listening on ${url}\n`);
  const events = server
    .stderr()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(events.filter(({ event }) => event === 'request').map(({ path }) => path)).toEqual([
    '/v1/sessions',
    '/v1/sessions/{}',
  ]);
  expect(server.stderr()).not.toMatch(new RegExp(`${PROCESS_TOKEN}|sign-in|Marzipan|${id}`));
});
