/** What reading an emotion costs, by the detector and the model that ship. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';

const MODEL_DIR = resolve(
  import.meta.dirname,
  '../../src-main/backend/emotion-detection/embedded/model',
);
const READINGS = 10_000;
const LONG_READINGS = 20;

const WORDS = (
  'i really do not know what to think about this any more they told me it would be fine and now ' +
  'we are sitting here again happy tired angry hopeful alone with all of it'
).split(' ');

/** `count` words, others for every `start`. */
function sentence(count: number, start: number): string {
  return Array.from({ length: count }, (_, i) => WORDS[(start * 7 + i * (1 + (start % 5))) % WORDS.length]).join(' ');
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/**
 * Prints the first reading (with the model's loading), messages of 30 words one after the other, and the
 * longest message there can be, with the longest time that it kept the event loop from anything else.
 */
export async function benchEmotion(): Promise<void> {
  const detector = createEmbeddedDetector({ modelDir: MODEL_DIR });
  const first = await milliseconds(() => detector.detect(sentence(30, 0)));

  const times: number[] = [];
  for (let i = 0; i < READINGS; i++) {
    times.push(await milliseconds(() => detector.detect(sentence(30, i))));
  }
  const total = times.reduce((sum, time) => sum + time, 0);
  times.sort((a, b) => a - b);

  const long = sentence(MAX_MESSAGE_LENGTH / 4, 1).slice(0, MAX_MESSAGE_LENGTH);
  const longTimes: number[] = [];
  for (let i = 0; i < LONG_READINGS; i++) longTimes.push(await milliseconds(() => detector.detect(long)));
  longTimes.sort((a, b) => a - b);

  console.log('Emotion Detection, embedded');
  console.log(`  first reading, model loaded for it   ${first.toFixed(1)} ms`);
  console.log(`  30 words                             ${Math.round((1000 * READINGS) / total)} messages/s`);
  console.log(`    p50 ${times[READINGS / 2]!.toFixed(3)} ms, p99 ${times[0.99 * READINGS]!.toFixed(3)} ms`);
  console.log(`  ${MAX_MESSAGE_LENGTH.toLocaleString('en')} characters                    ${longTimes[LONG_READINGS / 2]!.toFixed(1)} ms (p50)`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchEmotion();
