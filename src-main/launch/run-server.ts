import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { outlive } from './child.ts';
import { BUILT } from './project.ts';

/** Where programs written for EmotionGPT expect it. */
const USUAL_PORT = 5000;

/** Runs the headless server with `args` until it ends. @returns its exit code. */
export function runServer(args: readonly string[]): Promise<number> {
  return outlive(spawn(process.execPath, [BUILT.server, ...args], { stdio: 'inherit' }));
}

/** The usual port, or 0 (any free one) where something else has it, as AirPlay does on macOS. */
export function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) => {
    probe.once('error', () => done(0));
    probe.listen(USUAL_PORT, '127.0.0.1', () => probe.close(() => done(USUAL_PORT)));
  });
}
