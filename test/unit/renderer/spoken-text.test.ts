import { expect, test } from 'vitest';
import { findEmoji } from '../../../src-renderer/chat/emoji-list.ts';
import { isLong } from '../../../src-renderer/chat/folded-text.tsx';
import { localVoice, quoted, spokenText } from '../../../src-renderer/chat/spoken-text.ts';
import { slashQuery } from '../../../src-renderer/chat/use-slash.ts';

test('what is read aloud has no marks of Markdown, and no code', () => {
  expect(
    spokenText('## Plan\n\n- **First**, `rest`\n- [look](https://a.example)\n\n```js\nlet a;\n```'),
  ).toBe('Plan\n\nFirst, rest\nlook\n\n (code)');
});

test('only voices of this machine speak: the others would send the words away', () => {
  const voice = (lang: string, localService: boolean, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  });
  const german = voice('de-DE', true);
  const british = voice('en-GB', true);
  expect(localVoice([voice('en-US', false, true), german, british], 'en-US')).toBe(british);
  expect(localVoice([german, british], 'de')).toBe(german);
  expect(localVoice([german, voice('es_ES', true, true)], 'fr')).toMatchObject({ lang: 'es_ES' });
  expect(localVoice([voice('en-US', false, true)], 'en-US')).toBeNull();
});

test('a quote marks each of its lines', () => {
  expect(quoted('One\ntwo\n')).toBe('> One\n> two\n\n');
});

test('emoji are found by the beginnings of their words', () => {
  const found = (query: string) => findEmoji(query).flatMap(({ emoji }) => emoji.map((each) => each.emoji));
  expect(found('broken')).toEqual(['💔']);
  expect(found('tears joy')).toEqual(['😂']);
  expect(found('zeppelin')).toEqual([]);
  expect(findEmoji('').every(({ emoji }) => emoji.length > 10)).toBe(true);
  const all = found('');
  expect(all.every((each) => /\p{Extended_Pictographic}/u.test(each))).toBe(true);
});

test('a slash begins a command, a path or a text with one is none', () => {
  expect(slashQuery('/')).toBe('');
  expect(slashQuery('/new')).toBe('new');
  for (const text of ['', 'a /new', '/usr/bin', '/new\nline']) expect(slashQuery(text)).toBeNull();
});

test('long messages are folded', () => {
  expect(isLong('a'.repeat(1_000))).toBe(false);
  expect(isLong('a'.repeat(2_000))).toBe(true);
  expect(isLong('a\n'.repeat(30))).toBe(true);
});
