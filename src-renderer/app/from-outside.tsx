import { useState } from 'react';
import { DropHint } from './drop-hint.tsx';
import { OpenLink } from './open-link.tsx';
import { useDesktopEvents, useShowing } from './use-desktop.ts';
import { useFileDrop } from './use-file-drop.ts';
import type { useWindow } from './use-window.ts';

/** What reaches the window from outside: menus, tray, notifications, links, and files that are dropped on it. */
export function FromOutside({ view }: { readonly view: ReturnType<typeof useWindow> }) {
  const { actions, settings, knowledge, palette, sessionId } = view;
  const [linked, setLinked] = useState<string | null>(null);
  /** These keep by themselves what was changed in them. */
  const closePages = () => {
    for (const page of [settings, knowledge, palette]) page.setOpen(false);
  };
  useShowing(sessionId);
  useDesktopEvents({
    onOpen: (id) => {
      closePages();
      actions.openSession(id);
    },
    onAskOpen: setLinked,
    onNew: () => {
      closePages();
      actions.newSession();
    },
    onSearch: () => actions.search(),
    onSettings: view.openSettings,
  });
  const isOver = useFileDrop((file) => actions.openSettings({ page: 'privacy', part: 'import', file }));
  return (
    <>
      <OpenLink sessionId={linked} onOpen={actions.openSession} onDone={() => setLinked(null)} />
      {isOver ? <DropHint /> : null}
    </>
  );
}
