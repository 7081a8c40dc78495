/** What a language model answers about a message, and how much of its spelling is forgiven. */
import * as z from 'zod';
import { CompanionEmotion } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { EMOTION_LABELS, EMOTIONS, type EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { firstObject } from '../../providers/json-in-text.ts';
import { describeEmotions } from '../embedded/phrase.ts';

/** What the model thinks that the companion would feel; it only proposes. */
export interface Proposal {
  readonly kind: CompanionEmotion;
  /** In [0, LARGEST_PROPOSAL]. */
  readonly intensity: number;
}

/** However sure a model is, what it proposes stays below what the words themselves can bring about. */
export const LARGEST_PROPOSAL = 0.5;

/** From this score on a label counts as perceived: as likely as not, less a little for a model's caution. */
const ACTIVE_FROM = 0.4;

const clamped = (low: number, high: number) =>
  z.coerce.number().transform((value) => Math.min(high, Math.max(low, Number.isNaN(value) ? 0 : value)));
const share = clamped(0, 1);
const axis = clamped(-1, 1);

const isLabel = (name: string): name is EmotionLabel => Object.hasOwn(EMOTIONS, name);

/** Names that are no labels of ours are passed over: what a model made up says nothing. */
const Answer = z.object({
  emotions: z.record(z.string(), share).transform((given) => {
    const named = Object.entries(given).map(([name, score]) => [name.trim().toLowerCase(), score] as const);
    return new Map(named.filter((entry): entry is [EmotionLabel, number] => isLabel(entry[0])));
  }),
  valence: axis,
  arousal: axis,
  dominance: axis,
  intensity: share,
  confidence: share,
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i)
    .nullish()
    .catch(null),
  companion: z.object({ feels: CompanionEmotion, intensity: share }).nullish().catch(null),
});

export type ParsedAnswer =
  | { readonly ok: true; readonly reading: EmotionReading; readonly proposal: Proposal | null }
  /** What to tell the model, without a word of the person's. */
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a model's answer: one JSON object, in code fences or not, with whatever it says before and after.
 * Numbers may come as text and are brought into their ranges; what is missing is a problem to tell the model.
 */
export function parseAnswer(text: string): ParsedAnswer {
  const json = firstObject(text);
  if (json === undefined) return { ok: false, problem: 'There was no JSON object in it.' };
  const parsed = Answer.safeParse(json);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.')).filter((path) => path !== '');
    return { ok: false, problem: `These fields are missing or wrong: ${[...new Set(fields)].join(', ')}.` };
  }
  const { companion } = parsed.data;
  const proposal =
    companion == null || companion.intensity === 0
      ? null
      : { kind: companion.feels, intensity: companion.intensity * LARGEST_PROPOSAL };
  return { ok: true, reading: toReading(parsed.data), proposal };
}

function toReading({ emotions, ...answer }: z.infer<typeof Answer>): EmotionReading {
  const active = [...emotions]
    .filter(([label, score]) => label !== 'neutral' && score >= ACTIVE_FROM)
    .sort(([, one], [, other]) => other - one)
    .map(([label]) => label);
  const [primary = 'neutral'] = active;
  const intensity = primary === 'neutral' ? 0 : answer.intensity;
  const scores = EMOTION_LABELS.map((label) => [label, emotions.get(label) ?? 0] as const);
  return {
    scores: Object.fromEntries(scores) as EmotionReading['scores'],
    primary,
    active: active.length > 0 ? active : ['neutral'],
    phrase: describeEmotions(
      active.map((label) => ({
        label,
        intensity: intensity * (emotions.get(label)! / emotions.get(primary)!),
      })),
    ),
    valence: answer.valence,
    arousal: answer.arousal,
    dominance: answer.dominance,
    intensity,
    confidence: answer.confidence,
    source: 'llm',
    stage: null,
    language: answer.language ?? null,
    words: [],
  };
}
