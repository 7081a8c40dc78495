import { app, Menu, shell } from 'electron';
import { type MenuActions, menuTemplate } from './menu-template.ts';

/**
 * Sets the native menu of this platform.
 *
 * @param options.dataDir  shown by Help > Show Data Folder.
 */
export function setMenu({ dataDir, ...actions }: { dataDir: string } & Omit<MenuActions, 'showData'>): void {
  const template = menuTemplate({
    mac: process.platform === 'darwin',
    developing: !app.isPackaged,
    actions: { ...actions, showData: () => void shell.openPath(dataDir) },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
