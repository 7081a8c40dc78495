import type { Message } from '#shared/contract/messages.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';

/** A message of the session `s`: even positions are the person's, odd ones replies. */
export function messageAt(position: number, change: Partial<Message> = {}): Message {
  const isReply = position % 2 === 1;
  return {
    id: `m${position}`,
    sessionId: 's',
    parentId: position === 0 ? null : `m${position - 1}`,
    position,
    role: isReply ? 'assistant' : 'user',
    text: `text ${position}`,
    status: 'complete',
    error: null,
    provider: isReply ? 'embedded' : null,
    model: null,
    writing: null,
    createdAt: 1_700_000_000_000 + position * 1_000,
    reading: null,
    readingHidden: false,
    concern: null,
    helpDismissed: false,
    siblingIds: [`m${position}`],
    ...change,
  };
}

/** The messages at positions from…to, both included. */
export const messagesAt = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) => messageAt(from + index));

/** A reading with these scores; every other label has 0. */
export function readingOf(scores: Partial<Record<EmotionLabel, number>>): EmotionReading {
  const sorted = (Object.keys(scores) as EmotionLabel[]).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return {
    scores: Object.fromEntries(
      EMOTION_LABELS.map((label) => [label, scores[label] ?? 0]),
    ) as EmotionReading['scores'],
    primary: sorted[0] ?? 'neutral',
    active: sorted.length === 0 ? ['neutral'] : sorted,
    phrase: sorted[0] ?? 'neutral',
    valence: 0,
    arousal: 0,
    dominance: 0,
    intensity: 0.5,
    confidence: 0.5,
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
}
