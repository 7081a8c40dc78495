import { spawn } from 'node:child_process';
import { outlive } from './child.ts';
import { REASONS, type Reason, reasonOfEnd } from './obstacles.ts';
import { ROOT } from './project.ts';

/** A start takes a second or two; a display that does not answer is given up after this. */
const OPENS_WITHIN_MS = 13_000;

/** Exit codes of SIGHUP, SIGINT and SIGTERM: somebody wanted it to end. */
const ASKED_TO_END: readonly unknown[] = [129, 130, 143];

export type WindowOutcome =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'no-window'; readonly reason: Reason };

/**
 * Runs the desktop app in Electron until it ends, or finds out that Electron cannot open a window here.
 *
 * The app says over the IPC channel that its window is open (or that it gives up with a message of its
 * own). Until then its stderr is held back: if Electron dies first, a crash's stack trace helps nobody.
 */
export async function openWindow(
  program: string,
  args: readonly string[],
  opensWithinMs = OPENS_WITHIN_MS,
): Promise<WindowOutcome> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env; // set in the terminals of Electron apps such as VS Code
  const child = spawn(program, [...args, ROOT], { env, stdio: ['inherit', 'inherit', 'pipe', 'ipc'] });

  let heldBack = '';
  const hold = (text: string) => {
    heldBack += text;
  };
  child.stderr?.setEncoding('utf8').on('data', hold);

  let open = false;
  const takeAsOpen = () => {
    if (open) return;
    open = true;
    process.stderr.write(heldBack);
    child.stderr?.off('data', hold).pipe(process.stderr);
  };
  child.once('message', takeAsOpen);

  let silent = false;
  const patience = setTimeout(() => {
    if (open) return;
    // Only Linux can have a display that never answers; elsewhere a slow machine is the likelier cause.
    if (process.platform !== 'linux') return takeAsOpen();
    silent = true;
    child.kill('SIGKILL');
  }, opensWithinMs);

  const ended = await outlive(child).catch((error: NodeJS.ErrnoException) => error.code ?? error.name);
  clearTimeout(patience);
  if (silent) return { kind: 'no-window', reason: REASONS.silent };
  // Code 0 without a word: another EmotionGPT is open and has come to the front.
  const meant = open || ended === 0 || ASKED_TO_END.includes(ended);
  if (typeof ended === 'number' && meant) return { kind: 'ended', code: ended };
  return { kind: 'no-window', reason: reasonOfEnd(heldBack, `it ended with ${ended}`) };
}
