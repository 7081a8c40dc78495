/**
 * Which kind of support a reply gives: the strategies of emotional support conversations (Liu et al. 2021,
 * ACL, "ESConv", after Hill's stages exploration, comforting, action), chosen from the person's emotion and
 * its strength, the companion's mood, how far the conversation has come, and what was used last. One core for the
 * embedded companion, which makes its sentences of the moves, and for language models, which are told them.
 */
import type { MoodName } from '#shared/emotions/companion.ts';
import type { Form } from './embedded/clause-form.ts';
import type { Family, Tone, Voice } from './embedded/phrases.ts';

export type Move =
  | 'restatement'
  | 'reflection'
  | 'question'
  | 'self-disclosure'
  | 'affirmation'
  | 'suggestion'
  | 'information';

export interface Situation {
  readonly family: Family;
  readonly tone: Tone;
  /** The emotion speaks strongly from the words. */
  readonly strong: boolean;
  /** How the message can be said back; null: not at all. */
  readonly form: Form | null;
  readonly voice: Voice;
  /** The person's messages before this one. */
  readonly turn: number;
  /** Replies in a row, up to now, that ended in a question. */
  readonly questionsInARow: number;
  /** The person asked for no questions. */
  readonly askNothing: boolean;
  /** The message touches a topic with questions of its own. */
  readonly topical: boolean;
  /** The companion has an emotion that it can speak of. */
  readonly moved: boolean;
  /** What the last replies did, newest last, where that is not known otherwise. */
  readonly lately?: readonly (readonly Move[])[] | undefined;
}

/** Three questions in a row make a conversation an interrogation. */
const MOST_QUESTIONS_IN_A_ROW = 2;
/** Action comes after exploring and comforting: no suggestion or information before this many messages. */
const FIRST_ACTION = 4;

const plans = (...lines: string[]): readonly (readonly Move[])[] =>
  lines.map((line) => line.split(' + ') as Move[]);

/** Somebody in strong pain: stay, name it, make room; ask little. */
const COMFORT = plans(
  'restatement + reflection',
  'reflection + question',
  'reflection + affirmation',
  'self-disclosure + question',
  'restatement + affirmation',
  'affirmation + question',
);
const EXPLORE_PAIN = plans(
  'restatement + reflection + question',
  'reflection + question',
  'restatement + question',
  'self-disclosure + question',
  'reflection + affirmation',
);
const ACT = plans('reflection + information', 'affirmation + suggestion', 'reflection + suggestion');
const SHARE_GLADNESS = plans(
  'restatement + reflection + question',
  'self-disclosure + question',
  'reflection + question',
  'restatement + affirmation',
  'restatement + question',
);
const EXPLORE = plans(
  'restatement + question',
  'reflection + question',
  'restatement + question',
  'affirmation + question',
  'restatement + affirmation',
);
/** There is something particular to ask, so that the question may stand alone. */
const EXPLORE_TOPIC = plans(
  'restatement + question',
  'reflection + question',
  'question',
  'restatement + question',
  'affirmation + question',
  'restatement + affirmation',
);

/**
 * The plans that fit, best first; each is a list of moves, at most three. Always at least one; the last
 * resort is a single affirmation.
 */
export function choosePlans(situation: Situation): Move[][] {
  const { tone, family, strong, turn } = situation;
  const gentle = tone === 'hurting' && (strong || family === 'grief');
  const base = gentle
    ? COMFORT
    : tone === 'hurting'
      ? EXPLORE_PAIN
      : tone === 'glad'
        ? SHARE_GLADNESS
        : situation.topical
          ? EXPLORE_TOPIC
          : EXPLORE;
  const acting = tone === 'hurting' && !gentle && turn >= FIRST_ACTION ? ACT : [];
  const offset = turn % base.length;
  const rotated = [...base.slice(offset), ...base.slice(0, offset)];
  // Once it is time, every fourth reply is a step towards action; else those plans stay in reserve.
  const ordered = turn % 4 === 3 ? [...acting, ...rotated] : [...rotated, ...acting];
  const fitting = ordered
    .map((plan) => ({ moves: allowedMoves(plan, situation), planned: plan.length }))
    .filter(({ moves }) => moves.length > 0);
  // What is left of a longer plan as a single move comes last.
  const whole = fitting.filter(({ moves, planned }) => moves.length > 1 || planned === 1);
  const rest = fitting.filter((plan) => !whole.includes(plan));
  const best = [...whole, ...rest].map(({ moves }) => moves);
  const ranked = leastUsedFirst(best, situation.lately ?? []);
  const asks = (plan: readonly Move[]) => plan.includes('question');
  // A lone "go on" would be worse than one question too many.
  const silent = ranked.filter((plan) => !asks(plan) && plan.length > 1);
  const askedEnough = situation.questionsInARow >= MOST_QUESTIONS_IN_A_ROW;
  return [...(askedEnough ? [...silent, ...ranked.filter(asks)] : ranked), ['affirmation']];
}

/** Plans that repeat what was just done come later; advice is not given twice in a row. */
function leastUsedFirst(plans: readonly Move[][], lately: readonly (readonly Move[])[]): readonly Move[][] {
  const last = lately.at(-1);
  if (last === undefined) return plans;
  const repeats = (plan: readonly Move[]) =>
    plan.every((move) => last.includes(move)) ||
    plan.some((move) => (move === 'suggestion' || move === 'information') && last.includes(move));
  return [...plans.filter((plan) => !repeats(plan)), ...plans.filter(repeats)];
}

/** A plan without the moves that this situation does not allow. */
function allowedMoves(plan: readonly Move[], { form, askNothing, moved, voice, tone }: Situation): Move[] {
  const possible = plan.filter((move) => {
    if (move === 'restatement') return form !== null;
    if (move === 'question') return !askNothing;
    if (move === 'self-disclosure') return moved;
    // A bare feeling that is said back has named itself: naming it again would be an echo.
    if (move === 'reflection') return !(form === 'feeling' && plan.includes('restatement'));
    return true;
  });
  // Saying something back and nothing else leaves the person without an answer.
  if (possible.length === 1 && possible[0] === 'restatement')
    possible.push(tone === 'plain' && !askNothing ? 'question' : 'affirmation');
  return voice === 'quiet' ? possible.slice(0, 2) : possible;
}

/** How each mood speaks. Pleasant and excited moods are livelier, low ones quieter, anxious ones more careful. */
export const VOICE_OF: Readonly<Record<MoodName, Voice>> = {
  exuberant: 'lively',
  dependent: 'lively',
  relaxed: 'calm',
  docile: 'calm',
  bored: 'quiet',
  disdainful: 'firm',
  anxious: 'careful',
  hostile: 'firm',
};
