import { describe, expect, it } from 'vitest';
import type { ProviderInfo } from '#shared/contract/providers.ts';
import { BigFive } from '#shared/emotions/companion.ts';
import { TRAITS, traitWord } from '../../../src-renderer/settings/traits.ts';
import {
  databaseKeyPlace,
  detectionLeaves,
  keyPlace,
  keyPlaceholder,
  parseWithin,
  providerNeed,
  providerState,
  standInConsequence,
  standInName,
  whatLeaves,
  writingSummary,
} from '../../../src-renderer/settings/words.ts';
import { latencyWord } from '../../../src-renderer/ui/durations.ts';

const ready: ProviderInfo = {
  id: 'any',
  kind: 'any',
  added: false,
  name: 'Any',
  description: '',
  local: false,
  needsKey: true,
  takesKey: true,
  hasKey: true,
  keyHint: null,
  keyStoredIn: 'keychain',
  headerNames: [],
  takesHeaders: true,
  baseUrl: 'https://example.org/v1',
  baseUrlEditable: true,
  model: null,
  defaultModel: 'usual',
};

describe('a number within limits', () => {
  const limits = { min: 1, max: 600, unit: 'seconds' };

  it('is read from its digits', () => {
    expect(parseWithin(' 60 ', limits)).toEqual({ ok: true, value: 60 });
    expect(parseWithin('1', limits)).toEqual({ ok: true, value: 1 });
    expect(parseWithin('600', limits)).toEqual({ ok: true, value: 600 });
  });

  it.each(['', '0', '601', '1.5', '-3', '1e2', '0x10', 'ten', '９'])(
    'refuses %j and says what to type',
    (text) => {
      expect(parseWithin(text, limits)).toEqual({
        ok: false,
        problem: 'Type a whole number from 1 to 600 seconds.',
      });
    },
  );

  it('writes long limits so that they can be read', () => {
    const parsed = parseWithin('5', { min: 1_000, max: 200_000, unit: 'tokens' });
    expect(parsed).toMatchObject({ problem: 'Type a whole number from 1,000 to 200,000 tokens.' });
  });
});

describe('the words about a key', () => {
  it('say where it is kept, each place differently, and nothing where there is none', () => {
    const places = (['keychain', 'memory', 'environment'] as const).map((keyStoredIn) =>
      keyPlace({ keyStoredIn }),
    );
    expect(new Set(places).size).toBe(3);
    expect(places[1]).toContain('After a restart, paste it again.');
    expect(keyPlace({ keyStoredIn: null })).toBeNull();
  });

  it('show no more of it than its end', () => {
    expect(keyPlaceholder({ hasKey: true, keyHint: 'x7Qz' })).toBe('•••• x7Qz');
    expect(keyPlaceholder({ hasKey: true, keyHint: null })).toBe('••••');
    expect(keyPlaceholder({ hasKey: false, keyHint: null })).toBe('Paste the key here');
  });

  it('say where the key of the database is', () => {
    const places = (['keychain', 'file', 'environment'] as const).map(databaseKeyPlace);
    expect(new Set(places).size).toBe(3);
  });
});

describe('what leaves the machine', () => {
  it('is nothing with a local provider, and is named with another', () => {
    expect(whatLeaves({ name: 'Embedded companion', local: true })).toMatch(/^Nothing leaves this machine/);
    expect(whatLeaves({ name: 'Gemini', local: false })).toContain('goes to Gemini');
  });
});

describe('how a provider stands', () => {
  it.each([
    [{}, 'Ready'],
    [{ local: true }, 'On this machine'],
    [{ hasKey: false }, 'Needs a key'],
    [{ hasKey: false, needsKey: false }, 'Ready'],
    [{ baseUrl: null, hasKey: false }, 'Needs an address'],
    [{ defaultModel: null }, 'Needs a model'],
    [{ defaultModel: null, model: 'mine' }, 'Ready'],
  ] as const)('%j: %s', (change, state) => {
    expect(providerState({ ...ready, ...change })).toBe(state);
  });

  it('is never a need where there is nothing to set up', () => {
    const embedded = {
      takesKey: false,
      needsKey: false,
      baseUrlEditable: false,
      baseUrl: null,
      defaultModel: null,
    };
    expect(providerNeed({ ...ready, ...embedded })).toBeNull();
  });
});

describe('who writes instead', () => {
  const providers = [
    { ...ready, id: 'work', name: 'Work' },
    { ...ready, id: 'here', name: 'Here', local: true },
    { ...ready, id: 'bare', name: 'Bare', defaultModel: null },
    { ...ready, id: 'embedded', name: 'Offline companion', takesKey: false, baseUrlEditable: false },
  ];
  const of = (provider: string, model: string | null = null) => ({ provider, model });

  it('is named with its model', () => {
    expect(standInName(of('work', 'm1'), providers)).toBe('Work · m1');
    expect(standInName(of('work'), providers)).toBe('Work');
    expect(standInName(of('gone'), providers)).toBe('A provider that was removed');
  });

  it('says where the words go then, and what is missing', () => {
    const say = (provider: string, model: string | null = null) =>
      standInConsequence(of(provider, model), providers);
    expect(say('work')).toBe('Your words then go to Work.');
    expect(say('here')).toBe('Nothing leaves this machine.');
    expect(say('embedded')).toBe('Always there, and nothing leaves this machine.');
    expect(say('bare')).toBe('It needs a model first; until then it is passed over.');
    expect(say('bare', 'm1')).toBe('Your words then go to Bare.');
    expect(say('gone')).toBe('It is passed over.');
  });
});

describe('how a model writes', () => {
  it('is summed up, or left to its maker', () => {
    expect(
      writingSummary({ temperature: null, maxOutputTokens: null, thinking: null, summaries: 'model' }),
    ).toBe('As its maker decided');
    expect(
      writingSummary({ temperature: 0, maxOutputTokens: 1_000, thinking: 'none', summaries: 'model' }),
    ).toBe('temperature 0, up to 1,000 tokens, thinking: none');
  });
});

describe('who reads the emotion', () => {
  it('says what leaves the machine for it', () => {
    expect(detectionLeaves({ id: 'work', name: 'Work', local: false })).toContain('goes to Work');
    expect(detectionLeaves({ id: 'here', name: 'Here', local: true })).toContain('Nothing leaves');
    expect(detectionLeaves({ id: 'embedded', name: 'Offline companion', local: true })).toContain(
      'no language model',
    );
    expect(detectionLeaves(null)).toContain('no language model');
  });
});

describe('a latency', () => {
  it('is told in the unit that fits', () => {
    expect(latencyWord(0.2)).toBe('1 ms');
    expect(latencyWord(412.4)).toBe('412 ms');
    expect(latencyWord(2_440)).toBe('2.4 s');
  });
});

describe('the traits', () => {
  it('are the five of the contract', () => {
    expect(TRAITS.map(({ trait }) => trait)).toEqual(Object.keys(BigFive.shape));
  });

  it('are said in plain words on both sides', () => {
    const [openness] = TRAITS;
    if (openness === undefined) throw new Error('There are no traits.');
    expect(traitWord(openness, 0)).toBe('in the middle');
    expect(traitWord(openness, 0.2)).toBe('a little curious');
    expect(traitWord(openness, -0.5)).toBe('rather down to earth');
    expect(traitWord(openness, 1)).toBe('very curious');
  });
});
