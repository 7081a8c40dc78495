/** Keys that were pressed, as a combination that the shell takes (`KeyCombination` of the contract), and as words. */
export interface PressedKeys {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backquote: '`',
};
/** Named alike by browsers and by Electron. */
const SAME = /^(Space|Tab|Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|F\d{1,2})$/;

/** @returns the combination; null while only modifiers are held, or for a key that cannot be in one. */
export function combinationOf(pressed: PressedKeys, mac: boolean): string | null {
  const key = keyOf(pressed);
  if (key === null) return null;
  const modifiers = [
    pressed.ctrlKey ? 'Ctrl' : null,
    pressed.altKey ? 'Alt' : null,
    pressed.shiftKey ? 'Shift' : null,
    pressed.metaKey ? (mac ? 'Cmd' : 'Super') : null,
  ].filter((modifier) => modifier !== null);
  return [...modifiers, key].join('+');
}

/** What the key writes, as the keyboard is set; where a modifier makes it write something else, the place of the key. */
function keyOf({ key, code }: PressedKeys): string | null {
  if (/^[a-z0-9]$/i.test(key)) return key.toUpperCase();
  const placed = /^(?:Key|Digit)([A-Z0-9])$/.exec(code)?.[1];
  if (placed !== undefined) return placed;
  return SAME.test(code) ? code : (NAMES[code] ?? null);
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Cmd: '⌘' };

/** "Alt + Shift + Space", "⌥ ⇧ Space" on a Mac. */
export const combinationWords = (combination: string, mac: boolean): string =>
  mac
    ? combination
        .split('+')
        .map((part) => MAC_SIGNS[part] ?? part)
        .join(' ')
    : combination.split('+').join(' + ');
