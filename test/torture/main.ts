/**
 * `npm run test:torture`: 500 kills and 200 damaged files; `-- --short`: some of each, in about half a minute. `--seed N`
 * runs other moments and other damages; `--only restores` and `--only imports` kill nothing else, and damage no files. Ends with 1
 * where anything was lost.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { BUILT } from '../../src-main/launch/project.ts';
import { type CaseReport, makeBase, runCase } from './corruption.ts';
import { runKills } from './kills.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean' },
    seed: { type: 'string' },
    kills: { type: 'string' },
    cases: { type: 'string' },
    only: { type: 'string' },
  },
});
const seed = Number(values.seed ?? 1);
const kills = Number(values.kills ?? (values.short ? 20 : 500));
const cases = Number(values.cases ?? (values.only ? 0 : values.short ? 30 : 200));
const { only } = values;
if (only !== undefined && only !== 'restores' && only !== 'imports')
  throw new Error('--only knows restores and imports.');
const say = (line: string) => console.log(line);
const started = performance.now();

say(`Seed ${seed}: ${kills} kills, ${cases} damaged files.`);
const killed = await runKills({ entry: BUILT.server, kills, seed, only, note: (line) => say(`  ${line}`) });
say(
  `${killed.kills} kills (${killed.duringMigrations} during migrations, ${killed.duringRestores} during restores, ` +
    `${killed.cutRestores} of them before it was answered, ${killed.duringImports} during imports), ` +
    `${killed.acknowledged} acknowledged messages, ${killed.replies} finished replies, ${killed.backups} backups: ` +
    `${killed.wrong.length} lost or wrong. ${killed.states} states recomputed, ${killed.interrupted} interrupted replies marked.`,
);
say(
  `  cut off: ${Object.entries(killed.cut)
    .map(([what, count]) => `${count} × ${what}`)
    .join(', ')}.`,
);

const base = await makeBase();
const reports: CaseReport[] = [];
const next = Array.from({ length: cases }, (_, index) => seed * 1_000 + index);
await Promise.all(
  Array.from({ length: Math.min(2, availableParallelism()) }, async () => {
    for (let one = next.shift(); one !== undefined; one = next.shift())
      reports.push(await runCase(base, one));
  }),
);
base.remove();
const silent = reports.filter(({ outcome }) => outcome === 'LOST IN SILENCE');
const wrong = reports.flatMap((report) => report.wrong);
const count = (outcome: string) => reports.filter((report) => report.outcome === outcome).length;
const detected = reports.filter(({ outcome }) => outcome === 'detected');
const mean = detected.reduce((sum, { recovered }) => sum + recovered, 0) / Math.max(1, detected.length);
say(
  `${reports.length} damaged files: ${count('whole')} opened with everything, ${count('detected')} were detected ` +
    `(${(mean * 100).toFixed(1)} % of the words recovered on average), ${silent.length} lost in silence.`,
);
for (const what of new Set(reports.map((report) => report.what))) {
  const of = reports.filter((report) => report.what === what);
  const recovered = of.reduce((sum, report) => sum + report.recovered, 0) / of.length;
  say(
    `  ${what}: ${of.length}, ${of.filter(({ outcome }) => outcome === 'whole').length} whole, ${(recovered * 100).toFixed(1)} % recovered`,
  );
}

for (const sentence of [
  ...killed.wrong,
  ...wrong,
  ...silent.map(({ what }) => `lost in silence: ${what}`),
].slice(0, 50))
  say(`WRONG ${sentence}`);
say(`${Math.round((performance.now() - started) / 1_000)} s`);
process.exit(killed.wrong.length + wrong.length + silent.length === 0 ? 0 : 1);
