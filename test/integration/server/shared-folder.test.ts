import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Message } from '#shared/contract/messages.ts';
import { startTestServer, type TestServer } from './harness.ts';
import { killLeftovers, spawnServer } from './server-process.ts';

describe('two processes on one data folder', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-shared-'));
  afterEach(killLeftovers);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('the second is told who holds it, and gets it once the first is killed', async () => {
    const first = spawnServer(['--port', '0', '--data', dataDir]);
    await first.listening;
    const second = spawnServer(['--port', '0', '--data', dataDir]);
    expect((await second.ended).code).toBe(1);
    expect(second.stderr()).toContain(
      `already running with this data folder (process ${first.child.pid}, since `,
    );
    first.child.kill('SIGKILL'); // what it wrote about itself stays, and decides nothing
    await first.ended;
    const third = spawnServer(['--port', '0', '--data', dataDir]);
    await third.listening;
    third.child.kill('SIGTERM');
    expect((await third.ended).code).toBe(0);
  });
});

describe('two windows at once', () => {
  let app: TestServer;
  beforeAll(async () => {
    app = await startTestServer();
  });
  afterAll(() => app.close());
  const made = async (title: string): Promise<string> => {
    const answer = await app.call('POST', '/v1/sessions', { title });
    return ((await answer.json()) as { id: string }).id;
  };
  const messagesOf = async (id: string): Promise<Message[]> => {
    const answer = await app.call('GET', `/v1/sessions/${id}/messages?limit=200`);
    return ((await answer.json()) as { messages: Message[] }).messages;
  };

  test('rename, send and delete different and the same conversations: each answer holds', async () => {
    const ids = await Promise.all(['a', 'b', 'c', 'd'].map(made));
    const [a, b, c, d] = ids as [string, string, string, string];
    const answers = await Promise.all([
      app.call('PATCH', `/v1/sessions/${a}`, { title: 'One window' }),
      app.call('PATCH', `/v1/sessions/${a}`, { title: 'The other' }),
      app.call('POST', `/v1/sessions/${b}/messages`, { text: 'From one window' }),
      app.call('POST', `/v1/sessions/${b}/messages`, { text: 'From the other' }),
      app.call('DELETE', `/v1/sessions/${c}`),
      app.call('POST', `/v1/sessions/${c}/messages`, { text: 'Into what is being deleted' }),
      app.call('PATCH', `/v1/sessions/${d}`, { title: 'Kept' }),
      app.call('DELETE', `/v1/sessions/${d}`),
    ]);
    await Promise.all(answers.map((answer) => answer.text()));
    const status = answers.map((answer) => answer.status);
    const title = ((await (await app.call('GET', `/v1/sessions/${a}`)).json()) as { title: string }).title;
    expect(['One window', 'The other']).toContain(title);

    // One of two messages at a time is taken; the other is refused, and nothing of it is half there.
    const sent = await messagesOf(b);
    const taken = sent.filter(({ role }) => role === 'user').map(({ text }) => text);
    expect([status[2], status[3]].sort()).toEqual([200, 409]);
    expect(taken).toEqual([status[2] === 200 ? 'From one window' : 'From the other']);
    expect(sent.map(({ position }) => position)).toEqual([0, 1]);

    // What was deleted is gone whoever wrote into it meanwhile, and comes back whole.
    expect(status[4]).toBe(200);
    expect((await app.call('GET', `/v1/sessions/${c}`)).status).toBe(404);
    await app.call('POST', `/v1/sessions/${c}/restore`);
    const intoDeleted = (await messagesOf(c)).filter(({ role }) => role === 'user').map(({ text }) => text);
    expect(intoDeleted).toEqual(status[5] === 200 ? ['Into what is being deleted'] : []);
    expect((await app.call('GET', `/v1/sessions/${d}`)).status).toBe(404);
    expect(app.reports).toEqual([]);
  });
});
