import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { addEndpoint } from '../browser/api.ts';
import { open } from '../browser/screen.ts';
import { startServer } from '../browser/server.ts';
import { percentile } from './statistics.ts';

const TOKENS_PER_SECOND = 10_000;
const SECONDS = 4;
const TICK_MS = 10;
/** A frame of a screen of 60 Hz, in microseconds. */
const FRAME_US = 1_000_000 / 60;

/** A paragraph about every hundred tokens, as models write. */
const tokenAt = (index: number): string =>
  index % 100 === 99 ? 'end.\n\n' : index % 12 === 11 ? 'then, ' : 'word ';

const frameOf = (index: number): string =>
  `data: ${JSON.stringify({
    id: 'bench',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'bench',
    choices: [{ index: 0, delta: { content: tokenAt(index) }, finish_reason: null }],
  })}\n\n`;

const END = `data: ${JSON.stringify({
  id: 'bench',
  object: 'chat.completion.chunk',
  created: 0,
  model: 'bench',
  choices: [{ index: 0, delta: {}, finish_reason: 'stop' }],
})}\n\ndata: [DONE]\n\n`;

/** An endpoint that speaks as OpenAI does and writes `TOKENS_PER_SECOND`, one event a token, by the clock. */
async function stream(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const startedAt = performance.now();
  const total = TOKENS_PER_SECOND * SECONDS;
  let sent = 0;
  while (sent < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * TOKENS_PER_SECOND));
    let text = '';
    for (; sent < due; sent++) text += frameOf(sent);
    if (text !== '' && !response.write(text)) await once(response, 'drain');
    await wait(TICK_MS);
  }
  response.end(END);
}

async function startEndpoint(): Promise<{ server: Server; url: string }> {
  const server = createServer((_, response) => void stream(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

/** From now on: when the shown text changed, in milliseconds. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const changes: number[] = [];
    Object.assign(window, { changes });
    new MutationObserver((mutations) => {
      const ofText = mutations.some(({ target }) =>
        target.parentElement?.closest('article:not([aria-label^="You"]) [dir="auto"]'),
      );
      if (ofText) changes.push(performance.now());
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

const changesSoFar = (page: Page) =>
  page.evaluate(() => (window as unknown as { changes: readonly number[] }).changes);

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** As `dur`, of the processor's time alone: what other programs take is not in it. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the page's main thread works in each frame of a screen of 60 Hz, in milliseconds of the processor's time. */
function workPerFrame(trace: readonly TraceEvent[]): number[] {
  const tasks = trace.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const busy = new Map<number, number>();
  const mainThreads = trace.filter(({ args }) => args?.name === 'CrRendererMain');
  const isMain = ({ pid, tid }: TraceEvent) =>
    mainThreads.some((main) => main.pid === pid && main.tid === tid);
  const own = tasks.filter(isMain);
  const first = Math.min(...own.map(({ ts }) => ts));
  for (const { ts, dur = 0, tdur = dur } of own) {
    const frame = Math.floor((ts - first) / FRAME_US);
    busy.set(frame, (busy.get(frame) ?? 0) + tdur / 1_000);
  }
  const count = Math.max(...busy.keys()) + 1;
  return Array.from({ length: count }, (_, frame) => busy.get(frame) ?? 0);
}

/** Most changes within any one second. */
function mostPerSecond(times: readonly number[]): number {
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to++) {
    while (times[to]! - times[from]! >= 1_000) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** The window while a reply of 40,000 tokens streams in. */
export async function benchStream(): Promise<void> {
  console.log(`\nA reply of ${TOKENS_PER_SECOND.toLocaleString('en')} tokens a second, in Chromium`);
  const dataDir = mkdtempSync(join(tmpdir(), 'emotiongpt-bench-'));
  const endpoint = await startEndpoint();
  const app = await startServer({ dataDir });
  const browser = await chromium.launch(
    process.platform === 'linux' ? { executablePath: await packaged.executablePath() } : {},
  );
  try {
    const provider = await addEndpoint(app.url, { name: 'Bench', url: endpoint.url, model: 'bench' });
    await fetch(`${app.url}/v1/settings`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ generation: { provider, model: null } }),
    });
    const page = await browser.newPage();
    const screen = await open(page, app.url);
    await watch(page);
    await browser.startTracing(page, {
      categories: ['__metadata', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    });
    const startedAt = performance.now();
    await screen.composer.fill('Tell me everything.');
    await screen.composer.press('Enter');
    await screen.stop.waitFor();
    await screen.stop.waitFor({ state: 'hidden', timeout: 120_000 });
    const seconds = (performance.now() - startedAt) / 1_000;
    const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
    const frames = workPerFrame(trace.traceEvents);
    const line = (what: string, value: string) => console.log(`  ${what.padEnd(48)} ${value}`);
    const ms = (p: number) => `${percentile(frames, p).toFixed(1)} ms`;
    line(
      'work of the page in a frame',
      `p50 ${ms(0.5)}   p95 ${ms(0.95)}   p99 ${ms(0.99)}   (p95 under 16 ms)`,
    );
    line(
      'changes of the text, most in a second',
      `${mostPerSecond(await changesSoFar(page))}   (at most 20)`,
    );
    line(`the stream, sent within ${SECONDS} s`, `done after ${seconds.toFixed(1)} s`);
  } finally {
    await browser.close();
    await app.stop();
    endpoint.server.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
