import { useEffect, useRef } from 'react';

const isMac = navigator.userAgent.includes('Mac');

/** "⌘N" on a Mac, "Ctrl N" elsewhere. */
export const shortcutLabel = (key: string): string => (isMac ? `⌘${key}` : `Ctrl ${key}`);

export interface ShortcutHandlers {
  onNew: () => void;
  onSearch: () => void;
  onSettings: () => void;
  onPalette: () => void;
  onTogglePanel: () => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** Ctrl/Cmd+K every command, Ctrl/Cmd+N new, Ctrl/Cmd+F and / search, Ctrl/Cmd+, settings, Ctrl/Cmd+\ the panel; none while a dialog is open. */
export function useShortcuts(handlers: ShortcutHandlers): void {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey) return;
      if (document.getElementById('root')?.inert) return;
      const command = isMac ? event.metaKey : event.ctrlKey;
      const { onNew, onSearch, onSettings, onPalette, onTogglePanel } = latest.current;
      const commands: Record<string, () => void> = {
        n: onNew,
        f: onSearch,
        ',': onSettings,
        k: onPalette,
        '\\': onTogglePanel,
      };
      const plain: Record<string, () => void> = { '/': onSearch };
      const run = command
        ? commands[event.key.toLowerCase()]
        : isTyping(event.target)
          ? undefined
          : plain[event.key];
      if (run === undefined) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
