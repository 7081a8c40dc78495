import { join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { ChosenFiles } from '#backend/your-data/files.ts';

/** Asks the person with the system's own dialog: the page learns no path, and can name none. */
export const chosenFiles: ChosenFiles = {
  async chooseSave(suggestedName) {
    const options: SaveDialogOptions = {
      title: 'Save a copy of your data',
      defaultPath: join(app.getPath('documents'), suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = ours();
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  },
  async chooseFolder(from) {
    const options: OpenDialogOptions = {
      title: 'Where backups are kept',
      defaultPath: from,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    };
    const window = ours();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  },
};

const ours = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
