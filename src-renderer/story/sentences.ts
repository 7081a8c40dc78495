/** What is drawn in sentences, for somebody who hears it. Pure. */
import type { StoryBucket, StorySeries } from '#shared/contract/story.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { type Measure, mean, valueWord } from '../timeline/series.ts';
import { FEW_MESSAGES, fewWord, messagesWord, momentWord, rangeWord } from './words.ts';

/** One mark of the chart. */
export function bucketSentence(
  bucket: StoryBucket,
  measures: readonly Measure[],
  companionName: string,
): string {
  const { from, until, messages, person, companion } = bucket;
  const when = until > from ? rangeWord({ from, until: until + 1 }) : momentWord(from);
  return [
    `${when}, ${messagesWord(messages)}.`,
    person === null
      ? 'Not read.'
      : `Sounded ${measures.map((measure) => valueWord(measure, person[measure].mean)).join(' and ')}.`,
    companion === null ? null : `${companionName} felt ${MOOD_WORDS[companion.mood]}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** The whole chart: how much, how it sounded on the whole, where it went, and how little that may mean. */
export function seriesSentences({ buckets, messages, read }: StorySeries): string[] {
  if (messages === 0) return ['Nothing was said in this time.'];
  const values = buckets.flatMap(({ person }) => (person === null ? [] : [person.valence.mean]));
  const weights = buckets.flatMap(({ person }) => (person === null ? [] : [person.read]));
  const total = weights.reduce((a, b) => a + b, 0);
  const overall = values.reduce((sum, value, index) => sum + value * weights[index]!, 0) / Math.max(1, total);
  const half = Math.floor(values.length / 2);
  const [early, late] = [mean(values.slice(0, half)), mean(values.slice(half))];
  const moved = early !== null && late !== null ? late - early : 0;
  return [
    `${messagesWord(messages)}, ${read.toLocaleString()} of them read.`,
    ...(total === 0 ? [] : [`On the whole they sounded ${valueWord('valence', overall)}.`]),
    ...(read >= FEW_MESSAGES && Math.abs(moved) >= 0.15
      ? [`The later half sounded ${moved > 0 ? 'more' : 'less'} pleasant than the earlier.`]
      : []),
    ...(read < FEW_MESSAGES ? [fewWord(read)] : []),
  ];
}
