import type { AnyRouter } from '@orpc/server';
import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { CONNECT } from './channel.ts';
import type { Page } from './page.ts';

/**
 * Answers the contract over the MessagePort that a window hands in. Messages wait in the port until the
 * backend is open, so a window may connect before that. A page has one connection: a reload or a second
 * port closes the earlier one, and what it was still streaming is stopped.
 *
 * @param router  resolves to the contract's router; where it rejects, the app is ending anyway.
 */
export function serveWindows(page: Page, router: Promise<AnyRouter>): void {
  const handler = Promise.all([router, import('@orpc/server/message-port')]).then(
    ([served, { RPCHandler }]) => new RPCHandler(served),
  );
  handler.catch(() => undefined); // whoever opened the backend says why it failed
  const connections = new WeakMap<WebContents, MessagePortMain>();

  ipcMain.on(CONNECT, (event) => {
    const [port] = event.ports;
    if (!port) return;
    if (!isFromPage(event, page) || event.ports.length !== 1) {
      for (const stranger of event.ports) stranger.close();
      return;
    }
    disconnect(connections.get(event.sender));
    connections.set(event.sender, port);
    handler.then(
      (rpc) => {
        rpc.upgrade(port);
        port.start();
      },
      () => port.close(),
    );
  });
}

/** Only the main frame of a window that shows our page: no frame within it, no other origin. */
function isFromPage({ sender, senderFrame }: IpcMainEvent, page: Page): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === page.origin;
}

/** Closing this end tells only the other one; our own listeners, which stop the streams, are told here. */
function disconnect(port: MessagePortMain | undefined): void {
  port?.close();
  port?.emit('close');
}
