import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choosePlans, type Situation } from '#backend/text-generation/strategy.ts';

const situation = (more: Partial<Situation> = {}): Situation => ({
  family: 'sadness',
  tone: 'hurting',
  strong: false,
  form: 'statement',
  voice: 'calm',
  turn: 0,
  questionsInARow: 0,
  askNothing: false,
  topical: false,
  moved: true,
  ...more,
});

const best = (more: Partial<Situation> = {}) => choosePlans(situation(more))[0];
const first = (count: number, more: Partial<Situation> = {}) =>
  Array.from({ length: count }, (_, turn) => best({ ...more, turn })!);

describe('the strategy', () => {
  it('opens with saying back, naming and asking when the emotion is mild', () => {
    expect(best()).toEqual(['restatement', 'reflection', 'question']);
    expect(best({ tone: 'glad', family: 'joy' })).toEqual(['restatement', 'reflection', 'question']);
  });

  it('asks nothing at first when the emotion is strong', () => {
    expect(best({ strong: true })).toEqual(['restatement', 'reflection']);
    expect(best({ family: 'grief' })).toEqual(['restatement', 'reflection']);
  });

  it('presumes no feeling where none was read', () => {
    for (const plan of first(12, { tone: 'plain', family: 'neutral' })) {
      expect(plan).not.toContain('suggestion');
      expect(plan).not.toContain('information');
    }
  });

  it('suggests and informs only after listening, and never in strong pain or grief', () => {
    const acts = (plan: readonly string[]) => plan.includes('suggestion') || plan.includes('information');
    expect(first(4).some(acts)).toBe(false);
    expect(first(20).some(acts)).toBe(true);
    for (let turn = 0; turn < 20; turn++) {
      expect(choosePlans(situation({ turn, strong: true })).some(acts)).toBe(false);
      expect(choosePlans(situation({ turn, family: 'grief' })).some(acts)).toBe(false);
    }
  });

  it('does not ask a third time in a row', () => {
    for (let turn = 0; turn < 12; turn++)
      expect(best({ turn, questionsInARow: 2 })).not.toContain('question');
  });

  it('never asks somebody who wants no questions', () => {
    for (let turn = 0; turn < 12; turn++)
      for (const plan of choosePlans(situation({ turn, askNothing: true })))
        expect(plan).not.toContain('question');
  });

  it('does not name a feeling twice that was named by saying it back', () => {
    for (let turn = 0; turn < 12; turn++)
      for (const plan of choosePlans(situation({ turn, form: 'feeling' })))
        expect(plan.includes('restatement') && plan.includes('reflection')).toBe(false);
  });

  it('speaks of itself only when something moves it', () => {
    expect(first(12).some((plan) => plan.includes('self-disclosure'))).toBe(true);
    expect(first(12, { moved: false }).some((plan) => plan.includes('self-disclosure'))).toBe(false);
  });

  it('says less in a low mood', () => {
    expect(Math.max(...first(12, { voice: 'quiet' }).map((plan) => plan.length))).toBe(2);
  });

  it('has a plan for every situation, of one to three moves, none twice', () => {
    const any = fc.record({
      family: fc.constantFrom<Situation['family'][]>(
        'grief',
        'sadness',
        'anger',
        'joy',
        'neutral',
        'trouble',
      ),
      tone: fc.constantFrom<Situation['tone'][]>('hurting', 'glad', 'plain'),
      strong: fc.boolean(),
      form: fc.constantFrom<Situation['form'][]>(
        null,
        'statement',
        'feeling',
        'claim',
        'absolute',
        'fragment',
      ),
      voice: fc.constantFrom<Situation['voice'][]>('lively', 'calm', 'careful', 'quiet', 'firm'),
      turn: fc.nat(10_000),
      questionsInARow: fc.nat(5),
      askNothing: fc.boolean(),
      topical: fc.boolean(),
      moved: fc.boolean(),
    });
    fc.assert(
      fc.property(any, (one) => {
        const plans = choosePlans(one);
        expect(plans.length).toBeGreaterThan(0);
        for (const plan of plans) {
          expect(plan.length).toBeGreaterThanOrEqual(1);
          expect(plan.length).toBeLessThanOrEqual(3);
          expect(new Set(plan).size).toBe(plan.length);
          if (one.form === null) expect(plan).not.toContain('restatement');
        }
      }),
    );
  });
});
