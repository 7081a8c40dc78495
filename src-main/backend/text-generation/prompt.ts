import type { Persona } from '#shared/contract/companion.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Vad } from '#shared/emotions/vad.ts';
import { strongestFirst } from '../emotion-state/state.ts';
import { describeMood } from '../emotion-state/words.ts';

/** What shapes one reply besides the conversation itself. */
export interface ReplySituation {
  readonly persona: Persona;
  /** The companion's state as of now. */
  readonly affect: AffectState;
  /** What was read from the message that is answered; null where nothing could be read. */
  readonly reading: EmotionReading | null;
  /** What is known from before and helps here, each a line. */
  readonly knowledge: readonly string[];
}

/**
 * The instructions of a reply. The inner state is computed outside the model and put in as words and
 * numbers: models left to themselves drift in affect (arXiv 2503.02457), and appraising before replying
 * beats replying alone (PLOS ONE 2024, 10.1371/journal.pone.0301033).
 */
export function buildInstructions({ persona, affect, reading, knowledge }: ReplySituation): string {
  const sections = [
    `You are ${persona.name}, a companion in a private conversation.${persona.personality === '' ? '' : ` Your personality: ${persona.personality}.`}`,
    `Your mood right now: ${describeMood(affect)} (${numbers(affect.mood)}). ${feelings(affect)}Let it colour your tone; do not announce it unless you are asked. When you are asked how you feel, answer from it.`,
    reading === null
      ? 'Nothing could be read from the person’s last message. Do not guess what they feel.'
      : `The person’s last message sounds like ${reading.phrase} (${numbers(reading)}, confidence ${reading.confidence.toFixed(2)}). This is how the words come across, not what they truly feel: stay open to being wrong.`,
    'Listen first: pick up what they said, name the feeling gently where it helps, and ask or offer one thing at most. Advise only when they want advice. Keep it short, warm and natural, in the person’s own language.',
    'Make no diagnosis. Do not flatter, and never claim human needs to keep them talking. When asked, be honest that you are software. If they may be in danger, say so kindly and point to people who can help.',
  ];
  if (knowledge.length > 0) {
    sections.push(
      `What you remember. Use it where it helps, do not recite it, and claim to know no more than this:\n${knowledge.map((line) => `- ${line}`).join('\n')}`,
    );
  }
  if (persona.customInstruction !== '')
    sections.push(`The person who set you up asks: ${persona.customInstruction}`);
  return sections.join('\n\n');
}

const numbers = ({ valence, arousal, dominance }: Vad): string =>
  `valence ${valence.toFixed(2)}, arousal ${arousal.toFixed(2)}, dominance ${dominance.toFixed(2)}, each from -1 to 1`;

function feelings({ emotions }: AffectState): string {
  if (emotions.length === 0) return '';
  const strongest = strongestFirst(emotions).slice(0, 3);
  return `You feel ${strongest.map(({ kind, intensity }) => `${kind} (${intensity.toFixed(2)})`).join(', ')}. `;
}
