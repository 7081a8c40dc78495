import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, createBackend } from '#backend/backend.ts';
import { memorySecrets } from '#backend/secrets/secret-store.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startGemini } from './load/contenders.ts';
import { percentile, report } from './statistics.ts';

const MODEL = 'gemini-2.5-flash';
const MODEL_DIR = join(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model');
const SESSIONS = 20;
/** Turns of each part, of which the first ones only warm up. */
const TURNS = { warmUp: 60, alone: 400, together: 1_000 };

/**
 * What a turn adds to the time to the first token: a Gemini that answers at once, as a process of its own, asked
 * by fetch alone and through a whole turn (words on the disk, reading, state, prompt, provider). The database is
 * encrypted and on the disk.
 */
export async function benchProviders(): Promise<void> {
  console.log('\nThe time to the first token, with a provider that answers at once');
  const gemini = await startGemini();
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  const backend = await createBackend({
    dataDir,
    version: 'bench',
    modelDir: MODEL_DIR,
    secrets: memorySecrets(),
    settings: memorySettings({ generation: { provider: 'gemini', model: MODEL } }),
    databaseKey: randomBytes(32).toString('hex'),
    providers: { gemini: { apiKey: 'bench', baseUrl: gemini.url.href } },
  });
  try {
    const direct = () => firstByte(gemini.url.href);
    const one = backend.sessions.create({}).id;
    const turn = () => firstDelta(backend, one);
    await repeated(TURNS.warmUp, direct);
    await repeated(TURNS.warmUp, turn);
    // In turns, so that whatever else the machine does meets both.
    const alone: Record<'direct' | 'turn', number[]> = { direct: [], turn: [] };
    for (let i = 0; i < TURNS.alone; i++) {
      alone.direct.push(await direct());
      alone.turn.push(await turn());
    }
    compare('one session', alone.direct, alone.turn);

    const ids = Array.from({ length: SESSIONS }, () => backend.sessions.create({}).id);
    const each = TURNS.together / SESSIONS;
    const asked = await Promise.all(ids.map(() => repeated(each, direct)));
    const turns = await Promise.all(ids.map((id) => repeated(each, () => firstDelta(backend, id))));
    compare(`${SESSIONS} sessions at a time`, asked.flat(), turns.flat());
  } finally {
    await backend.close();
    await gemini.stop();
    rmSync(dataDir, { recursive: true });
  }
}

function compare(what: string, direct: readonly number[], turn: readonly number[]): void {
  report(`${what}: fetch alone`, direct);
  report(`${what}: a turn`, turn);
  const added = [0.5, 0.99].map((p) => percentile(turn, p) - percentile(direct, p));
  const ratio = percentile(turn, 0.5) / percentile(direct, 0.5);
  console.log(
    `  ${`${what}: added by us`.padEnd(48)} p50 ${added[0]!.toFixed(2).padStart(8)} ms   p99 ${added[1]!.toFixed(2).padStart(8)} ms   (at most 5 and 15; ${ratio.toFixed(1)} x fetch alone at p50)`,
  );
}

async function repeated(times: number, work: () => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let i = 0; i < times; i++) samples.push(await work());
  return samples;
}

/** Milliseconds until the first byte of the stream, asked for as the provider does it. */
async function firstByte(baseUrl: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${baseUrl}/models/${MODEL}:streamGenerateContent?alt=sse`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-goog-api-key': 'bench' },
    body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'Hello' }] }] }),
  });
  const reader = response.body!.getReader();
  await reader.read();
  const took = performance.now() - start;
  while (!(await reader.read()).done);
  return took;
}

/** Milliseconds until the first words of the reply to a message of this session. */
async function firstDelta(backend: Backend, sessionId: string): Promise<number> {
  const start = performance.now();
  let took = Number.NaN;
  const events = await backend.turns.send({ sessionId, text: 'My sister and I had a fight today.' });
  for await (const event of events) {
    if (event.type === 'delta' && Number.isNaN(took)) took = performance.now() - start;
  }
  return took;
}
