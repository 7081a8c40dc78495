import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { unlock } from '#backend/database/open.ts';
import { killImports } from './import-kills.ts';
import type { KillReport } from './kill-report.ts';
import { Ledger } from './ledger.ts';
import { makePast } from './past.ts';
import { type Random, seeded } from './random.ts';
import { KEY, spawnVictim, startVictim } from './server.ts';
import { startSlowModel } from './slow-model.ts';
import { verify } from './verify.ts';
import { type Cut, work } from './workload.ts';

/** Of a hundred kills so many hit a migration, a restore and an import; the others hit people talking. */
const MIGRATIONS_PERCENT = 14;
const RESTORES_PERCENT = 6;
const IMPORTS_PERCENT = 6;

/** A restore takes about so long on a busy machine: some kills come after it, at what was put in place. */
const LONGEST_RESTORE_MS = 600;

/** So many conversations are worked on before the server gets an empty folder: checks stay quick. */
const KILLS_PER_FOLDER = 25;

/**
 * Runs the server as a child and kills it (`kill -9`) at moments that a seed decides, `kills` times; after each it is
 * started again and everything that it had acknowledged is looked for.
 */
export async function runKills(options: {
  entry: string;
  kills: number;
  seed: number;
  /** Left out: some of each kind. */
  only?: 'restores' | 'imports' | undefined;
  note: (line: string) => void;
}): Promise<KillReport> {
  const { entry, kills, seed, only, note } = options;
  const random = seeded(seed);
  const model = await startSlowModel();
  const report: KillReport = {
    kills: 0,
    duringMigrations: 0,
    duringRestores: 0,
    cutRestores: 0,
    duringImports: 0,
    cutImports: 0,
    acknowledged: 0,
    replies: 0,
    interrupted: 0,
    states: 0,
    backups: 0,
    cut: { send: 0, stream: 0, backup: 0, delete: 0, other: 0 },
    wrong: [],
  };
  const root = mkdtempSync(join(tmpdir(), 'emotiongpt-torture-'));
  const env = { EMOTIONGPT_CUSTOM_BASE_URL: model.url, EMOTIONGPT_CUSTOM_API_KEY: 'none' };
  let isGood = false;
  try {
    const migrations = only === undefined ? Math.round((kills * MIGRATIONS_PERCENT) / 100) : 0;
    const share = (percent: number) => Math.round((kills * percent) / 100);
    const restores = only === undefined ? share(RESTORES_PERCENT) : only === 'restores' ? kills : 0;
    const imports = only === undefined ? share(IMPORTS_PERCENT) : only === 'imports' ? kills : 0;
    let left = kills - migrations - restores - imports;
    for (let folder = 0; left > 0; folder++) {
      const count = Math.min(left, KILLS_PER_FOLDER);
      left -= count;
      await killPeopleTalking({
        entry,
        env,
        dataDir: join(root, `talk-${folder}`),
        count,
        random,
        report,
        note,
      });
    }
    for (let i = 0; i < migrations; i++)
      await killMigration({ entry, dataDir: join(root, `migration-${i}`), random, report });
    note(`${report.duringMigrations} kills during migrations`);
    if (restores > 0)
      await killRestores({ entry, env, dataDir: join(root, 'restore'), count: restores, random, report });
    note(`${report.duringRestores} kills during restores`);
    if (imports > 0)
      await killImports({ entry, env, dataDir: join(root, 'import'), count: imports, random, report });
    note(
      `${report.duringImports} kills during imports, ${report.cutImports} of them left nothing of the file`,
    );
    isGood = report.wrong.length === 0;
  } finally {
    model.close();
    if (isGood) rmSync(root, { recursive: true, force: true });
    else note(`what is wrong is kept in ${root}`);
  }
  return report;
}

interface Scene {
  readonly entry: string;
  readonly env: Readonly<Record<string, string>>;
  readonly dataDir: string;
  readonly count: number;
  readonly random: Random;
  readonly report: KillReport;
}

async function killPeopleTalking({
  entry,
  env,
  dataDir,
  count,
  random,
  report,
  note,
}: Scene & { note: (line: string) => void }): Promise<void> {
  mkdirSync(dataDir);
  const ledger = new Ledger();
  let victim = await startVictim(entry, dataDir, env);
  for (let kill = 0; kill < count; kill++) {
    const provider =
      random.next() < 0.5 ? { provider: 'custom', model: 'test' } : { provider: 'embedded', model: null };
    await fetch(`${victim.url}/v1/settings`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ generation: provider }),
    });
    const working = work(victim.url, ledger, random);
    await wait(random.between(5, 600));
    await victim.kill();
    report.kills++;
    const { refusals, cut } = await working;
    for (const what of Object.keys(cut) as (keyof Cut)[]) report.cut[what] += cut[what];
    report.wrong.push(...refusals);
    victim = await startVictim(entry, dataDir, env);
    report.backups += ledger.backups.size;
    const found = verify(dataDir, ledger);
    report.wrong.push(...found.wrong.map((sentence) => `kill ${report.kills}: ${sentence}`));
    if (kill === count - 1) {
      report.interrupted += found.interrupted;
      report.states += found.states;
    }
  }
  report.acknowledged += ledger.messages.size;
  report.replies += ledger.replies.size;
  await victim.stop();
  note(`${report.kills} kills, ${report.acknowledged} acknowledged messages, ${report.wrong.length} wrong`);
  rmSync(dataDir, { recursive: true, force: true });
}

