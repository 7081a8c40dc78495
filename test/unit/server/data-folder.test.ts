import { expect, test } from 'vitest';
import { defaultDataFolder } from '../../../src-main/server/data-folder.ts';

const folder = (platform: NodeJS.Platform, homeDir: string, env: Record<string, string> = {}) =>
  defaultDataFolder({ platform, env, homeDir });

test('Linux: below XDG_CONFIG_HOME, else ~/.config; a relative XDG_CONFIG_HOME is ignored', () => {
  expect(folder('linux', '/home/ada')).toBe('/home/ada/.config/EmotionGPT');
  expect(folder('linux', '/home/ada', { XDG_CONFIG_HOME: '/etc/ada' })).toBe('/etc/ada/EmotionGPT');
  expect(folder('linux', '/home/ada', { XDG_CONFIG_HOME: 'ada' })).toBe('/home/ada/.config/EmotionGPT');
  expect(folder('linux', '/home/ada', { XDG_CONFIG_HOME: '' })).toBe('/home/ada/.config/EmotionGPT');
});

test('macOS: Application Support', () => {
  expect(folder('darwin', '/Users/ada')).toBe('/Users/ada/Library/Application Support/EmotionGPT');
});

test('Windows: APPDATA, else the roaming profile', () => {
  expect(folder('win32', 'C:\\Users\\ada', { APPDATA: 'D:\\Roaming' })).toBe('D:\\Roaming\\EmotionGPT');
  expect(folder('win32', 'C:\\Users\\ada')).toBe('C:\\Users\\ada\\AppData\\Roaming\\EmotionGPT');
});
