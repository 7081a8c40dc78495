/** A message as it is read aloud: Markdown without its marks. Pure. */

/** What is worth hearing of `text`; code is only named. */
export const spokenText = (text: string): string =>
  text
    .replace(/```[\s\S]*?(```|$)/g, ' (code) ')
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/^[ \t]{0,3}(#{1,6}|>|[-*+]|\d+[.)])[ \t]+/gm, '')
    .replace(/[*_~`|]+/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** As `> ` lines, the way Markdown quotes, with room to write below. */
export const quoted = (text: string): string => `${text.trim().replace(/^/gm, '> ')}\n\n`;

/** What a voice has to say of itself. */
type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

const tongueOf = (language: string): string => language.toLowerCase().split(/[-_]/, 1)[0]!;

/**
 * The voice for a language among those that speak on this machine: others would send the words away. In no voice of that
 * language, the one that the system uses, or any. Null: no voice is on this machine.
 */
export function localVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
  const local = voices.filter(({ localService }) => localService);
  const exact = local.find(({ lang }) => lang.toLowerCase() === language.toLowerCase());
  const near = local.find(({ lang }) => tongueOf(lang) === tongueOf(language));
  return exact ?? near ?? local.find((voice) => voice.default) ?? local[0] ?? null;
}
