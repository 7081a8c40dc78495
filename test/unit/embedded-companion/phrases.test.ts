import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#backend/text-generation/embedded/english/english.ts';
import { SELF_QUESTIONS, SMALL_TALK } from '#backend/text-generation/embedded/intents.ts';

/** Every string of the data, wherever it stands; patterns and the clauses of feelings left out. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof RegExp || value === null) return [];
  return Object.entries(value as object).flatMap(([key, part]) => (key === 'tone' ? [] : sentences(part)));
}

const { feelings, ...spoken } = ENGLISH;
const all = sentences(spoken);

describe('the English wording', () => {
  it('has no sentence twice, so that nothing that was said can come back under another heading', () => {
    const parts = all.flatMap((text) => text.split(/(?<=[.?!]) /)).filter((part) => part.length > 14);
    const twice = parts.filter((part, index) => parts.indexOf(part) !== index);
    expect(twice).toEqual([]);
  });

  it('ends every sentence, and never shouts', () => {
    for (const text of all) {
      expect(text).toMatch(/[.?!"]$/);
      expect(text.match(/!/g)?.length ?? 0).toBeLessThanOrEqual(1);
      expect(text).not.toMatch(/[’“”…—–]|\s{2}|\.\.|^\s|\s$/);
    }
  });

  it('uses only slots that the replies fill', () => {
    const slots = new Set(all.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
    const known = [
      '{you}',
      '{You}',
      '{phrase}',
      '{name}',
      '{mood}',
      '{feeling}',
      '{Feeling}',
      '{excerpt}',
      '{emoji}',
      '{theirName}',
      '{list}',
      '{more}',
      '{about}',
      '{plan}',
      '{away}',
    ];
    expect([...slots].filter((slot) => !known.includes(slot))).toEqual([]);
  });

  it('never claims to know what somebody is, diagnoses nobody, and claims nothing human', () => {
    for (const text of all) {
      expect(text).not.toMatch(
        /\byou (?:are|must be) (?:sad|angry|depressed|anxious|afraid|ashamed|jealous)\b/i,
      );
      expect(text).not.toMatch(/\b(?:diagnos|disorder|syndrome|bipolar|clinical|trauma)/i);
      expect(text).not.toMatch(
        /\b(?:my (?:childhood|mother|body|sleep)|we humans|as a human|I missed you|I need you|don't leave me)\b/i,
      );
    }
  });

  it('says something for every kind of message and every emotion', () => {
    for (const intent of SMALL_TALK)
      if (intent !== 'insult') expect(ENGLISH.smallTalk[intent].length).toBeGreaterThan(2);
    for (const pool of Object.values(ENGLISH.insultByVoice)) expect(pool.length).toBeGreaterThan(1);
    for (const question of SELF_QUESTIONS)
      if (question !== 'how-are-you' && question !== 'why-feel' && question !== 'remember')
        expect(ENGLISH.self[question].length).toBeGreaterThan(2);
    for (const clause of Object.values(feelings)) expect(clause).toMatch(/^I(?:'m)? [a-z ]+$/);
  });

  it('always can affirm, ask and suggest something to somebody who hurts', () => {
    const { hurting } = ENGLISH.tones;
    expect(hurting.affirmations.length).toBeGreaterThan(5);
    expect(hurting.suggestions.length).toBeGreaterThan(1);
    for (const questions of Object.values(hurting.questions)) expect(questions.length).toBeGreaterThan(2);
    for (const text of [
      ...ENGLISH.families.grief.reflections,
      ...hurting.reflections,
      ...ENGLISH.families.fear.reflections,
    ])
      expect(text).not.toContain('!');
  });
});
