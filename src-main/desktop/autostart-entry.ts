import { WISH_WORDS } from './wish.ts';

/**
 * The file that starts the app with a session of a Linux desktop.
 * https://specifications.freedesktop.org/autostart-spec/latest/, the quotes of `Exec` as the Desktop Entry Specification has them.
 *
 * @param program  an absolute path.
 */
export function autostartEntry(program: string): string {
  const quoted = program
    .replace(/["`$\\]/g, '\\$&')
    .replace(/\\/g, '\\\\') // once more: the value is a string, which has escapes of its own
    .replace(/%/g, '%%');
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=EmotionGPT',
    `Exec="${quoted}" ${WISH_WORDS.background}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}
