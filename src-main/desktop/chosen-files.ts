import { join } from 'node:path';
import { app, BrowserWindow, dialog, type SaveDialogOptions } from 'electron';
import type { ChosenFiles } from '#backend/your-data/files.ts';

/** Asks the person with the system's own dialog: the page learns no path, and can name none. */
export const chosenFiles: ChosenFiles = {
  async chooseSave(suggestedName) {
    const options: SaveDialogOptions = {
      title: 'Save a copy of your data',
      defaultPath: join(app.getPath('documents'), suggestedName),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePath } = await (window
      ? dialog.showSaveDialog(window, options)
      : dialog.showSaveDialog(options));
    return canceled || !filePath ? null : filePath;
  },
};
