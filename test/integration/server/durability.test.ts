import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { killLeftovers, PROCESS_TOKEN, spawnServer } from './server-process.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-durability-'));
});
afterEach(() => {
  killLeftovers();
  rmSync(dataDir, { recursive: true, force: true });
});

const SESSIONS = 12;
const ACKNOWLEDGED_BEFORE_THE_END = 60;

const headers = { authorization: `Bearer ${PROCESS_TOKEN}`, 'content-type': 'application/json' };
const post = async (url: string, path: string, body: object) =>
  (await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) })).json();

test('what was acknowledged under parallel load is there after kill -9, word for word', async () => {
  const server = spawnServer(['--port', '0', '--data', dataDir]);
  const url = await server.listening;
  const acknowledged = new Map<string, string[]>();
  let count = 0;
  const talk = async (number: number) => {
    const persona = { api_key: 'none', name: 'Ada', personality: 'calm', model: 'embedded' };
    const { session_id } = await post(url, '/create_session', persona);
    const said: string[] = [];
    acknowledged.set(session_id, said);
    for (let i = 0; ; i++) {
      const message = `Message ${i} of conversation ${number}: I feel hopeful.`;
      const { response } = await post(url, '/send_message', { session_id, message });
      said.push(message, response[0]);
      count += 1;
      if (count === ACKNOWLEDGED_BEFORE_THE_END) server.child.kill('SIGKILL');
    }
  };
  // Every conversation ends with a broken connection.
  await Promise.allSettled(Array.from({ length: SESSIONS }, (_, number) => talk(number)));
  expect(await server.ended).toMatchObject({ signal: 'SIGKILL' });
  expect(count).toBeGreaterThanOrEqual(ACKNOWLEDGED_BEFORE_THE_END);

  const again = spawnServer(['--port', '0', '--data', dataDir]);
  const newUrl = await again.listening;
  for (const [id, said] of acknowledged) {
    const answer = await fetch(`${newUrl}/v1/sessions/${id}/messages?limit=200`, { headers });
    const { messages } = (await answer.json()) as { messages: { text: string; status: string }[] };
    expect(messages.slice(0, said.length).map(({ text }) => text)).toEqual(said);
    expect(messages.map(({ status }) => status)).not.toContain('generating');
  }
  again.child.kill('SIGTERM');
  await again.ended;
});
