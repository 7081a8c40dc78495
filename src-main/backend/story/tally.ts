/** Counts what a stretch of time comes to, message by message in the order of time. Pure. */
import type { StoryDay, StoryFigures, Tone } from '#shared/contract/story.ts';
import { moodName } from '#shared/emotions/mood.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { PointColumns } from '../database/story.ts';
import { rounded, toneOf } from './buckets.ts';
import { dayName, dayNumber } from './offsets.ts';
import { streaksOf } from './streaks.ts';

const HOUR_MS = 3_600_000;
const HOURS_A_WEEK = 168;
/** What was said longer after the message before it does not follow from it: another talk has begun. */
export const SAME_TALK_MS = 6 * HOUR_MS;
/** Most pairs that are told; the rest are rarer. */
const MOST_TRANSITIONS = 80;

class Values {
  count = 0;
  sum = 0;
  squares = 0;
  add(value: number): void {
    this.count += 1;
    this.sum += value;
    this.squares += value * value;
  }
  tone(): Tone {
    return toneOf(this.count, this.sum, this.squares);
  }
}

class Day {
  messages = 0;
  readonly valence = new Values();
  readonly arousal = new Values();
  intensity = 0;
  readonly labels = new Map<EmotionLabel, number>();
}

interface Hour {
  messages: number;
  read: number;
  valence: number;
}

const isPleasant = (day: Day): boolean => day.valence.count > 0 && day.valence.sum > 0;

/** @param labels  of what is counted; empty: all. Transitions are counted where one of both is among them. */
export function createTally(labels: readonly EmotionLabel[]) {
  const wanted: ReadonlySet<EmotionLabel> = new Set(labels);
  const days = new Map<number, Day>();
  const hours = Array.from({ length: HOURS_A_WEEK }, (): Hour => ({ messages: 0, read: 0, valence: 0 }));
  const byLabel = new Map<EmotionLabel, { messages: number; intensity: number }>();
  const transitions = new Map<EmotionLabel, Map<EmotionLabel, number>>();
  const sources = { embedded: 0, llm: 0, user: 0 };
  const sessions = new Set<number>();
  const valence = new Values();
  const arousal = new Values();
  const moodValence = new Values();
  const moodArousal = new Values();
  const previous = new Map<number, { label: EmotionLabel; at: number }>();
  let messages = 0;
  let intensitySum = 0;
  let dominance = 0;
  let first: number | null = null;
  let last: number | null = null;

  function follow(session: number, label: EmotionLabel, at: number): void {
    const before = previous.get(session);
    previous.set(session, { label, at });
    if (before === undefined || at - before.at > SAME_TALK_MS) return;
    if (wanted.size > 0 && !wanted.has(label) && !wanted.has(before.label)) return;
    let from = transitions.get(before.label);
    if (from === undefined) {
      from = new Map();
      transitions.set(before.label, from);
    }
    from.set(label, (from.get(label) ?? 0) + 1);
  }

  function dayOf(number: number): Day {
    let day = days.get(number);
    if (day === undefined) {
      day = new Day();
      days.set(number, day);
    }
    return day;
  }

  return {
    /** @param offsetMs  how far the person's clocks are ahead of UTC then. */
    add(row: PointColumns, offsetMs: number): void {
      const [at, session, v, a, intensity, label, source, mv, ma, md] = row;
      if (label === null) previous.delete(session);
      else follow(session, label, at);
      if (wanted.size > 0 && (label === null || !wanted.has(label))) return;
      messages += 1;
      first ??= at;
      last = at;
      sessions.add(session);
      const number = dayNumber(at, offsetMs);
      const day = dayOf(number);
      day.messages += 1;
      const weekday = (((number + 3) % 7) + 7) % 7;
      const hour = hours[weekday * 24 + Math.floor((at + offsetMs - number * 24 * HOUR_MS) / HOUR_MS)]!;
      hour.messages += 1;
      if (mv !== null && ma !== null) {
        moodValence.add(mv);
        moodArousal.add(ma);
        dominance += md ?? 0;
      }
      if (label === null || v === null || a === null) return;
      valence.add(v);
      arousal.add(a);
      intensitySum += intensity ?? 0;
      day.valence.add(v);
      day.arousal.add(a);
      day.intensity += intensity ?? 0;
      day.labels.set(label, (day.labels.get(label) ?? 0) + 1);
      hour.read += 1;
      hour.valence += v;
      if (source !== null) sources[source] += 1;
      const known = byLabel.get(label);
      if (known === undefined) byLabel.set(label, { messages: 1, intensity: intensity ?? 0 });
      else {
        known.messages += 1;
        known.intensity += intensity ?? 0;
      }
    },

    /** Oldest first. */
    days: (): StoryDay[] =>
      [...days]
        .sort(([a], [b]) => a - b)
        .map(([number, day]) => {
          const read = day.valence.count;
          return {
            day: dayName(number),
            messages: day.messages,
            read,
            valence: read === 0 ? null : day.valence.tone(),
            arousal: read === 0 ? null : day.arousal.tone(),
            intensity: read === 0 ? null : rounded(day.intensity / read / 1_000),
            primary: mostFrequent(day.labels),
          };
        }),

    /** @param today  the number of the person's present day. */
    figures: (today: number): StoryFigures => ({
      messages,
      read: valence.count,
      sources,
      sessions: sessions.size,
      first,
      last,
      person:
        valence.count === 0
          ? null
          : {
              valence: valence.tone(),
              arousal: arousal.tone(),
              intensity: rounded(intensitySum / valence.count / 1_000),
            },
      companion:
        moodValence.count === 0
          ? null
          : {
              known: moodValence.count,
              valence: moodValence.tone(),
              arousal: moodArousal.tone(),
              mood: moodName({
                valence: moodValence.sum,
                arousal: moodArousal.sum,
                dominance,
              }),
            },
      labels: [...byLabel]
        .map(([label, { messages: count, intensity }]) => ({
          label,
          messages: count,
          intensity: rounded(intensity / count / 1_000),
        }))
        .sort((a, b) => b.messages - a.messages || a.label.localeCompare(b.label)),
      transitions: [...transitions]
        .flatMap(([from, to]) => [...to].map(([label, times]) => ({ from, to: label, times })))
        .sort((a, b) => b.times - a.times || `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`))
        .slice(0, MOST_TRANSITIONS),
      hours: hours.flatMap((hour, index) =>
        hour.messages === 0
          ? []
          : [
              {
                weekday: Math.floor(index / 24),
                hour: index % 24,
                messages: hour.messages,
                read: hour.read,
                valence: hour.read === 0 ? null : rounded(hour.valence / hour.read / 1_000),
              },
            ],
      ),
      days: days.size,
      talked: streaksOf([...days.keys()], today),
      pleasant: streaksOf(
        [...days].filter(([, day]) => isPleasant(day)).map(([number]) => number),
        today,
      ),
    }),
  };
}

/** The one that comes most often; of equals the first of the alphabet. */
function mostFrequent(counts: ReadonlyMap<EmotionLabel, number>): EmotionLabel | null {
  let best: [EmotionLabel, number] | null = null;
  for (const [label, count] of counts) {
    if (best === null || count > best[1] || (count === best[1] && label < best[0])) best = [label, count];
  }
  return best?.[0] ?? null;
}
