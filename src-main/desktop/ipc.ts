import type { AnyRouter } from '@orpc/server';
import type { RPCHandler } from '@orpc/server/message-port';
import { type IpcMainEvent, ipcMain, type MessagePortMain, type WebContents } from 'electron';
import { CONNECT } from './channel.ts';
import type { WindowContext } from './desktop-router.ts';
import type { Page } from './page.ts';

/**
 * Answers the contract over the MessagePort that a window hands in. A page has one connection: a reload or
 * a second port closes the earlier one, and what it was still streaming is stopped.
 *
 * @param openRouter  called at each connection: at the first the page has its files and draws itself
 *   while the backend opens; later the backend may be another one. Messages wait in the port until then. Where it
 *   rejects, the app is ending anyway.
 */
export function serveWindows(page: Page, openRouter: () => Promise<AnyRouter>): void {
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
    handlerOf(openRouter()).then(
      (rpc) => {
        rpc.upgrade(port, { context: { contents: event.sender } });
        port.start();
      },
      () => port.close(),
    );
  });
}

/** oRPC is loaded with the backend, not before the window. */
async function handlerOf(router: Promise<AnyRouter>): Promise<RPCHandler<WindowContext>> {
  const [{ RPCHandler }, { RequestHeadersPlugin }, served] = await Promise.all([
    import('@orpc/server/message-port'),
    import('@orpc/server/plugins'),
    router,
  ]);
  return new RPCHandler(served, { plugins: [new RequestHeadersPlugin()] });
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
