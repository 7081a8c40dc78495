import { app } from 'electron';

/** Starts as usual, however often it stopped. */
export const AS_USUAL = '--as-usual';

/** Has the app started anew when this run is over. @param args  beside those of this run, but for `AS_USUAL`. */
export function startAgain(args: readonly string[] = []): void {
  const given = process.argv.slice(1).filter((arg) => arg !== AS_USUAL);
  // An AppImage is unpacked to another place at each start.
  app.relaunch({ execPath: process.env.APPIMAGE ?? process.execPath, args: [...given, ...args] });
}
