import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_PROPOSAL, parseAnswer } from '#backend/emotion-detection/llm/answer.ts';
import { EmotionReading } from '#shared/emotions/reading.ts';

const ANSWER = {
  emotions: { sadness: 0.8, love: 0.45, anger: 0.1 },
  valence: -0.6,
  arousal: -0.2,
  dominance: -0.4,
  intensity: 0.7,
  confidence: 0.9,
  language: 'en',
  companion: { feels: 'pity', intensity: 0.8 },
};
const json = JSON.stringify(ANSWER);

const parsed = (text: string) => {
  const answer = parseAnswer(text);
  if (!answer.ok) throw new Error(answer.problem);
  return answer;
};

test('an answer becomes a full reading, and a proposal below its bound', () => {
  const { reading, proposal } = parsed(json);
  expect(EmotionReading.parse(reading)).toEqual(reading);
  expect(reading).toMatchObject({
    primary: 'sadness',
    active: ['sadness', 'love'],
    phrase: 'sadness mixed with love',
    valence: -0.6,
    intensity: 0.7,
    confidence: 0.9,
    source: 'llm',
    stage: null,
    language: 'en',
  });
  expect(reading.scores).toMatchObject({ sadness: 0.8, anger: 0.1, joy: 0 });
  expect(proposal).toEqual({ kind: 'pity', intensity: 0.8 * LARGEST_PROPOSAL });
});

test.each([
  ['code fences', `\`\`\`json\n${json}\n\`\`\``],
  ['words before and after', `Sure! Here is the reading:\n${json}\nI hope {this} helps.`],
  ['braces in the words before', `A set {a, b} comes first. ${json}`],
  ['braces and quotes in a string', JSON.stringify({ note: 'a "}" in it', ...ANSWER })],
  ['numbers as text', json.replace('-0.6', '"-0.6"')],
  ['numbers out of range', json.replace('0.9', '90').replace('-0.6', '-0.6')],
  ['labels in capitals', json.replace('sadness', 'Sadness')],
  ['a label that is none of ours', json.replace('"anger"', '"melancholia"')],
  ['an emotion of the companion that is none of ours', json.replace('pity', 'ennui')],
  ['a language that is no tag', json.replace('"en"', '"English, I think"')],
  ['no proposal', JSON.stringify({ ...ANSWER, companion: null })],
])('%s are forgiven', (_, text) => {
  expect(parsed(text).reading).toMatchObject({ primary: 'sadness', valence: -0.6, intensity: 0.7 });
});

test.each([
  ['nothing', '', 'no JSON object'],
  ['prose', 'The writer is sad.', 'no JSON object'],
  ['JSON that breaks off', json.slice(0, 40), 'no JSON object'],
  ['a list', '[1, 2]', 'no JSON object'],
  ['an object without the fields', '{"mood": "sad"}', 'emotions, valence'],
  ['a field that is no number', json.replace('-0.6', '"low"'), 'valence'],
])('%s is a problem to tell the model', (_, text, problem) => {
  const answer = parseAnswer(text);
  expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(problem) });
});

test('an answer without a clear emotion is neutral, without intensity', () => {
  const { reading } = parsed(JSON.stringify({ ...ANSWER, emotions: { joy: 0.2, neutral: 0.9 } }));
  expect(reading).toMatchObject({
    primary: 'neutral',
    active: ['neutral'],
    intensity: 0,
    phrase: 'no strong emotion',
  });
});

describe('whatever a model says', () => {
  test('is a valid reading or a problem, never an exception', () => {
    const value = fc.oneof(fc.double(), fc.string(), fc.constant(null), fc.boolean());
    const answer = fc.record(
      {
        emotions: fc.dictionary(fc.constantFrom('joy', 'Fear ', '__proto__', 'constructor', 'x'), value),
        valence: value,
        arousal: fc.double(),
        dominance: fc.double(),
        intensity: fc.double(),
        confidence: value,
        companion: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(fc.string(), answer, fc.string())
        .map(([before, it, after]) => before + JSON.stringify(it) + after),
    );
    fc.assert(
      fc.property(text, (said) => {
        const result = parseAnswer(said);
        if (!result.ok) return;
        EmotionReading.parse(result.reading);
        expect(result.proposal?.intensity ?? 0).toBeLessThanOrEqual(LARGEST_PROPOSAL);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  test('takes no time to give up on, however many braces it opens', () => {
    expect(parseAnswer('{'.repeat(20_000)).ok).toBe(false);
    expect(parseAnswer('{"a":'.repeat(4_000)).ok).toBe(false);
  });
});
