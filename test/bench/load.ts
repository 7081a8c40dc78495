import { loadavg } from 'node:os';
import { createClient } from './load/client.ts';
import { type Contender, startGemini, startOriginal, startOurs } from './load/contenders.ts';
import { processorSeconds } from './load/processor-time.ts';
import { percentile } from './statistics.ts';

const SESSIONS = 20;
/** Each server takes its turn so often, so that whatever else the machine does meets both. */
const ROUNDS = 3;
const SECONDS = { warmUp: 1, together: 4, alone: 2 };
const LONG_SESSION = 1_000;
/** Messages at each end of the long session that are compared. */
const END = 100;

/** What the original did on the machine that it was measured on, with 20 sessions at a time and with one. */
const ORIGINAL = { perSecond: 270, together: { p50: 72, p99: 135 }, alone: { p50: 3.7 } };

const SAYINGS = [
  'I got the job! I can hardly believe it.',
  'My sister and I had a fight, and now she does not answer me.',
  'What should I cook tonight?',
  'I am so tired of everything going wrong.',
  'Thank you, that helps.',
];

/** Milliseconds of each message, and how long all of it took. */
interface Part {
  readonly samples: readonly number[];
  readonly seconds: number;
}

interface Result {
  readonly name: string;
  readonly together: Part[];
  readonly alone: Part[];
  /** Processor seconds while 20 sessions talked: of the server, the fake and this process. */
  readonly processor: { server: number; gemini: number; client: number };
  long: readonly number[];
}

/**
 * `POST /send_message` with a Gemini that answers at once: the original's stand-in in memory, and EmotionGPT
 * with an encrypted database and every message flushed to the disk, in turns on the same machine.
 */
export async function benchLoad(): Promise<void> {
  console.log('\nLoad: POST /send_message, a Gemini that answers at once, servers in turns');
  const gemini = await startGemini();
  const contenders: Contender[] = [];
  try {
    const original = await startOriginal(gemini.url);
    if (original === null) {
      console.log(
        '  The original is not measured: install Flask and gunicorn (apt-get install python3-flask gunicorn).',
      );
    } else {
      contenders.push(original);
    }
    contenders.push(await startOurs(gemini.url));
    const results = contenders.map(
      ({ name }): Result => ({
        name,
        together: [],
        alone: [],
        processor: { server: 0, gemini: 0, client: 0 },
        long: [],
      }),
    );
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, contender] of contenders.entries()) {
        await takeRound(contender, results[index]!, gemini.pid);
      }
    }
    for (const [index, contender] of contenders.entries()) {
      results[index]!.long = (await converse(contender, 1, { messages: LONG_SESSION })).samples;
    }
    for (const result of results) print(result);
    const [busy = 0] = loadavg();
    console.log(`  Processes that wanted a core in the last minute, these included: ${busy.toFixed(1)}`);
    if (results.length === 2) compare(results[0]!, results[1]!);
  } finally {
    for (const contender of contenders) await contender.stop();
    await gemini.stop();
  }
}

async function takeRound(contender: Contender, result: Result, geminiPid: number): Promise<void> {
  await converse(contender, SESSIONS, { seconds: SECONDS.warmUp });
  const processor = () => ({
    server: processorSeconds(contender.pid) ?? Number.NaN,
    gemini: processorSeconds(geminiPid) ?? Number.NaN,
    client: (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
  });
  const before = processor();
  result.together.push(await converse(contender, SESSIONS, { seconds: SECONDS.together }));
  const after = processor();
  for (const who of ['server', 'gemini', 'client'] as const)
    result.processor[who] += after[who] - before[who];
  result.alone.push(await converse(contender, 1, { seconds: SECONDS.alone }));
}

/** Each session says one thing after another until time is up, or all of `messages` are answered. */
async function converse(
  { url, token }: Contender,
  sessions: number,
  until: { seconds?: number; messages?: number },
): Promise<Part> {
  const samples: number[] = [];
  const { seconds = Number.POSITIVE_INFINITY, messages = Number.POSITIVE_INFINITY } = until;
  const body = { api_key: 'AIzaBench', name: 'Bench', personality: 'friendly', model: 'gemini' };
  const talks = await Promise.all(
    Array.from({ length: sessions }, async () => {
      const client = await createClient(url, token);
      const { session_id } = (await client.post('/create_session', body)) as { session_id: string };
      return { client, session_id };
    }),
  );
  const start = performance.now();
  let said = 0;
  const talk = async ({ client, session_id }: (typeof talks)[number]) => {
    while (said < messages && performance.now() - start < seconds * 1_000) {
      said += 1;
      const sentAt = performance.now();
      await client.post('/send_message', { session_id, message: SAYINGS[said % SAYINGS.length] });
      samples.push(performance.now() - sentAt);
    }
  };
  await Promise.all(talks.map(talk));
  const part = { samples, seconds: (performance.now() - start) / 1_000 };
  for (const { client, session_id } of talks) {
    await client.post('/end_session', { session_id });
    client.close();
  }
  return part;
}

const perSecond = (parts: readonly Part[]): number =>
  parts.reduce((sum, { samples }) => sum + samples.length, 0) /
  parts.reduce((sum, { seconds }) => sum + seconds, 0);
const samplesOf = (parts: readonly Part[]): number[] => parts.flatMap(({ samples }) => samples);
const ms = (value: number): string => `${value.toFixed(2)} ms`;

function print({ name, together, alone, processor, long }: Result): void {
  const all = samplesOf(together);
  const one = samplesOf(alone);
  const seconds = together.reduce((sum, part) => sum + part.seconds, 0);
  const rounds = together.map((part) => perSecond([part]).toFixed(0)).join(', ');
  const share = (value: number) => `${((value / seconds) * 100).toFixed(0)} %`;
  console.log(`  ${name}`);
  console.log(
    `    ${SESSIONS} sessions at a time   ${perSecond(together).toFixed(0)} messages/s (rounds: ${rounds})   p50 ${ms(percentile(all, 0.5))}   p99 ${ms(percentile(all, 0.99))}`,
  );
  console.log(
    `    one session             p50 ${ms(percentile(one, 0.5))}   p99 ${ms(percentile(one, 0.99))}`,
  );
  console.log(
    `    a session of ${LONG_SESSION.toLocaleString('en')}      p50 of the first ${END}: ${ms(percentile(long.slice(0, END), 0.5))}, of the last ${END}: ${ms(percentile(long.slice(-END), 0.5))}`,
  );
  const messages = all.length;
  const each = (value: number) => `${((value / messages) * 1_000).toFixed(2)} ms`;
  console.log(
    `    processor, a message    server ${each(processor.server)}, fake Gemini ${each(processor.gemini)}, this client ${each(processor.client)}`,
  );
  console.log(
    `    of one core             server ${share(processor.server)}, fake Gemini ${share(processor.gemini)}, this client ${share(processor.client)}`,
  );
}

function compare(original: Result, ours: Result): void {
  const inThisRun = perSecond(ours.together) / perSecond(original.together);
  const asMeasured = perSecond(ours.together) / ORIGINAL.perSecond;
  const alone = percentile(samplesOf(ours.alone), 0.5);
  console.log(
    `  Ratios: ${inThisRun.toFixed(1)} times the stand-in's messages/s in this run; ${asMeasured.toFixed(1)} times the ${ORIGINAL.perSecond}/s that were measured of the original;`,
  );
  console.log(
    `          one session p50 ${ms(alone)} beside the stand-in's ${ms(percentile(samplesOf(original.alone), 0.5))} and the original's ${ms(ORIGINAL.alone.p50)}.`,
  );
}
