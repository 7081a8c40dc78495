import './app.css';

/** Where nothing is painted, as in a tab in the background, the app does not wait for it. */
const PAINTS_WITHIN_MS = 100;

/**
 * The page paints what it has, and the app comes after: its scripts take longer to run than all that Chromium does until
 * then. They are on their way already (`firstScreen` of electron.vite.config.ts).
 */
let begun = false;
const begin = () => {
  if (begun) return;
  begun = true;
  void import('./main.tsx');
};
requestAnimationFrame(() => setTimeout(begin, 0));
setTimeout(begin, PAINTS_WITHIN_MS);
