import { join } from 'node:path';
import { app, type WebContents } from 'electron';
import type { SafeMode } from '#backend/safe-mode.ts';
import { onUncaught, onUnhandled, stopWith } from '../failures.ts';
import { type Answer, answerTo, startsSafe } from './policy.ts';
import { type CrashFacts, type CrashReport, createCrashReports } from './reports.ts';
import { markRunning, unmarkRunning } from './running-mark.ts';
import { AS_USUAL, startAgain } from './start-again.ts';

const GIVEN_UP =
  'EmotionGPT stopped again, even in safe mode. Everything you wrote is saved. Start your computer anew and try again; if it goes on, install the newest version and see Settings > About > Diagnostics.';

export interface Crashes {
  /** Set in safe mode. */
  readonly safeMode: SafeMode | undefined;
  /** The last ones, oldest first. */
  list(): readonly CrashReport[];
}

/**
 * Notices whatever crashes, writes it down on this machine, and sees to it that the window comes back. Where that does not
 * help, it starts the app in safe mode: without the graphics card, and with nobody but itself to write. To be called once,
 * before the app is ready, by whoever holds the data folder.
 */
export function watchCrashes(dataDir: string): Crashes {
  const startedAt = Date.now();
  const reports = createCrashReports({
    dir: join(dataDir, 'logs', 'crashes'),
    now: Date.now,
    circumstances: () => ({
      version: app.getVersion(),
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      system: `${process.platform} ${process.arch}`,
      secondsAfterStart: Math.round((Date.now() - startedAt) / 1_000),
      safeMode: safe,
    }),
  });
  let safe = false; // whatever is written down until it is known was no safe mode's doing
  const vanished = markRunning(dataDir, startedAt);
  process.once('exit', () => unmarkRunning(dataDir)); // every end but one without a word
  if (vanished !== null) reports.write({ kind: 'vanished', at: vanished });
  safe = !process.argv.includes(AS_USUAL) && startsSafe(reports.list(), startedAt);
  if (safe) app.disableHardwareAcceleration();

  /** Writes it down. @returns what is to be done about it. */
  function noted(facts: CrashFacts): Answer {
    reports.write(facts);
    return answerTo(facts.kind, reports.list(), { safe, startedAt, now: Date.now() });
  }

  /** @param contents  what is loaded anew where that is the answer. */
  function act(answer: Answer, contents?: WebContents): void {
    switch (answer) {
      case 'go-on':
        return;
      case 'reload':
        setImmediate(() => contents?.isDestroyed() === false && contents.reload()); // its process has to be gone
        return;
      case 'restart':
        restart();
        return;
      case 'give-up':
        stopWith(GIVEN_UP);
    }
  }

  app.on('render-process-gone', (_event, contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    act(noted({ kind: 'renderer', reason, exitCode }), contents);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit' || reason === 'killed') return; // the engine ends some by itself
    act(noted({ kind: type === 'GPU' ? 'gpu' : 'process', reason, exitCode }));
  });
  onUnhandled((error) => void noted({ kind: 'rejection', error }));
  onUncaught((error) => (noted({ kind: 'main', error }) === 'restart' ? 'restart' : 'give-up'));

  return {
    safeMode: safe ? { leave: () => restart([AS_USUAL]) } : undefined,
    list: reports.list,
  };
}

/** Ends the app as a person would, and starts it anew. */
function restart(args: readonly string[] = []): void {
  startAgain(args);
  app.quit();
}
