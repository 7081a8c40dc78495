import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The theme that the person chose, read straight from the settings file: the window is painted in it before
 * the settings themselves, and all that they stand on, are loaded.
 */
export function storedTheme(dataDir: string): 'system' | 'light' | 'dark' {
  try {
    const settings: unknown = JSON.parse(readFileSync(join(dataDir, 'settings.json'), 'utf8'));
    const theme = typeof settings === 'object' && settings !== null && 'theme' in settings && settings.theme;
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  } catch {
    return 'system';
  }
}