/** A database of a former version, and a server that is killed while it starts on it. */
async function killMigration({
  entry,
  dataDir,
  random,
  report,
}: Pick<Scene, 'entry' | 'dataDir' | 'random' | 'report'>): Promise<void> {
  mkdirSync(dataDir);
  const newest = MIGRATIONS.at(-1)!.version;
  const version = random.between(1, newest - 1);
  const messages = 400;
  const file = join(dataDir, 'emotiongpt.db');
  makePast(file, KEY, version, messages);
  const expected = messages + 2;
  const { child, ended } = spawnVictim(entry, dataDir);
  await wait(random.between(120, 700));
  child.kill('SIGKILL');
  await ended;
  report.kills++;
  report.duringMigrations++;

  const victim = await startVictim(entry, dataDir);
  await victim.stop();
  const db = new Database(file);
  unlock(db, KEY);
  const { found } = db.prepare<[], { found: number }>('SELECT count(*) AS found FROM messages').get()!;
  const where = `kill ${report.kills} of a migration from ${version}`;
  if (found !== expected) report.wrong.push(`${where}: ${found} of ${expected} messages`);
  if (Number(db.pragma('user_version', { simple: true })) !== newest)
    report.wrong.push(`${where}: not migrated`);
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') report.wrong.push(`${where}: damaged`);
  db.close();
  // The backup from before it is whole, or was never called one.
  for (const name of readdirSync(join(dataDir, 'backups')).filter((each) => each.endsWith('.db'))) {
    const copy = join(dataDir, 'copy.db');
    copyFileSync(join(dataDir, 'backups', name), copy);
    const backup = new Database(copy);
    unlock(backup, KEY);
    const kept = backup.prepare<[], { found: number }>('SELECT count(*) AS found FROM messages').get()!.found;
    if (kept !== expected) report.wrong.push(`${where}: its backup has ${kept} messages`);
    backup.close();
  }
  rmSync(dataDir, { recursive: true, force: true });
}

/** Some states of one folder, and a server that is killed while it puts one in the place of the other. */
async function killRestores({ entry, env, dataDir, count, random, report }: Scene): Promise<void> {
  mkdirSync(dataDir);
  let victim = await startVictim(entry, dataDir, env);
  const post = async (path: string, body?: object) => {
    const response = await fetch(victim.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${text}`);
    return text;
  };
  const idOf = (answer: string) => (JSON.parse(answer) as { id: string }).id;
  let said = 0;
  /** The whole reply is waited for: what was said is acknowledged, and nothing follows. */
  const say = async (session: string) => {
    await post(`/v1/sessions/${session}/messages`, { text: `Message number ${++said}.` });
    report.acknowledged++;
  };
  const sessions: string[] = [];
  const backups: { id: string; holds: string }[] = [];
  for (const title of ['Alpha', 'Beta', 'Gamma']) {
    sessions.push(idOf(await post('/v1/sessions', { title })));
    await say(sessions[0]!);
    backups.push({ id: idOf(await post('/v1/backups')), holds: await wordsOf(victim.url) });
  }
  for (let kill = 0; kill < count; kill++) {
    if (random.next() < 0.5) await say(sessions[0]!); // every backup has the first one
    const chosen = random.pick(backups);
    const before = await wordsOf(victim.url);
    const restoring = post(`/v1/backups/${chosen.id}/restore`).then(
      () => true,
      (error: Error) => {
        // A connection that breaks is what is done to it; an answer that refuses is not.
        if (/: [45]\d\d /.test(error.message)) report.wrong.push(error.message);
        return false;
      },
    );
    await wait(random.between(1, LONGEST_RESTORE_MS));
    await victim.kill();
    report.kills++;
    report.duringRestores++;
    const answered = await restoring;
    if (!answered) report.cutRestores++;
    victim = await startVictim(entry, dataDir, env);
    const after = await wordsOf(victim.url);
    if (after !== chosen.holds && (answered || after !== before))
      report.wrong.push(
        `kill ${report.kills} of a restore: ${after} is neither ${before} nor ${chosen.holds}`,
      );
  }
  await victim.stop();
}

/** Every conversation by its name, with every word of a person in it. */
async function wordsOf(url: string): Promise<string> {
  const ask = async <Answer>(path: string) => (await (await fetch(url + path)).json()) as Answer;
  const { sessions } = await ask<{ sessions: { id: string; title: string }[] }>('/v1/sessions');
  const told = sessions.map(async ({ id, title }) => {
    const { messages } = await ask<{ messages: { role: string; text: string }[] }>(
      `/v1/sessions/${id}/messages`,
    );
    return `${title}: ${messages
      .filter(({ role }) => role === 'user')
      .map(({ text }) => text)
      .join(' ')}`;
  });
  return (await Promise.all(told)).sort().join(' | ');
}
