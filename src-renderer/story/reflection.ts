/** A look back in words, made from figures alone. Pure. It says how words sounded, and how little that may mean. */
import type { StoryFigures } from '#shared/contract/story.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { valueWord } from '../timeline/series.ts';
import { differenceOf, shareChanges } from './compare.ts';
import type { Unit } from './periods.ts';
import {
  BACK,
  daysWord,
  FEW_MESSAGES,
  fewWord,
  hourWord,
  labelWord,
  messagesWord,
  weekdayWord,
} from './words.ts';

/** A pair that came less often is an accident. */
const FEWEST_TIMES = 3;
/** An hour of the week stands out with this share of all messages: evenly spread it would be a 168th. */
const OUTSTANDING_SHARE = 0.08;
/** Hours of the day with fewer messages are not compared. */
const FEWEST_IN_PART = 6;
/** Parts of the day by their first hour. */
const PARTS = [
  { word: 'at night', from: 0, until: 6 },
  { word: 'in the morning', from: 6, until: 12 },
  { word: 'in the afternoon', from: 12, until: 18 },
  { word: 'in the evening', from: 18, until: 24 },
] as const;
/** Parts that lie less far apart are as good as equal. */
const CLEAR_DIFFERENCE = 0.15;

const listOf = (parts: readonly string[]): string =>
  new Intl.ListFormat(undefined, { type: 'conjunction' }).format(parts);

/**
 * @param previous  the stretch before it, of the same length; null: there is none.
 * @returns sentences, in the order in which they are read.
 */
export function reflectionOf(
  figures: StoryFigures,
  previous: StoryFigures | null,
  { unit, companionName }: { unit: Unit; companionName: string },
): string[] {
  const { messages, read, days } = figures;
  if (messages === 0) return ['Nothing was said in this time.'];
  const sentences = [
    `You wrote ${messagesWord(messages)} on ${daysWord(days)}.`,
    ...(read < FEW_MESSAGES ? [fewWord(read)] : []),
  ];
  if (read === 0) return sentences;
  return [
    ...sentences,
    mostly(figures),
    overall(figures),
    ...(previous === null || previous.read === 0 ? [] : against(previous, figures, unit)),
    ...followed(figures),
    ...when(figures),
    ...felt(figures, companionName),
  ];
}

function mostly({ labels, read }: StoryFigures): string {
  const top = labels.slice(0, 3);
  const named = top.map(({ label, messages }, index) =>
    index === 0 ? `${labelWord(label)} (${messages} of ${read})` : `${labelWord(label)} (${messages})`,
  );
  const [first] = top;
  if (first !== undefined && top.length === 1)
    return `All that was read sounded like ${labelWord(first.label)}.`;
  return `What was heard most was ${listOf(named)}.`;
}

function overall({ person }: StoryFigures): string {
  if (person === null) return '';
  const pleasure = valueWord('valence', person.valence.mean);
  const stir = valueWord('arousal', person.arousal.mean);
  const spread = person.valence.deviation > 0.45 ? ' It went up and down a good deal.' : '';
  return `On the whole your words sounded ${pleasure}, and ${stir}.${spread}`;
}

function against(previous: StoryFigures, figures: StoryFigures, unit: Unit): string[] {
  const before = BACK.previous(unit);
  if (before === '') return [];
  const difference = differenceOf(previous, figures, 'valence');
  const sentences: string[] = [];
  if (difference?.isSure) {
    const direction = difference.by > 0 ? 'more pleasant' : 'less pleasant';
    sentences.push(`That is ${direction} than ${before}, by more than chance.`);
  } else if (difference !== null) {
    sentences.push(`Against ${before} no difference can be told from chance.`);
  }
  const change = shareChanges(previous, figures).find(({ isSure }) => isSure);
  if (change !== undefined) {
    const direction = change.after > change.before ? 'more' : 'less';
    sentences.push(`There was ${direction} that sounded like ${labelWord(change.label)} than ${before}.`);
  }
  return sentences;
}

function followed({ transitions }: StoryFigures): string[] {
  const top = transitions.find(
    ({ from, to, times }) => from !== to && from !== 'neutral' && to !== 'neutral' && times >= FEWEST_TIMES,
  );
  return top === undefined
    ? []
    : [`After ${labelWord(top.from)} came ${labelWord(top.to)} most often, ${top.times} times.`];
}

function when({ hours, read, messages }: StoryFigures): string[] {
  if (read < FEW_MESSAGES) return [];
  const [busiest] = [...hours].sort((a, b) => b.messages - a.messages);
  const sentences: string[] = [];
  if (busiest !== undefined && busiest.messages >= Math.max(FEWEST_TIMES, OUTSTANDING_SHARE * messages)) {
    sentences.push(`You wrote most on ${weekdayWord(busiest.weekday)} around ${hourWord(busiest.hour)}.`);
  }
  const parts = PARTS.map(({ word, from, until }) => {
    const within = hours.filter(({ hour, valence }) => valence !== null && hour >= from && hour < until);
    const count = within.reduce((sum, each) => sum + each.read, 0);
    const sum = within.reduce((total, each) => total + (each.valence ?? 0) * each.read, 0);
    return { word, count, mean: count === 0 ? 0 : sum / count };
  }).filter(({ count }) => count >= FEWEST_IN_PART);
  const sorted = [...parts].sort((a, b) => b.mean - a.mean);
  const [lightest, heaviest] = [sorted[0], sorted.at(-1)];
  if (lightest && heaviest && lightest.mean - heaviest.mean >= CLEAR_DIFFERENCE) {
    sentences.push(`It sounded most pleasant ${lightest.word}, and least ${heaviest.word}.`);
  }
  return sentences;
}

function felt({ companion }: StoryFigures, name: string): string[] {
  return companion === null ? [] : [`${name} felt mostly ${MOOD_WORDS[companion.mood]}.`];
}
