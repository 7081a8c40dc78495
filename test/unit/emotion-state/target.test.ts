import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EmotionTarget, mainTarget, targetsOf } from '#backend/emotion-state/target.ts';
import { COMPANION_NAME, DEVELOPMENT, HELD_OUT, type LabelledSentence } from './target-sentences.ts';

const TARGETS: readonly EmotionTarget[] = ['companion', 'somebody-else', 'self', 'situation', 'none'];
const targetOf = (text: string): EmotionTarget => mainTarget(targetsOf(text, COMPANION_NAME));

interface Figures {
  readonly precision: number;
  readonly recall: number;
}

/** Precision and recall of each class, and the share that is right. */
function measured(sentences: readonly LabelledSentence[]) {
  const found = sentences.map(({ text, target }) => ({ target, got: targetOf(text) }));
  const right = found.filter(({ target, got }) => target === got);
  const count = (key: 'target' | 'got', target: EmotionTarget, among = found) =>
    among.filter((each) => each[key] === target).length;
  const classes = TARGETS.map((target): [EmotionTarget, Figures] => [
    target,
    {
      precision: count('got', target, right) / count('got', target),
      recall: count('target', target, right) / count('target', target),
    },
  ]);
  return { accuracy: right.length / found.length, classes };
}

const inDigits = (share: number): string => share.toFixed(2);
const print = (name: string, { accuracy, classes }: ReturnType<typeof measured>) =>
  console.log(
    [
      `${name}: ${inDigits(accuracy)} right`,
      ...classes.map(([target, { precision, recall }]) => {
        const figures = `precision ${inDigits(precision)}  recall ${inDigits(recall)}`;
        return `  ${target.padEnd(14)}${figures}`;
      }),
    ].join('\n'),
  );

describe('what an emotion is aimed at', () => {
  it('is measured on at least 300 sentences, as many of each class, none of them twice', () => {
    const all = [...DEVELOPMENT, ...HELD_OUT];
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
    for (const half of [DEVELOPMENT, HELD_OUT])
      for (const target of TARGETS)
        expect(half.filter((sentence) => sentence.target === target)).toHaveLength(half.length / 5);
  });

  it.each([
    ['development half', DEVELOPMENT, 0.95],
    ['held-out half', HELD_OUT, 0.8],
  ] as const)('is right in the %s as often as documented', (name, sentences, floor) => {
    const figures = measured(sentences);
    print(name, figures);
    for (const [target, { precision, recall }] of figures.classes) {
      expect(precision, `precision of ${target}`).toBeGreaterThanOrEqual(floor);
      expect(recall, `recall of ${target}`).toBeGreaterThanOrEqual(floor);
    }
  });

  it('is shared when only some clauses speak to the companion', () => {
    expect(targetsOf('I hate my boss. You are kind though.', 'Nova').shares).toMatchObject({
      companion: 0.5,
      'somebody-else': 0.5,
    });
    expect(targetsOf('You are kind but my boss is an idiot', 'Nova').shares).toMatchObject({
      companion: 0.5,
      'somebody-else': 0.5,
    });
  });

  it('is not watered down by sentences that tell of no feeling', () => {
    expect(targetsOf('Thank you so much. I am on the bus. It is at six.', 'Nova').shares.companion).toBe(1);
  });

  it('is whom the words speak to, where no word tells of a feeling', () => {
    expect(targetsOf('Your speech was something else.', 'Nova')).toEqual({
      shares: { companion: 1, 'somebody-else': 0, self: 0, situation: 0 },
      blame: 0,
      felt: false,
    });
  });

  it('knows harm that the companion did from words that are only meant to hurt it', () => {
    expect(targetsOf('You lied to me and that hurts.', 'Nova').blame).toBe(1);
    for (const text of ['You are useless.', 'I am sorry I hurt you', 'He lied to me.', 'I love you'])
      expect(targetsOf(text, 'Nova').blame, text).toBe(0);
  });

  it('follows the companion’s name when it is spoken to by it', () => {
    expect(mainTarget(targetsOf('I missed this, Mia', 'Mia'))).toBe('companion');
    expect(mainTarget(targetsOf('I missed this and Mia', 'Nova'))).toBe('somebody-else');
  });

  it('is not the companion in other people’s words', () => {
    for (const text of [
      'She said “you are worthless” to me.',
      'She said "you are worthless" to me.',
      'He told me "shut up, I hate you"!',
    ])
      expect(targetOf(text), text).toBe('somebody-else');
  });

  it('is a set of shares for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, name) => {
        const { shares } = targetsOf(text, name);
        expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
        for (const share of Object.values(shares)) expect(share).toBeGreaterThanOrEqual(0);
      }),
    );
    for (const empty of ['', '...', ' \n ']) expect(targetOf(empty)).toBe('none');
  });

  it('is found in time that grows with the text alone, however hostile', () => {
    const units = [
      '"',
      '“',
      '«',
      'you ',
      'thanks ',
      '. ',
      'if you ',
      "I'm bad at ",
      'how who ',
      'my fault ',
      'a',
      '!',
      '❤️',
    ];
    const time = (unit: string, length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      const from = performance.now();
      targetsOf(text, 'Nova');
      return performance.now() - from;
    };
    for (const unit of units) {
      time(unit, 32_000);
      expect(time(unit, 32_000), unit).toBeLessThan(150);
    }
  });
});
