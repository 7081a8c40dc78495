import { WISH_WORDS } from './wish.ts';

/** What can be begun from the app's icon in dock, taskbar or launcher. */
export interface LaunchEntry {
  readonly title: string;
  readonly description: string;
  readonly wish: 'new-session' | 'quick-entry' | 'new-window';
}

/**
 * No conversation is among them: titles are made of a person's words, and the system keeps and shows such lists on its own.
 */
export const LAUNCH_ENTRIES: readonly LaunchEntry[] = [
  { title: 'New Session', description: 'Begin a new conversation', wish: 'new-session' },
  { title: 'Quick Entry', description: 'Write down a thought', wish: 'quick-entry' },
  { title: 'New Window', description: 'Open one more window', wish: 'new-window' },
];

/** For the jump list of Windows: `app.setUserTasks`. */
export const userTasks = (program: string) =>
  LAUNCH_ENTRIES.map(({ title, description, wish }) => ({
    program,
    arguments: WISH_WORDS[wish],
    title,
    description,
    iconPath: program,
    iconIndex: 0,
  }));
