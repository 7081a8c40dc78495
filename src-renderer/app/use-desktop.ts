/** What a window of the desktop app and its shell tell each other. In a browser there is no shell, and nothing happens. */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DesktopEvent } from '#shared/contract/desktop.ts';
import { desktop, desktopApi } from '../api/client.ts';

/** Tells which session is on the screen: quick thoughts go there, and the tray shows its mood. */
export function useShowing(sessionId: string | null): void {
  useEffect(() => {
    desktop?.showing({ sessionId }).catch(() => {}); // the newest session stands for it
  }, [sessionId]);
}

interface DesktopHandlers {
  readonly onOpen: (sessionId: string) => void;
  /** A link from outside: the person is asked first. */
  readonly onAskOpen: (sessionId: string) => void;
  readonly onNew: () => void;
  readonly onSearch: () => void;
  readonly onSettings: () => void;
}

/** Does what menus, tray, notifications and links ask for. */
export function useDesktopEvents(handlers: DesktopHandlers): void {
  const queries = useQueryClient();
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (desktop === null) return;
    const leaving = new AbortController();
    const hear = (event: DesktopEvent) => {
      const { onOpen, onAskOpen, onNew, onSearch, onSettings } = latest.current;
      switch (event.type) {
        case 'open-session':
          return onOpen(event.sessionId);
        case 'ask-open':
          return onAskOpen(event.sessionId);
        case 'new-session':
          return onNew();
        case 'search':
          return onSearch();
        case 'open-settings':
          return onSettings();
        case 'status-changed':
          return void queries.invalidateQueries({ queryKey: desktopApi.key() });
      }
    };
    const listen = async (shell: NonNullable<typeof desktop>) => {
      for await (const event of await shell.events(undefined, { signal: leaving.signal })) {
        if (leaving.signal.aborted) return;
        hear(event);
      }
    };
    listen(desktop).catch(() => {}); // the app is ending
    return () => leaving.abort();
  }, [queries]);
}
