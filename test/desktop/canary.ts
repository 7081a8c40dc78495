/** Looks for a secret in the places where it must not be. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type DesktopApp, expect } from './desktop-app.ts';

/** Every file below `folder` that holds `secret`, as UTF-8 or UTF-16. */
export function filesWith(folder: string, secret: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readIfThere(file);
      return bytes.includes(secret, 0, 'utf8') || bytes.includes(secret, 0, 'utf16le');
    });
}

/** Every process of this machine whose arguments or environment hold `secret`; none where there is no /proc. */
function processesWith(secret: string): string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => [`/proc/${pid}/cmdline`, `/proc/${pid}/environ`])
    .filter((file) => {
      try {
        return readFileSync(file).includes(secret);
      } catch {
        return false; // it ended meanwhile, or is not ours to read
      }
    });
}

/** Reloads the window and keeps from then on whatever the backend sends to it, as text. */
export async function keepAnswers(window: Page): Promise<void> {
  await window.addInitScript(() => {
    const answers: string[] = [];
    Object.assign(globalThis, { answers });
    const { addEventListener } = MessagePort.prototype;
    MessagePort.prototype.addEventListener = function (
      this: MessagePort,
      ...[type, listener, options]: Parameters<typeof addEventListener>
    ) {
      if (type === 'message') {
        addEventListener.call(this, type, (event) => {
          const { data } = event as MessageEvent<unknown>;
          answers.push(
            data instanceof Uint8Array || data instanceof ArrayBuffer
              ? new TextDecoder().decode(data)
              : typeof data === 'string'
                ? data
                : JSON.stringify(data),
          );
        });
      }
      return addEventListener.call(this, type, listener, options);
    } as typeof addEventListener;
  });
  await window.reload();
}

/** What the backend has sent to the window since `keepAnswers`. */
const answersOf = (window: Page): Promise<string> =>
  window.evaluate(() => (globalThis as unknown as { answers: string[] }).answers.join('\n'));

/** Fails where `secret` is anywhere but with the provider: files, output, answers, the page, processes. */
export async function expectNowhere(
  secret: string,
  { desktop, dataDir }: { desktop: DesktopApp; dataDir: string },
): Promise<void> {
  const { window } = desktop;
  expect(filesWith(dataDir, secret)).toEqual([]);
  expect(processesWith(secret)).toEqual([]);
  expect(desktop.output).not.toContain(secret);
  const answers = await answersOf(window);
  expect(answers).toContain('keyHint'); // they were kept at all
  expect(answers).not.toContain(secret);
  expect(await window.content()).not.toContain(secret);
}

/** The engine writes beside a file and renames: what is listed may be gone a moment later, and holds nothing then. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
