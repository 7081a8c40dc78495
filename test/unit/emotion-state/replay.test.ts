import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { initialState } from '#backend/emotion-state/state.ts';
import { stateAfter } from '#backend/emotion-state/state-after.ts';
import { describeMood } from '#backend/emotion-state/words.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { AffectState, BigFive } from '#shared/emotions/companion.ts';
import { MINUTE, NOON, readingOf } from './generators.ts';
import { TRANSCRIPT } from './transcript.ts';

const DOCS = join(import.meta.dirname, '../../../docs/emotional-state.md');

const traits = (
  openness: number,
  conscientiousness: number,
  extraversion: number,
  agreeableness: number,
  stability: number,
): BigFive => ({ openness, conscientiousness, extraversion, agreeableness, stability });

/** As docs/emotional-state.md describes them. */
const PERSONALITIES = {
  warm: DEFAULT_PERSONA.traits,
  tender: traits(0.5, 0, -0.4, 0.7, -0.7),
  proud: traits(0.1, 0.5, 0.7, -0.6, 0.3),
} as const;

function replay(personality: keyof typeof PERSONALITIES): AffectState[] {
  const listener = { name: 'Nova', traits: PERSONALITIES[personality] };
  let state = initialState(listener.traits, NOON);
  return TRANSCRIPT.map(({ after, text, scores }, i) => {
    const message = { id: `m${i}`, text, createdAt: state.at + after * MINUTE, reading: readingOf(scores) };
    state = stateAfter(state, message, listener);
    return state;
  });
}

const axis = (value: number): string =>
  (value < -0.005 ? value.toFixed(2).replace('-', '−') : value.toFixed(2)).replace(/^0|(?<=−)0/, '');
const point = ({ mood }: AffectState): string =>
  [mood.valence, mood.arousal, mood.dominance].map(axis).join(', ');

/** A row a message: what was said, and where each of them is then. */
function row(i: number): string {
  const cells = (Object.keys(PERSONALITIES) as (keyof typeof PERSONALITIES)[]).map((name) => {
    const state = replay(name)[i]!;
    return `(${point(state)}) ${describeMood(state)}`;
  });
  return `| ${[`${i + 1} “${TRANSCRIPT[i]!.text}”`, ...cells].join(' | ')} |`;
}

describe('one transcript of 40 messages', () => {
  it('takes three personalities along three paths, the same ones as ever', () => {
    expect(TRANSCRIPT).toHaveLength(40);
    expect(TRANSCRIPT.map((_, i) => row(i)).join('\n')).toMatchSnapshot();
    const paths = (Object.keys(PERSONALITIES) as (keyof typeof PERSONALITIES)[]).map((name) =>
      replay(name).map(({ mood }) => mood),
    );
    for (const [i, path] of paths.entries())
      for (const other of paths.slice(i + 1))
        path.forEach((mood, message) => {
          expect(mood, `message ${message + 1}`).not.toEqual(other[message]);
        });
  });

  it('takes the same personality along the same path, bit for bit', () => {
    for (const name of Object.keys(PERSONALITIES) as (keyof typeof PERSONALITIES)[])
      expect(replay(name)).toEqual(replay(name));
  });

  it('is documented as it is', () => {
    const documented = readFileSync(DOCS, 'utf8').replace(/ +/g, ' ');
    for (let i = 4; i < 40; i += 5) expect(documented).toContain(row(i));
  });
});
