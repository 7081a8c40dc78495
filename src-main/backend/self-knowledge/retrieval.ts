/** Which of what is known goes into a prompt: the relevant few. Pure; the candidates come from the database. */
import type { StatementKind, StatementSubject } from '#shared/contract/knowledge.ts';
import { estimateTokens } from '../text-generation/tokens.ts';

/** A statement that may go into a prompt. */
export interface Candidate {
  readonly id: string;
  readonly subject: StatementSubject;
  readonly kind: StatementKind;
  readonly topic: string;
  readonly words: string;
  readonly importance: number;
  readonly pinned: boolean;
  readonly dueAt: number | null;
  readonly dueUntil: number | null;
  readonly createdAt: number;
  /** BM25 against the message, the higher the better; 0: no word in common. */
  readonly match: number;
}

const DAY_MS = 86_400_000;

/**
 * Relevance, recency and importance are added up, as generative agents remember (Park et al. 2023, UIST,
 * 10.1145/3586183.3606763). They weigh all three alike, over what was seen in two days; over months of
 * conversations the message itself has to lead, so that here relevance weighs as much as the others together.
 */
const WEIGHTS = { relevance: 1, recency: 0.5, importance: 0.5 };
/** What was said so long ago counts half as new. Park et al. have 3 days; people come back after weeks. */
const HALF_LIFE_DAYS = 30;
/** A plan that is this near, or under way, is on somebody's mind whatever they write about. */
const NEAR_DAYS = 7;
const NEAR = 0.6;
/** So many statements at most: a model that is told everything brings up everything. */
export const MOST_STATEMENTS = 12;
/** Of those with no word in common with the message and no near date, so many at most. */
const MOST_BACKGROUND = 4;
/** Tokens that they may take together. */
const KNOWLEDGE_TOKENS = 400;

function worth(candidate: Candidate, best: number, now: number): number {
  const relevance = best === 0 ? 0 : candidate.match / best;
  const recency = 0.5 ** (Math.max(0, now - candidate.createdAt) / (HALF_LIFE_DAYS * DAY_MS));
  const near = isNear(candidate, now) ? NEAR : 0;
  return (
    WEIGHTS.relevance * relevance +
    WEIGHTS.recency * recency +
    WEIGHTS.importance * candidate.importance +
    near
  );
}

const isNear = ({ dueAt, dueUntil }: Candidate, now: number): boolean =>
  dueAt !== null && dueUntil !== null && dueUntil > now && dueAt - now < NEAR_DAYS * DAY_MS;

/**
 * The few that help with a message, best first, pinned ones before all others. What is pinned always goes in,
 * even beyond `budget`: the person said so.
 */
export function chooseRelevant<Some extends Candidate>(
  candidates: readonly Some[],
  { now, budget = KNOWLEDGE_TOKENS }: { now: number; budget?: number },
): Some[] {
  const best = Math.max(0, ...candidates.map(({ match }) => match));
  const ranked = candidates
    .map((candidate) => ({ candidate, value: worth(candidate, best, now) }))
    .sort(
      (one, other) =>
        Number(other.candidate.pinned) - Number(one.candidate.pinned) || other.value - one.value,
    );
  const chosen: Some[] = [];
  let left = budget;
  let background = 0;
  for (const { candidate } of ranked) {
    const cost = estimateTokens(candidate.words) + TOKENS_PER_LINE;
    if (!candidate.pinned) {
      if (chosen.length >= MOST_STATEMENTS || cost > left) continue;
      const isBackground = candidate.match === 0 && !isNear(candidate, now);
      if (isBackground && background === MOST_BACKGROUND) continue;
      if (isBackground) background += 1;
    }
    left -= cost;
    chosen.push(candidate);
  }
  return chosen;
}

/** The dash, whom it is about, and its date. */
const TOKENS_PER_LINE = 12;

/** Words that say nothing about what a message is about, in the languages that are learnt from. */
const STOP_WORDS = new Set(
  (
    'the a an and or but if so to of in on at by for with from is are was were be been am do does did have has had i you he she it we they ' +
    'me my your his her its our their him them this that these those what which who when where why how not no yes can could will would ' +
    'should may might just very really about as than then there here now too also im ive dont get got go know think feel like want need ' +
    'told tell remember say said today tomorrow some any all more much many still again ' +
    'ich du er sie es wir ihr der die das den dem ein eine einen und oder aber nicht ist bin bist sind war habe hat mit von zu im am was wie wer ' +
    'yo tú él ella el la los las un una y o pero no es soy está estoy con de en que qué cómo me te se mi tu ' +
    'je tu il elle on nous vous le les des du un une et ou mais ne pas est suis avec de en que quoi mon ma mes ton ta'
  ).split(' '),
);
/** Of one message so many different words are looked for. */
const MOST_TERMS = 20;

/** An FTS5 query for any of the telling words of a text; null where it has none. */
export function ftsQuery(text: string): string | null {
  const words = text
    .slice(0, 2_000)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,40}/gu);
  const telling = [...new Set(words ?? [])].filter((word) => !STOP_WORDS.has(word)).slice(0, MOST_TERMS);
  return telling.length === 0 ? null : telling.map((word) => `"${word}"`).join(' OR ');
}
