import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { startServer } from '../browser/server.ts';
import { percentile } from './statistics.ts';

const POINTS = 100_000;
const DAYS = 1_000;
const THROTTLE = 4;
const FRAMES = 240;

/**
 * How long the window is busy with a frame while somebody zooms through 100,000 messages by the wheel, in a Chromium whose
 * processor is slowed down: from the beginning of the frame to when the page may do something else, drawing included.
 */
export async function benchStoryUi(): Promise<void> {
  console.log(
    `\nThe story of ${POINTS.toLocaleString('en')} messages in Chromium, ${THROTTLE} times slowed down`,
  );
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  try {
    await (await startServer({ dataDir })).stop(); // makes the database
    const seed = join(import.meta.dirname, '../browser/seed-story.ts');
    execFileSync(process.execPath, [seed, dataDir, `${POINTS}`, `${DAYS}`]);
    const server = await startServer({ dataDir });
    const browser = await chromium.launch(
      process.platform === 'linux' ? { executablePath: await packaged.executablePath() } : {},
    );
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const began = performance.now();
    await page.goto(`${server.url}/#/story?unit=all`);
    await page.locator('canvas').nth(1).waitFor();
    console.log(`  opened and drawn: ${(performance.now() - began).toFixed(0)} ms, at full speed`);
    await page.waitForTimeout(1_500);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
    for (const [what, first] of [
      ['zoom in and out', -120],
      ['move', 0],
    ] as const) {
      const frames = await page.evaluate(zoomThrough, { frames: FRAMES, delta: first });
      const line = [0.5, 0.95, 0.99].map((share) => percentile(frames, share).toFixed(1));
      console.log(
        `  busy in a frame, ${what.padEnd(16)} p50 ${line[0]} ms   p95 ${line[1]} ms   p99 ${line[2]} ms   (bar: p95 20 ms)`,
      );
    }
    await browser.close();
    await server.stop();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** In the page: a step of the wheel each frame. @returns how long each frame took, milliseconds. */
async function zoomThrough({ frames, delta }: { frames: number; delta: number }): Promise<number[]> {
  const canvas = document.querySelector('canvas');
  if (canvas === null) throw new Error('There is no chart.');
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const times: number[] = [];
  /** From now to when the page may do something else: what runs in this frame, and its rendering, come before. */
  const busy = (): Promise<number> => {
    const start = performance.now();
    const channel = new MessageChannel();
    return new Promise((resolve) => {
      channel.port1.onmessage = () => resolve(performance.now() - start);
      channel.port2.postMessage(null);
    });
  };
  const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const place = { clientX: left + width * 0.6, clientY: top + height / 2, bubbles: true, cancelable: true };
  // There is nothing to move to while all of it is shown.
  if (delta === 0) canvas.dispatchEvent(new WheelEvent('wheel', { deltaY: -1_200, ...place }));
  for (let frame = 0; frame < frames; frame++) {
    await nextFrame();
    // Asked for before the chart asks, so that it begins before the chart draws.
    const drawing = nextFrame().then(busy);
    const handling = busy();
    // In for a while, then out again; or to one side and back.
    const sign = Math.floor(frame / 40) % 2 === 0 ? 1 : -1;
    canvas.dispatchEvent(
      new WheelEvent('wheel', {
        deltaY: delta * sign,
        deltaX: delta === 0 ? 30 * sign : 0,
        ...place,
      }),
    );
    times.push((await handling) + (await drawing));
  }
  return times;
}
