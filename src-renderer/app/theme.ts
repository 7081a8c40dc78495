import { useEffect } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { readStored, writeStored } from './stored.ts';

type Theme = Settings['theme'];

/** Read by public/first-paint.js before the first paint of the next start. */
const THEME_KEY = 'emotiongpt.theme';
const DARK = '(prefers-color-scheme: dark)';

const resolve = (theme: Theme): 'light' | 'dark' =>
  theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : theme;

const cachedTheme = (): Theme => {
  const stored = readStored(THEME_KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** Applies the theme of the settings; until they are known, the one of the last start. */
export function useTheme(chosen: Theme | undefined): void {
  useEffect(() => {
    const theme = chosen ?? cachedTheme();
    if (chosen !== undefined) writeStored(THEME_KEY, chosen);
    const apply = () => {
      document.documentElement.dataset.theme = resolve(theme);
    };
    apply();
    const system = matchMedia(DARK);
    system.addEventListener('change', apply);
    return () => system.removeEventListener('change', apply);
  }, [chosen]);
}
