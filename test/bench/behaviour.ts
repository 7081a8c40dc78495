/** How the detector that ships behaves on the behavioural test set, by category. */

import { pathToFileURL } from 'node:url';
import { createEmbeddedDetector } from '#backend/emotion-detection/embedded/embedded-detector.ts';
import { PATIENT } from '../../training/transformer/patience.ts';
import { BEHAVIOUR } from '../behaviour/categories.ts';
import { runBehaviour } from '../behaviour/run.ts';
import { MODEL_DIR } from '../unit/emotion-detection/model-dir.ts';

/** Prints the table; with EMOTION_BENCH_FAILURES set, also each sentence that was not read as people would. */
export async function benchBehaviour(): Promise<void> {
  const detector = createEmbeddedDetector({ modelDir: MODEL_DIR, limits: PATIENT });
  const table = await runBehaviour(detector, BEHAVIOUR);
  await detector.close?.();
  console.log('Emotion Detection, behaviour');
  const line = (what: string, passed: number, cases: number) =>
    console.log(
      `  ${what.padEnd(24)} ${String(passed).padStart(4)} of ${String(cases).padStart(4)}   ${((100 * passed) / cases).toFixed(1).padStart(5)} %`,
    );
  for (const { category, passed, cases, failures } of table.rows) {
    line(category, passed, cases);
    if (process.env.EMOTION_BENCH_FAILURES) {
      for (const { said, reading, unmet } of failures) {
        const before = said.after.map((text) => `“${text}” `).join('');
        const read = `${reading.active.join(' + ')}, valence ${reading.valence}`;
        console.log(`      ${before}“${said.text}” was read as ${read}; expected: ${unmet.join('; ')}`);
      }
    }
  }
  const sum = (key: 'passed' | 'cases') => table.rows.reduce((total, row) => total + row[key], 0);
  line('all', sum('passed'), sum('cases'));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchBehaviour();
