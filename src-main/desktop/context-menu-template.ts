import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Clicked = Pick<
  ContextMenuParams,
  'isEditable' | 'editFlags' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
>;

interface ContextActions {
  readonly replace: (word: string) => void;
  readonly learn: (word: string) => void;
}

/** The entries; none where there is nothing to do. */
export function contextMenuTemplate(clicked: Clicked, actions: ContextActions): MenuItemConstructorOptions[] {
  const { isEditable, editFlags, selectionText } = clicked;
  if (!isEditable) return selectionText.trim() === '' ? [] : [{ role: 'copy' }];
  return [
    ...spelling(clicked, actions),
    { role: 'undo', enabled: editFlags.canUndo },
    { role: 'redo', enabled: editFlags.canRedo },
    { type: 'separator' },
    { role: 'cut', enabled: editFlags.canCut },
    { role: 'copy', enabled: editFlags.canCopy },
    { role: 'paste', enabled: editFlags.canPaste },
    { role: 'selectAll' },
  ];
}

function spelling(
  { misspelledWord, dictionarySuggestions }: Clicked,
  { replace, learn }: ContextActions,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  const suggestions = dictionarySuggestions.map(
    (word): MenuItemConstructorOptions => ({ label: word, click: () => replace(word) }),
  );
  return [
    ...(suggestions.length > 0 ? suggestions : [{ label: 'No suggestions', enabled: false }]),
    { type: 'separator' },
    { label: 'Add to Dictionary', click: () => learn(misspelledWord) },
    { type: 'separator' },
  ];
}
