import type { AffectState } from '#shared/emotions/companion.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import type { Concern } from '#shared/safety/concern.ts';
import { type HistoryEvent, isSame } from '../emotion-state/history.ts';
import type { Listener, ProposedEmotion } from '../emotion-state/state-after.ts';
import type { Db } from './open.ts';
import { JOIN_READING } from './readings.ts';

type Scores = EmotionReading['scores'];

interface Row {
  id: string;
  parent_id: string | null;
  depth: number;
  text: string;
  created_at: number;
  scores: string | null;
  intensity: number;
  proposal: string | null;
  heard_by: string | null;
  concern: string | null;
}

/**
 * What the companion's states follow from, a row a message: parents before their children (SQLite takes the rows of
 * a recursive query first in, first out), and only as far as somebody reads on. The depth is counted here: positions are
 * between two states while messages are taken out of a tree.
 */
const history = (first: string) => `
  WITH RECURSIVE below (id, depth) AS (
    SELECT id, 0 FROM messages WHERE ${first}
    UNION ALL SELECT m.id, b.depth + 1 FROM below b JOIN messages m ON m.parent_id = b.id WHERE b.depth < @levels - 1)
  SELECT m.id, m.parent_id, b.depth, m.text, m.created_at,
         r.scores, r.intensity, r.proposal,
         m.heard_by, m.concern
  FROM below b CROSS JOIN messages m ON m.id = b.id ${JOIN_READING}`;

/**
 * Reads what the companion's states can be made anew from.
 *
 * @param stateAfter the state that is stored with a message. It is read only where it is asked for: the emotions of a
 *   lively hour are the largest part of a session.
 */
export function affectEventQueries(db: Db, stateAfter: (messageId: string) => AffectState | null) {
  const from = db.prepare<[{ id: string; levels: number }], Row>(history('id = @id'));
  const all = db.prepare<[{ id: string; levels: number }], Row>(
    history('session_id = @id AND parent_id IS NULL'),
  );

  function* events(rows: Iterable<Row>): Generator<HistoryEvent, void, undefined> {
    // Who listens changes seldom.
    let persona = '';
    let listener: Listener | null = null;
    for (const row of rows) {
      const { id, parent_id: parentId, depth: position } = row;
      // A message without a state has not been heard yet: its turn has just begun, or broke off.
      if (row.heard_by === null) {
        yield { id, parentId, position, heard: null };
        continue;
      }
      if (row.heard_by !== persona) {
        persona = row.heard_by;
        listener = JSON.parse(persona) as Listener;
      }
      yield { id, parentId, position, heard: heardFrom(row, listener!) };
    }
  }

  function heardFrom(row: Row, listener: Listener): HistoryEvent['heard'] {
    const { id, text, created_at: createdAt, intensity, proposal } = row;
    const reading = row.scores === null ? null : { scores: JSON.parse(row.scores) as Scores, intensity };
    return {
      message: {
        id,
        text,
        createdAt,
        reading,
        concern: row.concern === null ? null : (JSON.parse(row.concern) as Concern),
      },
      listener,
      proposal: proposal === null ? null : (JSON.parse(proposal) as ProposedEmotion),
      isKnown(state) {
        const known = stateAfter(id);
        return known !== null && isSame(state, known);
      },
    };
  }

  return {
    /** A message and what is below it on every branch, that many levels in all. */
    from: (messageId: string, levels: number): Iterable<HistoryEvent> =>
      events(from.iterate({ id: messageId, levels })),
    /** The whole tree of a session. */
    all: (sessionId: string): Iterable<HistoryEvent> =>
      events(all.iterate({ id: sessionId, levels: Number.MAX_SAFE_INTEGER })),
  };
}
