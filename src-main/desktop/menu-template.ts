import type { MenuItemConstructorOptions } from 'electron';
import type { ZoomWish } from './zoom.ts';

/** The id of the entry that locks. */
export const LOCK_ITEM = 'lock';

export interface MenuActions {
  readonly newSession: () => void;
  readonly newWindow: () => void;
  readonly quickEntry: () => void;
  readonly search: () => void;
  readonly settings: () => void;
  /** Enabled while there is something to lock. */
  readonly lock: () => void;
  readonly zoom: (wish: ZoomWish) => void;
  readonly showData: () => void;
}

/**
 * The native menu of each platform. Where the window has a key itself, since it has it in a browser too, the entry shows
 * the key and leaves it to the window; an entry is here only if it works.
 */
export function menuTemplate(options: {
  mac: boolean;
  /** Reload and developer tools, in an app that is not packaged. */
  developing: boolean;
  actions: MenuActions;
}): MenuItemConstructorOptions[] {
  const { mac, developing, actions } = options;
  const ofWindow = (label: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click,
  });
  const zoom = (label: string, accelerator: string, wish: ZoomWish): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => actions.zoom(wish),
  });
  /** The same with another key, which a menu shows only once. */
  const also = (item: MenuItemConstructorOptions, accelerator: string): MenuItemConstructorOptions => ({
    ...item,
    accelerator,
    visible: false,
    acceleratorWorksWhenHidden: true,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = ofWindow('Settings…', 'CmdOrCtrl+,', actions.settings);
  const zoomIn = zoom('Zoom In', 'CmdOrCtrl+Plus', 'in');
  const zoomOut = zoom('Zoom Out', 'CmdOrCtrl+-', 'out');
  const actualSize = zoom('Actual Size', 'CmdOrCtrl+0', 'reset');

  return [
    ...(mac
      ? [
          {
            role: 'appMenu',
            submenu: [
              { role: 'about' },
              separator,
              settings,
              separator,
              { role: 'services' },
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      role: 'fileMenu',
      submenu: [
        ofWindow('New Session', 'CmdOrCtrl+N', actions.newSession),
        { label: 'New Window', accelerator: 'CmdOrCtrl+Shift+N', click: actions.newWindow },
        { label: 'Quick Entry', click: actions.quickEntry },
        separator,
        ...(mac ? [] : [settings]),
        {
          ...ofWindow('Lock Now', 'CmdOrCtrl+Shift+L', actions.lock),
          id: LOCK_ITEM,
          enabled: false,
        },
        separator,
        { role: 'close' },
        ...(mac ? [] : [{ role: 'quit' } satisfies MenuItemConstructorOptions]),
      ],
    },
    {
      role: 'editMenu',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        ofWindow('Find…', 'CmdOrCtrl+F', actions.search),
      ],
    },
    {
      label: 'View',
      submenu: [
        actualSize,
        zoomIn,
        zoomOut,
        also(zoomIn, 'CmdOrCtrl+='),
        also(zoomIn, 'CmdOrCtrl+numadd'),
        also(zoomOut, 'CmdOrCtrl+numsub'),
        also(actualSize, 'CmdOrCtrl+num0'),
        separator,
        { role: 'togglefullscreen' },
        ...(developing
          ? [
              separator,
              { role: 'reload' } satisfies MenuItemConstructorOptions,
              { role: 'toggleDevTools' } satisfies MenuItemConstructorOptions,
            ]
          : []),
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [{ label: 'Show Data Folder', click: actions.showData }] },
  ];
}
