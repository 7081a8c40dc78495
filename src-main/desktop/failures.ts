import { app, dialog } from 'electron';
import { startAgain } from './crashes/start-again.ts';
import { report } from './log.ts';

/** With EMOTIONGPT_TEST set nobody is there to close a dialog: the sentence goes to stderr alone. */
const attended = (): boolean => process.env.EMOTIONGPT_TEST === undefined;

/** What is done about an error that nobody caught. */
type OnUncaught = (error: unknown) => 'restart' | 'give-up';
let uncaught: OnUncaught = () => 'give-up';
let unhandled: (error: unknown) => void = () => {};

/** From now on `handler` decides; before, nothing is there that could come back. */
export function onUncaught(handler: OnUncaught): void {
  uncaught = handler;
}

/** From now on `handler` is told, too. */
export function onUnhandled(handler: (error: unknown) => void): void {
  unhandled = handler;
}

/**
 * Ends the app on an error that nobody caught, since what it left behind is unknown: its kind and place go
 * to stderr and the log (never its message, which may quote what a person wrote or a key). It is started anew, and where that
 * does not help, a sentence goes to the screen. A rejected promise that nobody awaits breaks no state: it is logged, and ends
 * the app in tests only.
 */
export function handleUncaughtErrors(): void {
  process.on('uncaughtException', (error) => {
    report(error);
    if (uncaught(error) === 'restart' && attended()) {
      startAgain();
      app.exit(1);
      return;
    }
    stopWith(
      'Something unexpected happened. Everything you wrote is saved; start EmotionGPT again to go on.',
    );
  });
  process.on('unhandledRejection', (reason) => {
    report(reason);
    unhandled(reason);
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
