import { contextBridge, ipcRenderer } from 'electron';
import { CONNECT } from './channel.ts';

type Ports = NonNullable<Parameters<typeof ipcRenderer.postMessage>[2]>;

/** The little of the page's `window` that is used here; the main process's types know no DOM. */
declare const window: {
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; data: unknown; ports: Ports }) => void,
  ): void;
};

contextBridge.exposeInMainWorld('desktop', { platform: process.platform });

// The page makes a channel, keeps one end, and posts the other to itself; nothing else passes here.
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CONNECT || event.ports.length !== 1) return;
  ipcRenderer.postMessage(CONNECT, null, [...event.ports]);
});
