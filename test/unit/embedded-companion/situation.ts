/** Readings, states and conversations for the embedded companion's tests. */
import fc from 'fast-check';
import { composeSentences } from '#backend/text-generation/embedded/compose.ts';
import type { ReplyInput } from '#backend/text-generation/embedded/conversation.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { ActiveEmotion, AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { type Vad, vad } from '#shared/emotions/vad.ts';

fc.configureGlobal({ seed: 1_966 });

/** A reading that is sure of one label. */
export function reading(primary: EmotionLabel, intensity = 0.7, confidence = 0.8): EmotionReading {
  const scores = Object.fromEntries(
    EMOTION_LABELS.map((label) => [label, label === primary ? confidence : 0.02]),
  );
  return {
    ...EMOTIONS[primary].point,
    scores: scores as Record<EmotionLabel, number>,
    primary,
    active: [primary],
    phrase: `strong ${primary}`,
    intensity: primary === 'neutral' ? 0 : intensity,
    confidence,
    source: 'embedded',
    stage: 'linear',
    language: 'en',
    words: [],
  };
}

export const RELAXED = vad(0.5, -0.1, 0.1);

export const affect = (mood: Vad = RELAXED, ...emotions: ActiveEmotion[]): AffectState => ({
  at: 0,
  mood,
  resting: RELAXED,
  emotions,
});

export const input = (text: string, more: Partial<ReplyInput> = {}): ReplyInput => ({
  messages: [{ role: 'user', text }],
  reading: reading('neutral'),
  affect: affect(),
  persona: DEFAULT_PERSONA,
  causes: [],
  seed: 'seed',
  ...more,
});

/** Says one message after another; every reply with the templates that made it. */
export function converse(
  texts: readonly string[],
  more: Partial<ReplyInput> & { readonly readings?: readonly EmotionReading[] } = {},
): { text: string; templates: string[] }[] {
  const messages: ReplyInput['messages'][number][] = [];
  return texts.map((text, index) => {
    messages.push({ role: 'user', text });
    const reading = more.readings?.[index] ?? more.reading ?? null;
    const sentences = composeSentences(
      input(text, { ...more, messages: [...messages], reading, seed: `${more.seed ?? 'message'} ${index}` }),
    );
    const reply = sentences.map((sentence) => sentence.text).join(' ');
    messages.push({ role: 'assistant', text: reply });
    return { text: reply, templates: sentences.map(({ template }) => template) };
  });
}
