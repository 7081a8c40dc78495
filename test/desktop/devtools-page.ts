import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

/** The little of the DevTools protocol that it takes to use a window as a person would. */
export interface DevtoolsPage {
  /** The value of an expression in the page. */
  evaluate<Value>(expression: string): Promise<Value>;
  type(text: string): Promise<void>;
  press(key: string, keyCode: number): Promise<void>;
  /** Frees what nobody holds any more. The engine does so when it likes: what is left is what grows, if anything does. */
  collectGarbage(): Promise<void>;
  close(): void;
}

/**
 * The first window of an Electron whose engine listens at `address` (`ws://…`, as it prints on its stderr). Playwright's
 * own way, `connectOverCDP`, asks for browser contexts, which an Electron does not have.
 */
export async function devtoolsPage(address: string): Promise<DevtoolsPage> {
  const { host } = new URL(address);
  const targets = async () =>
    (await (await fetch(`http://${host}/json`)).json()) as { type: string; webSocketDebuggerUrl: string }[];
  let page = (await targets()).find(({ type }) => type === 'page');
  while (page === undefined) {
    await wait(5); // whoever is starting needs the processor
    page = (await targets()).find(({ type }) => type === 'page');
  }

  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await once(socket, 'open');
  const waiting = new Map<number, (answer: { result?: never; error?: { message: string } }) => void>();
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data));
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  const call = <Result>(method: string, params: object): Promise<Result> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) =>
        error === undefined ? resolve(result as Result) : reject(new Error(`${method}: ${error.message}`)),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });

  return {
    async evaluate<Value>(expression: string) {
      const { result } = await call<{ result: { value: Value } }>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      return result.value;
    },
    type: (text) => call('Input.insertText', { text }),
    async press(key, keyCode) {
      const event = { key, code: key, windowsVirtualKeyCode: keyCode, text: key === 'Enter' ? '\r' : '' };
      await call('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
      await call('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    },
    collectGarbage: () => call('HeapProfiler.collectGarbage', {}),
    close: () => socket.close(),
  };
}
