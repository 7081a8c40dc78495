/** What reading an emotion costs, with the detector and the model that ship. */
import { resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';
import { measure, report } from './statistics.ts';

const MODEL_DIR = resolve(import.meta.dirname, '../../src-main/backend/emotion-detection/embedded/model');
const READINGS = 10_000;
const LONG_READINGS = 100;

const WORDS = (
  'i really do not know what to think about this any more they told me it would be fine and now ' +
  'we are sitting here again happy tired angry hopeful alone with all of it'
).split(' ');

/** `count` words, others for every `start`. */
function sentence(count: number, start: number): string {
  const step = 1 + (start % 5);
  return Array.from({ length: count }, (_, i) => WORDS[(start * 7 + i * step) % WORDS.length]).join(' ');
}

/**
 * Prints the first reading (with the model's loading), messages of 30 words one after the other, and the
 * longest message there can be, with the longest time that it kept the event loop from anything else.
 */
export async function benchEmotion(): Promise<void> {
  const detector = createEmbeddedDetector({ modelDir: MODEL_DIR });
  console.log('Emotion Detection, embedded');
  report('first reading, the model loaded for it', await measure(1, () => detector.detect(sentence(30, 0))));

  const times = await measure(READINGS, (i) => detector.detect(sentence(30, i)));
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000;
  report('30 words', times);
  console.log(`  ${'30 words, one after the other'.padEnd(48)} ${Math.round(READINGS / seconds)} messages/s`);

  const long = sentence(MAX_MESSAGE_LENGTH, 1).slice(0, MAX_MESSAGE_LENGTH);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  report(
    `${MAX_MESSAGE_LENGTH} characters`,
    await measure(LONG_READINGS, () => detector.detect(long)),
    'bar 10 ms',
  );
  delay.disable();
  console.log(
    `  ${'  longest wait of the event loop meanwhile'.padEnd(48)} ${(delay.max / 1e6).toFixed(1)} ms`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchEmotion();
