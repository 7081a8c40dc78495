import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSettings } from '#backend/settings/file-settings.ts';
import { storedTheme } from '../../../src-main/desktop/stored-theme.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stored-theme-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

it.each(['system', 'light', 'dark'] as const)('reads the theme %s as the settings store it', (theme) => {
  openSettings(dataDir).update({ theme });
  expect(storedTheme(dataDir)).toBe(theme);
});

it('follows the system before anything was chosen', () => {
  expect(storedTheme(dataDir)).toBe('system');
});

it.each(['', '{', 'null', '{"theme":"pink"}'])('follows the system where the file is damaged: %s', (text) => {
  writeFileSync(join(dataDir, 'settings.json'), text);
  expect(storedTheme(dataDir)).toBe('system');
});
