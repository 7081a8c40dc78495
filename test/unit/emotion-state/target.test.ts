import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareAimedAtCompanion } from '#backend/emotion-state/target.ts';

describe('who an emotion is aimed at', () => {
  it.each([
    'I hate you',
    'You’re the best!',
    'thank you so much',
    'Thanks',
    'why are you so useless?',
    'stupid bot',
    'Shut up.',
    'u suck',
    'Your answers are terrible.',
  ])('is the companion in “%s”', (text) => {
    expect(shareAimedAtCompanion(text)).toBe(1);
  });

  it.each([
    'I hate my job',
    'My boss is an idiot.',
    'Thanks to my sister I made it.',
    'thank god it is over',
    'It hurts, you know?',
    'When you lose someone, everything stops.',
    'Can you believe what he did?',
    'She said "you are worthless" to me.',
    'She said “you are worthless” to me.',
    '',
    '...',
    '🙂',
    'Estoy muy triste',
  ])('is not the companion in “%s”', (text) => {
    expect(shareAimedAtCompanion(text)).toBe(0);
  });

  it('is shared when only some sentences speak to the companion', () => {
    expect(shareAimedAtCompanion('I hate my boss. You are kind though.')).toBe(0.5);
  });

  it('is a share for any string, quickly even for hostile ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const share = shareAimedAtCompanion(text);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
    for (const unit of ['"', '“', '«', 'you ', 'thanks ', '. ', 'if you'])
      expect(shareAimedAtCompanion(unit.repeat(32_000))).toBeLessThanOrEqual(1);
  });
});
