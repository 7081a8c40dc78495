import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChooser, hash, matcher, render } from '#backend/text-generation/embedded/wording.ts';

const pool = ['That hurts.', 'That sounds painful.', 'So {you}, I see.', '{You}; I hear that.'];

describe('filling the slots', () => {
  it('capitalises where the slot is capitalised', () => {
    expect(render('{You}. So {you}.', { you: 'you slept' })).toBe('You slept. So you slept.');
  });

  it('leaves braces in a person’s own words alone', () => {
    expect(render('"{excerpt}" by {name}', { excerpt: '{name} {you}', name: 'Ada' })).toBe(
      '"{name} {you}" by Ada',
    );
  });

  it('leaves an unknown slot as it is', () => {
    expect(render('{what}', {})).toBe('{what}');
  });
});

describe('recognising what was said', () => {
  it('knows a template by its own words, whatever stood in its slots', () => {
    const said = matcher('So {you}, I see.', {});
    expect(said('Mm. So you lost your keys, I see. Go on.')).toBe(true);
    expect(said('So you lost your keys.')).toBe(false);
  });

  it('looks for them at the start of a sentence only', () => {
    expect(matcher('That hurts.', {})('I know. That hurts.')).toBe(true);
    expect(matcher('hurts.', {})('That hurts.')).toBe(false);
  });

  it('knows a template without words of its own by its content', () => {
    expect(matcher('{You}.', { you: 'you slept' })('You slept. Good.')).toBe(true);
    expect(matcher('{You}.', { you: 'you left' })('You slept. Good.')).toBe(false);
  });
});

describe('choosing a wording', () => {
  it('takes the same for the same seed and history, another for another seed', () => {
    const chosen = (seed: string) => createChooser([], seed).choose(pool, { you: 'you left' }).text;
    expect(chosen('a')).toBe(chosen('a'));
    expect(new Set(Array.from({ length: 40 }, (_, i) => chosen(`seed ${i}`))).size).toBe(pool.length);
  });

  it('says nothing twice while there is something else, then what was said the longest ago', () => {
    const earlier: string[] = [];
    for (let i = 0; i < pool.length; i++)
      earlier.push(createChooser(earlier, `${i}`).choose(pool, { you: 'you left' }).text);
    expect(new Set(earlier).size).toBe(pool.length);
    const chooser = createChooser(earlier, 'next');
    expect(chooser.hasFresh(pool, { you: 'you left' })).toBe(false);
    expect(chooser.choose(pool, { you: 'you left' }).text).toBe(earlier[0]);
  });

  it('counts what it has just chosen for the same reply', () => {
    const chooser = createChooser([], 'seed');
    const two = [
      chooser.choose(['A first.', 'A second.']).text,
      chooser.choose(['A first.', 'A second.']).text,
    ];
    expect(two.sort()).toEqual(['A first.', 'A second.']);
  });

  it('goes to a later pool only when the ones before it are worn out', () => {
    const chooser = createChooser(['One is said.'], 'seed');
    expect(chooser.chooseFrom([[], ['One is said.'], ['Two is new.']]).text).toBe('Two is new.');
  });
});

describe('the hash', () => {
  it('is an unsigned 32-bit number for any string and spreads near strings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hash(text)).toBe(hash(text) >>> 0);
      }),
    );
    const thirds = [0, 0, 0];
    for (let i = 0; i < 3_000; i++) thirds[hash(`message ${i}`) % 3]!++;
    for (const count of thirds) expect(count).toBeGreaterThan(900);
  });
});
