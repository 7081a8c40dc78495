import { describe, expect, it } from 'vitest';
import { withMoved, without, withStandIn } from '../../../src-renderer/settings/fallback-order.ts';
import { matchingOptions } from '../../../src-renderer/ui/option-filter.ts';
import { placeBeside } from '../../../src-renderer/ui/use-beside.ts';

describe('a list of models', () => {
  const options = [
    { value: 'maker/model-large', label: 'Large One' },
    { value: 'maker/model-small', label: null },
    { value: 'other/large', label: null },
  ];
  const found = (query: string) => matchingOptions(options, query).map(({ value }) => value);

  it('is narrowed by each word, in the name or beside it, in either case', () => {
    expect(found('LARGE')).toEqual(['maker/model-large', 'other/large']);
    expect(found('large maker')).toEqual(['maker/model-large']);
    expect(found('one')).toEqual(['maker/model-large']);
    expect(found('medium')).toEqual([]);
  });

  it('is whole where nothing was typed', () => {
    expect(matchingOptions(options, '  ')).toBe(options);
  });
});

describe('the place of a list of options', () => {
  const field = { top: 300, bottom: 340, left: 20, width: 400 };

  it('is under its field, as high as there is room', () => {
    expect(placeBeside(field, 800)).toEqual({ left: 20, width: 400, top: 344, maxHeight: 320 });
    expect(placeBeside(field, 560)).toMatchObject({ top: 344, maxHeight: 208 });
  });

  it('is above where there is more room', () => {
    expect(placeBeside(field, 400)).toEqual({ left: 20, width: 400, bottom: 104, maxHeight: 288 });
  });
});

describe('the order of who writes instead', () => {
  const a = { provider: 'a', model: null };
  const b = { provider: 'b', model: 'x' };
  const c = { provider: 'embedded', model: null };

  it('changes one place at a time, and ends at its ends', () => {
    expect(withMoved([a, b, c], 2, -1)).toEqual([a, c, b]);
    expect(withMoved([a, b, c], 0, 1)).toEqual([b, a, c]);
    const list = [a, b];
    expect(withMoved(list, 0, -1)).toBe(list);
    expect(withMoved(list, 1, 1)).toBe(list);
  });

  it('holds nobody twice with the same model', () => {
    expect(withStandIn([a], b)).toEqual([a, b]);
    expect(withStandIn([a, b], { ...b })).toEqual([a, b]);
    expect(withStandIn([a, b], { provider: 'b', model: 'y' })).toHaveLength(3);
  });

  it('closes up when one is taken out', () => {
    expect(without([a, b, c], 1)).toEqual([a, c]);
  });
});
