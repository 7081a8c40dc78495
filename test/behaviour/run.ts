import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTIONS } from '#shared/emotions/taxonomy.ts';
import type { EmotionDetector } from '../../src-main/backend/emotion-detection/detector.ts';
import {
  type BehaviourCase,
  type BehaviourCategory,
  CLEAR_DIFFERENCE,
  CLEAR_VALENCE,
  type Expectation,
  type Said,
} from './case.ts';

/** A case that did not hold: what was read, and in a sentence for each what was expected. */
export interface BehaviourFailure {
  readonly said: Said;
  readonly reading: EmotionReading;
  readonly unmet: readonly string[];
}

export interface BehaviourRow {
  readonly category: string;
  readonly cases: number;
  readonly passed: number;
  /** Passed / cases, in [0, 1]. */
  readonly rate: number;
  readonly failures: readonly BehaviourFailure[];
}

export interface BehaviourTable {
  readonly rows: readonly BehaviourRow[];
  /** Over all cases, not the mean of the categories. */
  readonly rate: number;
}

/** Reads every case (and every base that one is held against) and counts where all expectations hold. */
export async function runBehaviour(
  detector: EmotionDetector,
  categories: readonly BehaviourCategory[],
): Promise<BehaviourTable> {
  const rows: BehaviourRow[] = [];
  for (const { name, cases } of categories) {
    const failures: BehaviourFailure[] = [];
    for (const each of cases) {
      const failure = await failureOf(each, detector);
      if (failure !== null) failures.push(failure);
    }
    const passed = cases.length - failures.length;
    rows.push({ category: name, cases: cases.length, passed, rate: passed / cases.length, failures });
  }
  const total = rows.reduce((sum, { cases }) => sum + cases, 0);
  return { rows, rate: rows.reduce((sum, { passed }) => sum + passed, 0) / total };
}

async function failureOf(each: BehaviourCase, detector: EmotionDetector): Promise<BehaviourFailure | null> {
  const read = ({ text, after }: Said) => detector.detect(text, { previous: after });
  const reading = await read(each);
  const unmet: string[] = [];
  for (const expectation of each.expect) {
    const base = 'base' in expectation ? await read(expectation.base) : undefined;
    if (!holds(expectation, reading, base)) unmet.push(describe(expectation));
  }
  return unmet.length === 0 ? null : { said: each, reading, unmet };
}

function holds(expectation: Expectation, reading: EmotionReading, base: EmotionReading | undefined): boolean {
  switch (expectation.kind) {
    case 'primary':
      return expectation.labels.includes(reading.primary);
    case 'speaks':
      return expectation.labels.some((label) => reading.active.includes(label));
    case 'inactive':
      return !expectation.labels.some((label) => reading.active.includes(label));
    case 'valence':
      return reading.valence * expectation.sign >= CLEAR_VALENCE;
    case 'like': {
      const { same } = expectation;
      if (same === 'primary') return reading.primary === base!.primary;
      return EMOTIONS[reading.primary][same] === EMOTIONS[base!.primary][same];
    }
    case 'moves': {
      const { measure, direction } = expectation;
      return (reading[measure] - base![measure]) * direction >= CLEAR_DIFFERENCE;
    }
  }
}

function describe(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'primary':
      return `primary is one of ${expectation.labels.join(', ')}`;
    case 'speaks':
      return `active is one of ${expectation.labels.join(', ')}`;
    case 'inactive':
      return `not active: ${expectation.labels.join(', ')}`;
    case 'valence':
      return expectation.sign > 0 ? 'pleasant' : 'unpleasant';
    case 'like':
      return `the same ${expectation.same} as “${expectation.base.text}”`;
    case 'moves':
      return `${expectation.direction > 0 ? 'more' : 'less'} ${expectation.measure} than “${expectation.base.text}”`;
  }
}
