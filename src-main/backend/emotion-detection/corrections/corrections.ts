import type { Corrected } from '#shared/contract/emotions.ts';
import type { Message } from '#shared/contract/messages.ts';
import type { ActiveEmotion, AffectState } from '#shared/emotions/companion.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Clock } from '../../clock.ts';
import type { Store } from '../../database/store.ts';
import { badRequest, notFound, turnRunning } from '../../errors.ts';
import type { CompanionView } from '../../session-manager/companion-view.ts';
import { feltAbout, reliveFrom } from '../../session-manager/relive.ts';
import type { SessionManager } from '../../session-manager/session-manager.ts';
import { isCorrected, ownReading } from './corrected-reading.ts';
import { MOST_CORRECTIONS } from './memory.ts';
import type { TaughtMemory } from './taught-memory.ts';

/** Null: not known, to be appraised from the reading. */
type Felt = readonly ActiveEmotion[] | null;

export interface Corrections {
  /**
   * What a message really was; null: do not read it.
   * @throws NOT_FOUND; BAD_REQUEST for a reply; TURN_RUNNING while the message has not been read yet
   */
  correct(messageId: string, label: EmotionLabel | null): Promise<Corrected>;
  /** Back to what the detector read. @throws as `correct` does */
  uncorrect(messageId: string): Promise<Corrected>;
  /** How many the detector has learnt from. */
  taught(): number;
  /** Unlearns all of them; the readings that the person set stay. @returns how many there were. */
  forget(): number;
}

/**
 * Takes the person's corrections: the reading, what is learnt from it, and how the companion felt from that
 * message on, all of it or nothing.
 */
export function createCorrections(options: {
  sessions: SessionManager;
  companion: CompanionView;
  /** Where corrections are learnt from. A session in memory only has its own store and teaches nothing. */
  disk: Store;
  memory: TaughtMemory;
  clock: Clock;
}): Corrections {
  const { sessions, companion, disk, memory, clock } = options;

  /**
   * In the queue of the store's commits: behind the reading of a message whose turn has just begun. `write`
   * answers with what the companion felt about the message, where that is known.
   */
  async function change(
    messageId: string,
    write: (store: Store, message: Message, affect: AffectState) => Felt,
  ): Promise<Corrected> {
    const { store, message: found } = sessions.findMessage(messageId);
    if (found.role !== 'user') {
      throw badRequest([{ path: 'messageId', message: 'Only what you wrote yourself can be corrected.' }]);
    }
    const open = sessions.open(found.sessionId);
    const read = (): Message => {
      const message = store.messages.get(messageId);
      if (message === null) throw notFound('message');
      return message;
    };
    const message = await store.commit(() => {
      const affect = store.affect.of(messageId);
      if (affect === null) throw turnRunning();
      const felt = write(store, read(), affect);
      const changed = read();
      reliveFrom(open, changed, { start: sessions.affectBefore(open, 0, open.session.createdAt), felt });
      return changed;
    });
    memory.changed();
    return { message, companion: companion.of(open) };
  }

  return {
    correct: (messageId, label) =>
      change(messageId, (store, message, affect) => {
        const felt = feltBefore(store, message, affect);
        store.readings.removeOwn(messageId);
        store.corrections.save(messageId, { label, felt, at: clock.now() });
        store.corrections.trim(MOST_CORRECTIONS);
        if (label !== null) {
          store.readings.save(messageId, ownReading(label, store.readings.detected(messageId)));
        }
        return null;
      }),
    uncorrect: (messageId) =>
      change(messageId, (store, message, affect) => {
        const felt = feltBefore(store, message, affect);
        store.readings.removeOwn(messageId);
        store.corrections.remove(messageId);
        return felt;
      }),
    taught: () => disk.corrections.count(),
    forget() {
      const forgotten = disk.transaction(() => disk.corrections.forgetTaught());
      memory.changed();
      return forgotten;
    },
  };
}

/** What the companion felt about the message as it was detected. */
function feltBefore(store: Store, message: Message, affect: AffectState): Felt {
  if (!isCorrected(message)) return feltAbout(message.id, affect);
  return store.corrections.get(message.id)?.felt ?? null;
}
