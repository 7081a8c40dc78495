import { app, Menu, type MenuItemConstructorOptions, shell, type WebContents } from 'electron';

/** The id of the entry that locks. */
export const LOCK_ITEM = 'lock';

/**
 * The native menu of each platform, of the system's own commands. What the app itself can do is in the
 * window, with its keys; an entry is here only if it works.
 *
 * @param options.dataDir  shown by Help > Show Data Folder.
 * @param options.onLock  File > Lock Now, which is enabled while there is something to lock.
 */
export function setMenu({ dataDir, onLock }: { dataDir: string; onLock: () => void }): void {
  const mac = process.platform === 'darwin';
  const developer: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
      {
        role: 'fileMenu',
        submenu: [
          {
            id: LOCK_ITEM,
            label: 'Lock Now',
            accelerator: 'CmdOrCtrl+Shift+L',
            registerAccelerator: false, // the window has the key itself, in a browser too
            enabled: false,
            click: onLock,
          },
          { type: 'separator' },
          { role: mac ? 'close' : 'quit' },
        ],
      },
      { role: 'editMenu' },
      {
        label: 'View',
        submenu: [
          { role: 'resetZoom' },
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { type: 'separator' },
          { role: 'togglefullscreen' },
          ...developer,
        ],
      },
      { role: 'windowMenu' },
      {
        role: 'help',
        submenu: [{ label: 'Show Data Folder', click: () => void shell.openPath(dataDir) }],
      },
    ]),
  );
}

/** Cut, copy and paste under the right mouse button, as every text field of the system has them. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const template: MenuItemConstructorOptions[] = isEditable
      ? [
          { role: 'undo', enabled: editFlags.canUndo },
          { role: 'redo', enabled: editFlags.canRedo },
          { type: 'separator' },
          { role: 'cut', enabled: editFlags.canCut },
          { role: 'copy', enabled: editFlags.canCopy },
          { role: 'paste', enabled: editFlags.canPaste },
          { role: 'selectAll' },
        ]
      : [{ role: 'copy' }];
    Menu.buildFromTemplate(template).popup();
  });
}
