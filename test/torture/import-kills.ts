import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { unlock } from '#backend/database/open.ts';
import type { KillReport } from './kill-report.ts';
import type { Random } from './random.ts';
import { KEY, startVictim } from './server.ts';

const CHATS = 20;
const MESSAGES = 40;
/** An import of that size takes about so long: some kills come before it, some after it. */
const LONGEST_IMPORT_MS = 350;
/** What a crash left of an import is taken out behind the start. */
const TIDIED_WITHIN_MS = 20_000;

/**
 * A server that is killed while a file is brought in: after the next start all of the file is there, or nothing of it,
 * and what was there before is.
 */
export async function killImports({
  entry,
  env,
  dataDir,
  count,
  random,
  report,
}: {
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly count: number;
  readonly random: Random;
  readonly report: KillReport;
}): Promise<void> {
  mkdirSync(dataDir);
  let victim = await startVictim(entry, dataDir, env);
  const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const response = await fetch(victim.url + path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text) as Answer;
  };
  const { id } = await call<{ id: string }>('POST', '/v1/sessions', { title: 'Before' });
  await fetch(`${victim.url}/v1/sessions/${id}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text: 'What was said before.' }),
  }).then((response) => response.text());
  report.acknowledged++;

  for (let kill = 0; kill < count; kill++) {
    const file = Buffer.from(JSON.stringify(chats(kill)));
    const { uploadId } = await call<{ uploadId: string }>('POST', '/v1/import-files', {
      name: 'conversations.json',
      bytes: file.length,
    });
    await call('PUT', `/v1/import-files/${uploadId}`, { offset: 0, base64: file.toString('base64') });
    await call('POST', `/v1/import-files/${uploadId}/inspect`);
    const starting = call('POST', `/v1/import-files/${uploadId}/start`, {}).catch(() => {}); // cut off by the kill
    await wait(random.between(1, LONGEST_IMPORT_MS));
    await victim.kill();
    report.kills++;
    report.duringImports++;
    await starting;
    victim = await startVictim(entry, dataDir, env);
    const settled = await settledImport(() => call('GET', '/v1/imports'));
    const where = `kill ${report.kills} of an import`;
    const { brought, before, integrity } = countMessages(dataDir, kill);
    if (brought !== 0 && brought !== CHATS * MESSAGES)
      report.wrong.push(`${where}: ${brought} of ${CHATS * MESSAGES} messages (${settled})`);
    if (before !== 1) report.wrong.push(`${where}: what was there before is gone`);
    if (integrity !== 'ok') report.wrong.push(`${where}: damaged`);
    if (brought === 0) report.cutImports++;
  }
  await victim.stop();
}

/** Conversations as Claude exports them; each file has its own. */
const chats = (file: number) =>
  Array.from({ length: CHATS }, (_, chat) => ({
    uuid: `chat-${file}-${chat}`,
    name: `Import ${file} ${chat}`,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T01:00:00Z',
    chat_messages: Array.from({ length: MESSAGES }, (_, at) => ({
      uuid: `message-${file}-${chat}-${at}`,
      sender: at % 2 === 0 ? 'human' : 'assistant',
      text: `Message ${at} of ${chat}, in file ${file}.`,
      created_at: new Date(Date.UTC(2026, 0, 1, 0, at)).toISOString(),
    })),
  }));

/** Waits until no import is on its way in or out. @returns how the newest one ended. */
async function settledImport(list: () => Promise<{ imports: { state: string }[] }>): Promise<string> {
  const until = Date.now() + TIDIED_WITHIN_MS;
  for (;;) {
    const { imports } = await list();
    const [newest] = imports;
    if (newest === undefined) return 'none';
    if (newest.state === 'done' || newest.state === 'failed') return newest.state;
    if (Date.now() > until) return newest.state;
    await wait(20);
  }
}

function countMessages(
  dataDir: string,
  file: number,
): { brought: number; before: number; integrity: unknown } {
  const db = new Database(join(dataDir, 'emotiongpt.db'), { readonly: true });
  try {
    unlock(db, KEY);
    const messages = (like: string) =>
      db
        .prepare<[string], { found: number }>(
          'SELECT count(*) AS found FROM messages m JOIN sessions s ON s.id = m.session_id WHERE m.text LIKE ?',
        )
        .get(like)!.found;
    return {
      brought: messages(`%in file ${file}.`),
      before: messages('What was said before.'),
      integrity: db.pragma('integrity_check', { simple: true }),
    };
  } finally {
    db.close();
  }
}
