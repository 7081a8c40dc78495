import { describe, expect, test } from 'vitest';
import { factsAboutPerson } from '#backend/self-knowledge/extraction/extract.ts';
import { factsInReply, nameGiven } from '#backend/self-knowledge/extraction/own-statements.ts';
import {
  ENGLISH_FACTS,
  ENGLISH_NOTHING,
  FRENCH,
  GERMAN,
  SAID_AT,
  SPANISH,
  TIME_ZONE,
} from './labelled-sentences.ts';
import { EVERYDAY, UNSEEN } from './unseen-sentences.ts';

const learnt = (text: string): string[] =>
  factsAboutPerson(text, { at: SAID_AT, timeZone: TIME_ZONE }).map(({ kind, words }) => `${kind}: ${words}`);

type Labelled = readonly (readonly string[])[];

/** Right, wrong and missed facts over labelled messages; a fact counts only with its very words. */
function score(labelled: Labelled) {
  const faults: string[] = [];
  let right = 0;
  let wrong = 0;
  let missed = 0;
  for (const [text = '', ...expected] of labelled) {
    const got = learnt(text);
    right += got.filter((each) => expected.includes(each)).length;
    for (const each of got.filter((one) => !expected.includes(one))) {
      wrong += 1;
      faults.push(`learnt “${each}” from: ${text}`);
    }
    for (const each of expected.filter((one) => !got.includes(one))) {
      missed += 1;
      faults.push(`missed “${each}” in: ${text}`);
    }
  }
  return { right, precision: right / (right + wrong), recall: right / (right + missed), faults };
}

const SETS: readonly (readonly [name: string, set: Labelled])[] = [
  ['English', [...ENGLISH_FACTS, ...ENGLISH_NOTHING.map((text) => [text])]],
  ['English, written after the patterns', UNSEEN],
  ['English, as people write', EVERYDAY],
  ['German', GERMAN],
  ['Spanish', SPANISH],
  ['French', FRENCH],
];

describe('what a message teaches', () => {
  test.each(SETS)('%s: nearly nothing wrong, and most of it', (name, set) => {
    const { right, precision, recall, faults } = score(set);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    console.log(
      `${name}: ${set.length} messages, ${right} facts, precision ${percent(precision)}, recall ${percent(recall)}`,
    );
    expect(precision, faults.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, faults.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  test('the sets hold at least 150 sentences, a third of which teach nothing', () => {
    const all = SETS.flatMap(([, set]) => set);
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(all.filter(([, ...facts]) => facts.length === 0).length * 3).toBeGreaterThanOrEqual(all.length);
  });

  test.each([
    "I'm going to end my life on Friday.",
    'I have pills at home and I will take all the pills tomorrow. My name is Ada.',
    'My plan for Saturday: I will jump off the bridge on Saturday.',
    "I'm going to shoot my boss on Monday.",
    'I have a date with death on Friday, I want to die.',
    'Ich heiße Ada und will mich umbringen.',
  ])('nothing is filed from words of danger, to be asked about later: %s', (text) => {
    expect(learnt(text)).toEqual([]);
  });

  test('what is liked and what is not share a topic, so that the newer one counts', () => {
    const [liked] = factsAboutPerson('I like coffee.', { at: SAID_AT, timeZone: TIME_ZONE });
    const [not] = factsAboutPerson("I don't like coffee any more.", { at: SAID_AT, timeZone: TIME_ZONE });
    expect(liked?.topic).toBe(not?.topic);
  });

  test('a name in a message of any length or make takes no time to speak of', () => {
    const long = 'I have to tell you about my sister and my exam, '.repeat(640);
    const start = performance.now();
    factsAboutPerson(long, { at: SAID_AT, timeZone: TIME_ZONE });
    factsAboutPerson(`${'a '.repeat(15_000)}b`, { at: SAID_AT, timeZone: TIME_ZONE });
    factsAboutPerson(`I love ${'really '.repeat(4_000)}`, { at: SAID_AT, timeZone: TIME_ZONE });
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('what a reply says about the companion itself', () => {
  test.each([
    ["I'm an early riser, so mornings suit me.", 'I told you that I am an early riser'],
    ['I really enjoy your music stories.', 'I enjoy your music stories'],
    ['My favourite season is autumn.', 'my favourite season is autumn'],
    ["I'll ask you about it on Friday.", 'I promised to ask you about it on Friday'],
  ])('%s', (reply, words) => {
    expect(factsInReply(reply).map((fact) => [fact.subject, fact.words])).toEqual([['companion', words]]);
  });

  test.each([
    "I'm a program on this machine.",
    "I'm a bit worried about you.",
    'I like how you put that.',
    'I love that you told me.',
    "I'm sorry.",
    'Would you say I am an early riser?',
  ])('%s teaches nothing', (reply) => {
    expect(factsInReply(reply)).toEqual([]);
  });

  test('the person may name it', () => {
    expect(nameGiven("I'll call you Nova.")).toMatchObject({
      subject: 'companion',
      words: 'you call me Nova',
    });
    expect(nameGiven("I'll call you tomorrow.")).toBeNull();
  });
});
