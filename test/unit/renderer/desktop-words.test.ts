import { describe, expect, it } from 'vitest';
import { KeyCombination } from '#shared/contract/desktop.ts';
import {
  combinationOf,
  combinationWords,
  type PressedKeys,
} from '../../../src-renderer/settings/desktop/key-combination.ts';
import { languageName, suggestedLanguages } from '../../../src-renderer/settings/desktop/words.ts';

const pressed = (keys: Partial<PressedKeys>): PressedKeys => ({
  key: '',
  code: '',
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...keys,
});

describe('keys that are pressed', () => {
  it.each([
    [{ key: ' ', code: 'Space', altKey: true, shiftKey: true }, false, 'Alt+Shift+Space'],
    [{ key: 'k', code: 'KeyK', ctrlKey: true }, false, 'Ctrl+K'],
    [{ key: 'a', code: 'KeyQ', ctrlKey: true }, false, 'Ctrl+A'], // a French keyboard
    [{ key: '´', code: 'KeyE', altKey: true, metaKey: true }, true, 'Alt+Cmd+E'], // Option writes another sign
    [{ key: 'Meta', code: 'F5', metaKey: true }, false, 'Super+F5'],
    [{ key: 'ArrowUp', code: 'ArrowUp', ctrlKey: true, altKey: true }, false, 'Ctrl+Alt+Up'],
    [{ key: ',', code: 'Comma', ctrlKey: true }, false, 'Ctrl+,'],
  ])('%j are a combination that the shell takes', (keys, mac, combination) => {
    expect(combinationOf(pressed(keys), mac)).toBe(combination);
    expect(KeyCombination.safeParse(combination).success).toBe(true);
  });

  it('are none yet while only modifiers are held', () => {
    expect(combinationOf(pressed({ key: 'Shift', code: 'ShiftLeft', shiftKey: true }), false)).toBeNull();
    expect(combinationOf(pressed({ key: 'Control', code: 'ControlLeft', ctrlKey: true }), false)).toBeNull();
  });

  it('are written as each system writes them', () => {
    expect(combinationWords('Ctrl+Alt+K', false)).toBe('Ctrl + Alt + K');
    expect(combinationWords('Alt+Shift+Cmd+K', true)).toBe('⌥ ⇧ ⌘ K');
  });
});

describe('dictionaries', () => {
  it('are suggested for the languages of this machine', () => {
    const known = ['de', 'en-AU', 'en-GB', 'en-US', 'fr', 'pt-BR'];
    expect(suggestedLanguages(['en-US', 'en'], known)).toEqual(['en-US']);
    expect(suggestedLanguages(['de-CH', 'de', 'en-GB', 'fr', 'pt-BR'], known)).toEqual(['de', 'en-GB', 'fr']);
    expect(suggestedLanguages(['xx-YY'], known)).toEqual([]);
  });

  it('have names', () => {
    expect(languageName('de')).toBe('German');
    expect(languageName('not a language')).toBe('not a language');
  });
});
