import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appraise } from '#backend/emotion-state/appraisal.ts';
import { applyAppraisals } from '#backend/emotion-state/state.ts';
import type { CompanionEmotion } from '#shared/emotions/companion.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { anyLife, anyScores, readingOf } from './generators.ts';

type Scores = Partial<Record<EmotionLabel, number>>;

/** What a message calls for, strongest first, without what is too faint to matter. */
function felt(text: string, scores: Scores): CompanionEmotion[] {
  return appraise({ text, reading: readingOf(scores), messageId: 'm1' }, 'Nova')
    .filter((appraisal) => appraisal.intensity >= 0.1)
    .sort((one, other) => other.intensity - one.intensity)
    .map((appraisal) => appraisal.kind);
}

describe('appraisal', () => {
  it.each<[string, Scores, CompanionEmotion]>([
    ['I passed my driving test!', { joy: 0.7, excitement: 0.5 }, 'happy-for'],
    ['I finally feel lighter', { relief: 0.6 }, 'happy-for'],
    ['My grandmother died last night.', { sadness: 0.7, grief: 0.6 }, 'pity'],
    ['I am so scared of tomorrow', { fear: 0.8, nervousness: 0.4 }, 'pity'],
    ['My boss shouted at me again, I hate him', { anger: 0.8, annoyance: 0.4 }, 'pity'],
    ['Thank you, you are lovely', { gratitude: 0.9, admiration: 0.4 }, 'gratitude'],
    ['You are useless, I hate you', { anger: 0.8, annoyance: 0.5 }, 'distress'],
    ['I think it will all work out', { optimism: 0.7 }, 'hope'],
    ['What do you think about the stars?', { curiosity: 0.8 }, 'liking'],
  ])('of “%s” calls first for the right emotion', (text, scores, kind) => {
    expect(felt(text, scores)[0]).toBe(kind);
  });

  it('of praise brings joy and some pride too', () => {
    expect(felt('You are wonderful.', { admiration: 0.9 })).toEqual(
      expect.arrayContaining(['gratitude', 'joy', 'pride']),
    );
  });

  it('of an attack brings reproach and no pity', () => {
    const kinds = felt('You are useless.', { anger: 0.8 });
    expect(kinds).toContain('reproach');
    expect(kinds).not.toContain('pity');
  });

  it('of anger at somebody else brings no distress', () => {
    expect(felt('My boss is useless.', { anger: 0.8 })).toEqual(['pity']);
  });

  it('of gratitude towards somebody else is gladness for the person', () => {
    const kinds = felt('I am so grateful to my mother.', { gratitude: 0.8 });
    expect(kinds).toContain('happy-for');
    expect(kinds).not.toContain('gratitude');
  });

  it('of a neutral message with background noise is nothing', () => {
    const noise = Object.fromEntries(EMOTION_LABELS.map((label) => [label, 0.05])) as Scores;
    expect(felt('The train leaves at nine.', { ...noise, neutral: 0.9 })).toEqual([]);
  });

  it('is stronger when the words speak more strongly', () => {
    const pity = (intensity: number) =>
      appraise(
        { text: 'I lost her.', reading: readingOf({ grief: 0.8 }, intensity), messageId: 'm' },
        'Nova',
      )[0]?.intensity;
    expect(pity(1)).toBeGreaterThan(pity(0.2)!);
  });

  it('keeps every intensity in [0, 1] and names the message as its cause', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyScores, (text, scores) => {
        const message = { text, reading: { ...readingOf({}), scores }, messageId: 'the id' };
        for (const appraisal of appraise(message, 'Nova')) {
          expect(appraisal.intensity).toBeGreaterThan(0);
          expect(appraisal.intensity).toBeLessThanOrEqual(1);
          expect(appraisal.causeMessageId).toBe('the id');
        }
      }),
    );
  });

  it('never leaves a less pleasant state for a happier reading of the same words', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const label = fc.constantFrom(
      ...EMOTION_LABELS.filter(
        (l) => EMOTIONS[l].sentiment === 'positive' || EMOTIONS[l].sentiment === 'negative',
      ),
    );
    const text = fc.constantFrom(
      'I did it.',
      'You did it.',
      'Thanks. My dog is ill. I hate you',
      'Can you help me?',
    );
    fc.assert(
      fc.property(
        anyLife,
        text,
        anyScores,
        label,
        share,
        share,
        ({ traits, state }, words, scores, which, a, b) => {
          const valence = (score: number) => {
            const reading = { ...readingOf({}), scores: { ...scores, [which]: score } };
            const appraisals = appraise({ text: words, reading, messageId: 'new' }, 'Nova');
            return applyAppraisals(state, appraisals, traits, state.at).mood.valence;
          };
          const pleasant = EMOTIONS[which].sentiment === 'positive';
          const [happier, sadder] = pleasant
            ? [Math.max(a, b), Math.min(a, b)]
            : [Math.min(a, b), Math.max(a, b)];
          expect(valence(happier)).toBeGreaterThanOrEqual(valence(sadder) - 1e-12);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
