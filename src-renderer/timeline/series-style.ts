/**
 * How each series looks. Colour and marker tell who it is, the dash what it is; no two series share both
 * marker and dash, so that the chart also reads without colour.
 */
import type { SeriesName, Subject } from './series.ts';

export interface SeriesStyle {
  /** The custom property that holds the colour in both themes. */
  readonly colour: '--person' | '--companion';
  readonly marker: 'dot' | 'diamond';
  /** Lengths of line and gap in CSS pixels; empty: unbroken. */
  readonly dash: readonly number[];
  readonly width: number;
}

const DASHES: Readonly<Record<`${Subject}-${SeriesName['measure']}`, readonly number[]>> = {
  'person-valence': [],
  'companion-valence': [9, 4],
  'person-arousal': [2, 4],
  'companion-arousal': [9, 4, 2, 4],
};

export const styleOf = ({ subject, measure }: SeriesName): SeriesStyle => ({
  colour: subject === 'person' ? '--person' : '--companion',
  marker: subject === 'person' ? 'dot' : 'diamond',
  dash: DASHES[`${subject}-${measure}`],
  width: 2,
});
