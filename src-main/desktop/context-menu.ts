import { Menu, type WebContents } from 'electron';
import { contextMenuTemplate } from './context-menu-template.ts';

/** Under the right mouse button, in every window: what a text field of the system has, with the spelling. */
export function addContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, clicked) => {
    const template = contextMenuTemplate(clicked, {
      replace: (word) => contents.replaceMisspelling(word),
      learn: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
    });
    if (template.length > 0) Menu.buildFromTemplate(template).popup();
  });
}
