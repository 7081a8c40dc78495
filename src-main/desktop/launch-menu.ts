import { app, Menu } from 'electron';
import { LAUNCH_ENTRIES, type LaunchEntry, userTasks } from './launch-entries.ts';

/** What the app's icon offers: the jump list of Windows, the dock of macOS. Linux has it in the launcher's file. */
export function setLaunchMenu(onChosen: (wish: LaunchEntry['wish']) => void): void {
  if (process.platform === 'win32' && app.isPackaged) app.setUserTasks(userTasks(process.execPath));
  app.dock?.setMenu(
    Menu.buildFromTemplate(
      LAUNCH_ENTRIES.map(({ title, wish }) => ({ label: title, click: () => onChosen(wish) })),
    ),
  );
}
