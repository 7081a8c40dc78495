import { app, dialog } from 'electron';
import { report } from './log.ts';

/** With EMOTIONGPT_TEST set nobody is there to close a dialog: the sentence goes to stderr alone. */
const attended = (): boolean => process.env.EMOTIONGPT_TEST === undefined;

/**
 * Ends the app on an error that nobody caught, since what it left behind is unknown: its kind and place go
 * to stderr and the log (never its message, which may quote what a person wrote or a key) and, where somebody is there,
 * a sentence to the screen. A rejected promise that nobody awaits breaks no state: it is logged, and ends
 * the app in tests only.
 */
export function handleUncaughtErrors(): void {
  process.on('uncaughtException', (error) => {
    report(error);
    stopWith(
      'Something unexpected happened. Everything you wrote is saved; start EmotionGPT again to go on.',
    );
  });
  process.on('unhandledRejection', (reason) => {
    report(reason);
    if (!attended()) app.exit(1);
  });
}

/** Says why the app cannot go on, in a sentence that tells what to do, and exits with code 1. */
export function stopWith(sentence: string): void {
  console.error(sentence);
  process.send?.('stopped'); // the launcher: all is said, nothing to try instead
  if (!attended()) {
    app.exit(1);
    return;
  }
  // Before that moment Linux has no dialogs.
  void app.whenReady().then(() => {
    dialog.showErrorBox('EmotionGPT', sentence);
    app.exit(1);
  });
}
