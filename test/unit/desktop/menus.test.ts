import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { contextMenuTemplate } from '../../../src-main/desktop/context-menu-template.ts';
import { LOCK_ITEM, type MenuActions, menuTemplate } from '../../../src-main/desktop/menu-template.ts';

const done: string[] = [];
const note = (what: string) => () => void done.push(what);
const actions: MenuActions = {
  newSession: note('session'),
  newWindow: note('window'),
  quickEntry: note('quick'),
  search: note('search'),
  settings: note('settings'),
  lock: note('lock'),
  zoom: (wish) => void done.push(wish),
  showData: note('data'),
};
const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
const menu = (mac: boolean, developing = false) => flat(menuTemplate({ mac, developing, actions }));

describe.each([true, false])('the menu (on a Mac: %s)', (mac) => {
  it('has each entry once, each with something to do', () => {
    const shown = menu(mac).filter(({ type, visible }) => type !== 'separator' && visible !== false);
    const labels = shown.map(({ label, role }) => label ?? role);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { role, click, submenu } of shown) expect(role ?? click ?? submenu).toBeDefined();
  });

  it('gives no key to two entries', () => {
    const keys = menu(mac)
      .map(({ accelerator }) => accelerator)
      .filter((key) => key !== undefined);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leaves its keys to the window where the window has them itself', () => {
    const left = menu(mac).filter(({ registerAccelerator }) => registerAccelerator === false);
    expect(left.map(({ label }) => label).sort()).toEqual(['Find…', 'Lock Now', 'New Session', 'Settings…']);
  });

  it('locks only while there is something to lock, and shows developer tools in development alone', () => {
    expect(menu(mac).find(({ id }) => id === LOCK_ITEM)?.enabled).toBe(false);
    expect(menu(mac).some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false);
    expect(menu(mac, true).some(({ role }) => role === 'toggleDevTools')).toBe(true);
  });
});

describe('the menu under the right button', () => {
  const editFlags = { canUndo: true, canRedo: false } as Electron.EditFlags;
  const clicked = {
    isEditable: true,
    editFlags,
    selectionText: '',
    misspelledWord: '',
    dictionarySuggestions: [],
  };
  const replaced: string[] = [];
  const spelling = {
    replace: (word: string) => void replaced.push(word),
    learn: (word: string) => void replaced.push(`+${word}`),
  };
  const labels = (items: MenuItemConstructorOptions[]) =>
    items.map(({ label, role, type }) => label ?? role ?? type);

  it('offers other spellings first, and to learn the word', () => {
    const items = contextMenuTemplate(
      { ...clicked, misspelledWord: 'realy', dictionarySuggestions: ['really', 'real'] },
      spelling,
    );
    expect(labels(items).slice(0, 5)).toEqual([
      'really',
      'real',
      'separator',
      'Add to Dictionary',
      'separator',
    ]);
    for (const index of [0, 3]) (items[index]!.click as () => void)();
    expect(replaced).toEqual(['really', '+realy']);
  });

  it('says so where there is no suggestion', () => {
    const [first] = contextMenuTemplate({ ...clicked, misspelledWord: 'xqzt' }, spelling);
    expect(first).toMatchObject({ label: 'No suggestions', enabled: false });
  });

  it('is that of a text field where the word is right, one entry over selected words, and none elsewhere', () => {
    expect(labels(contextMenuTemplate(clicked, spelling))).toContain('paste');
    expect(labels(contextMenuTemplate(clicked, spelling))).not.toContain('Add to Dictionary');
    expect(contextMenuTemplate({ ...clicked, isEditable: false, selectionText: 'words' }, spelling)).toEqual([
      { role: 'copy' },
    ]);
    expect(contextMenuTemplate({ ...clicked, isEditable: false }, spelling)).toEqual([]);
  });
});
