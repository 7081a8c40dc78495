/** The timeline in sentences, for somebody who hears it. Pure. */
import type { TimelinePoint } from '#shared/contract/emotions.ts';
import { MOOD_WORDS } from '#shared/emotions/words.ts';
import { type Measure, mean, type Subject, valueWord } from './series.ts';

/** One point in a sentence or three: what was said, how it sounded, how the companion felt. */
export function pointSentence(point: TimelinePoint, ordinal: number, companionName: string): string {
  const { person, companion, excerpt } = point;
  return [
    `Message ${ordinal}: “${excerpt}”.`,
    person === null ? null : `Sounded like ${person.phrase}, ${valueWord('valence', person.valence)}.`,
    companion === null ? null : `${companionName} felt ${MOOD_WORDS[companion.moodName]}.`,
  ]
    .filter((part) => part !== null)
    .join(' ');
}

const present = (points: readonly TimelinePoint[], subject: Subject, measure: Measure): number[] =>
  points.flatMap((point) => point[subject]?.[measure] ?? []);

/** The chart in a sentence or three, for somebody who hears it: how much, how it sounded on the whole, and lately. */
export function summarise(points: readonly TimelinePoint[], total: number): string {
  if (points.length === 0) return 'No messages yet.';
  const count =
    total > points.length
      ? `The newest ${points.length} of ${total} messages`
      : `${total} ${total === 1 ? 'message' : 'messages'}`;
  const pleasure = mean(present(points, 'person', 'valence'));
  const overall =
    pleasure === null ? 'None has been read.' : `On the whole you sounded ${valueWord('valence', pleasure)}.`;
  const last = points.at(-1);
  const lately = [
    last?.person ? `The last message sounded like ${last.person.phrase}.` : null,
    last?.companion ? `The companion’s mood after it: ${MOOD_WORDS[last.companion.moodName]}.` : null,
  ];
  return [`${count}.`, overall, ...lately].filter((part) => part !== null).join(' ');
}
