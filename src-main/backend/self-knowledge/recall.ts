/** What a reply is written with: the relevant few of what is known, how long the person was away, what to ask about. */
import type { Message } from '#shared/contract/messages.ts';
import type { knowledgeQueries, StatementRow } from '../database/knowledge.ts';
import type { OpenSession } from '../session-manager/session-manager.ts';
import { absenceOf, awayFor } from './absence.ts';
import { dayOf } from './calendar.ts';
import { type Candidate, chooseRelevant, ftsQuery } from './retrieval.ts';

type Queries = ReturnType<typeof knowledgeQueries>;

/** Longer ago nobody wants to be asked about it any more. */
const ASKED_WITHIN_MS = 14 * 86_400_000;

/** What is known, for answers about it. */
export interface Known {
  readonly subject: Candidate['subject'];
  readonly kind: Candidate['kind'];
  readonly words: string;
}

/** A plan whose date has passed, of which nobody asked yet. */
export interface FollowUp {
  readonly statementId: string;
  readonly words: string;
  /** What the person wrote about it. */
  readonly excerpt: string;
}

export interface Recalled {
  /** For a prompt, in English; each a line. */
  readonly lines: readonly string[];
  readonly followUp: FollowUp | null;
  /** What is known about something, best first; about anything where `about` is empty. Null: nothing is kept here. */
  readonly search: ((about: string) => readonly Known[]) | null;
  /** The reply with all this is written: what it may ask about counts as asked. */
  readonly wasTold: () => void;
}

export const NOTHING_KNOWN: Recalled = { lines: [], followUp: null, search: null, wasTold: () => {} };

export function recalled({
  open,
  message,
  queries,
  now,
  timeZone,
  save,
}: {
  open: OpenSession;
  message: Message;
  queries: Queries;
  now: number;
  timeZone: string;
  /** Runs what writes. */
  save: (work: () => void) => void;
}): Recalled {
  const candidates = (text: string) => candidatesFor(queries, text, now);
  const relevant = chooseRelevant(candidates(message.text), { now });
  const followUp = followUpFor(queries, message.id, now);
  const [before] =
    message.position === 0 ? [] : open.store.messages.page(message.sessionId, message.position, 1);
  const away = before === undefined ? 0 : message.createdAt - before.createdAt;
  const welcome = message.parentId === null ? null : queries.welcome(message.parentId);
  return {
    lines: [
      ...relevant.map((one) => line(one, timeZone)),
      ...(absenceOf(away) === null ? [] : [`You have not spoken with them for ${awayFor(away)}.`]),
      ...(welcome === null ? [] : [`When they came back you greeted them with: “${welcome.text}”`]),
      ...(followUp === null
        ? []
        : [
            `A date of theirs has passed: ${followUp.words}. If it fits and they have not told you, you may ask once how it went.`,
          ]),
    ],
    followUp,
    search: (about) =>
      ftsQuery(about) === null ? weightiest(queries) : candidates(about).filter(({ match }) => match > 0),
    wasTold: () => {
      if (followUp !== null) save(() => queries.setAsked(followUp.statementId, now, message.id));
    },
  };
}

/** What may help with a text, with how well its words match. */
export const candidatesFor = (queries: Queries, text: string, now: number): Candidate[] =>
  queries.candidates(ftsQuery(text), now).map(({ rank, pinned, due_at, due_until, created_at, ...row }) => ({
    ...row,
    pinned: pinned === 1,
    dueAt: due_at,
    dueUntil: due_until,
    createdAt: created_at,
    match: rank === null ? 0 : -rank, // SQLite's BM25 is the better the lower it is
  }));

/** What matters most of all that is known. */
const weightiest = (queries: Queries): StatementRow[] =>
  queries.current().sort((one, other) => other.pinned - one.pinned || other.importance - one.importance);

/** What to ask about in reply to `messageId`; null: on occasion of no message. */
export function followUpFor(queries: Queries, messageId: string | null, now: number): FollowUp | null {
  const row: StatementRow | null = queries.followUp(now, now - ASKED_WITHIN_MS, messageId ?? '');
  return row && { statementId: row.id, words: row.words, excerpt: row.excerpt };
}

/** "About them: sister's name is Mina (told on 2026-11-18)". */
function line({ subject, words, createdAt }: Candidate, timeZone: string): string {
  const { year, month, day } = dayOf(createdAt, timeZone);
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return subject === 'person'
    ? `About them: ${words} (told on ${date})`
    : `About yourself: ${words} (${date})`;
}
