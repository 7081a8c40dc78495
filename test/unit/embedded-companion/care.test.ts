/** What the embedded companion says where somebody may be in danger. */
import { expect, test } from 'vitest';
import { CARE_WORDS } from '#backend/text-generation/embedded/care-words.ts';
import { composeReply } from '#backend/text-generation/embedded/compose.ts';
import type { Concern } from '#shared/safety/concern.ts';
import { helpOf } from '#shared/safety/help-lines.ts';
import { input, reading } from './situation.ts';

const concern = (kind: Concern['kind'], about: Concern['about'] = 'self'): Concern => ({
  kind,
  level: 'explicit',
  about,
});

test('it asks whether the person is safe, and names one line and the emergency number of the country', () => {
  const say = (one: Concern) =>
    composeReply(input('…', { concern: one, help: helpOf('GB'), seed: one.kind }));
  expect(say(concern('suicide'))).toMatch(/\?.*Samaritans is at 116 123.*999/);
  expect(say(concern('abuse'))).toMatch(/not your fault|Nobody may treat you|nothing to deserve.*/);
  expect(say(concern('abuse'))).toContain('0808 2000 247');
  expect(say(concern('medical'))).toMatch(/call for medical help.*The emergency number is 999/);
  expect(say(concern('suicide', 'other'))).toMatch(/ask|Asking/);
  expect(composeReply(input('…', { concern: concern('suicide') }))).toContain('findahelpline.com');
});

test('it answers in the language of the message where it can', () => {
  const german = { ...reading('sadness'), language: 'de' };
  const text = composeReply(
    input('Ich will sterben.', { concern: concern('suicide'), reading: german, help: helpOf('DE') }),
  );
  expect(text).toMatch(/sicher|Sicherheit/);
  expect(text).toContain('0800 111 0 111');
});

test('a short answer to what was asked with care is not small talk', () => {
  const messages = [
    { role: 'user', text: 'I want to kill myself.' },
    { role: 'assistant', text: 'Are you safe right now?' },
    { role: 'user', text: 'no' },
  ] as const;
  const reply = composeReply(input('no', { messages, help: helpOf('US') }));
  expect(reply).toContain('988');
  const unrelated = [{ role: 'user', text: 'I had soup today.' }, ...messages.slice(1)] as const;
  expect(composeReply(input('no', { messages: unrelated, help: helpOf('US') }))).not.toContain('988');
});

test('in no language does it shame, promise secrecy, or name a means', () => {
  const means =
    /\b(?:pills?|rope|knife|gun|bridge|blade|secret|selfish|sin|attention|Tabletten|Seil|pastillas|corde|pillole)\b/i;
  for (const words of Object.values(CARE_WORDS)) {
    const all = Object.values(words).flat();
    for (const sentence of all) expect(sentence).not.toMatch(means);
    expect(words.line).toMatch(/\{line\}.*\{number\}.*\{emergency\}/);
    expect(words.anywhere).toContain('{url}');
    expect(words.emergency).toContain('{emergency}');
  }
});
