import type { Corrected } from '#shared/contract/emotions.ts';
import type { Message } from '#shared/contract/messages.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import type { Clock } from '../../clock.ts';
import { inSteps } from '../../database/in-steps.ts';
import type { Store } from '../../database/store.ts';
import { badRequest, notFound, turnRunning } from '../../errors.ts';
import type { CompanionView } from '../../session-manager/companion-view.ts';
import { reliving } from '../../session-manager/relive.ts';
import type { OpenSession, SessionManager } from '../../session-manager/session-manager.ts';
import { ownReading } from './corrected-reading.ts';
import { MOST_CORRECTIONS } from './memory.ts';
import type { TaughtMemory } from './taught-memory.ts';

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
  close(): void;
}

/**
 * Takes the person's corrections: the reading, what is learnt from it, and how the companion felt from that
 * message on. What is known of it is kept at once; the states follow in steps before it is answered, and after a crash.
 */
export function createCorrections(options: {
  sessions: SessionManager;
  companion: CompanionView;
  /** Where corrections are learnt from. A session in memory only has its own store and teaches nothing. */
  disk: Store;
  memory: TaughtMemory;
  clock: Clock;
  report: (error: unknown) => void;
}): Corrections {
  const { sessions, companion, disk, memory, clock, report } = options;
  let closed = false;

  /** How the companion felt from a message on, in steps; what is left to do is in the database. */
  const goOn = (open: OpenSession): Promise<boolean> =>
    inSteps(open.store, reliving(open, sessions), () => !closed);
  // What the end of the program broke off.
  for (const id of disk.toRelive.sessions()) void goOn(sessions.open(id)).catch(report);

  /** In the queue of the store's commits: behind the reading of a message whose turn has just begun. */
  async function change(messageId: string, write: (store: Store) => void): Promise<Corrected> {
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
      if (store.affect.of(messageId) === null) throw turnRunning();
      read();
      write(store);
      store.toRelive.add(messageId);
      return read();
    });
    await goOn(open);
    memory.changed();
    return { message, companion: companion.of(open) };
  }

  return {
    correct: (messageId, label) =>
      change(messageId, (store) => {
        store.readings.removeOwn(messageId);
        store.corrections.save(messageId, { label, at: clock.now() });
        store.corrections.trim(MOST_CORRECTIONS);
        if (label !== null) {
          store.readings.save(messageId, ownReading(label, store.readings.detected(messageId)));
        }
      }),
    uncorrect: (messageId) =>
      change(messageId, (store) => {
        store.readings.removeOwn(messageId);
        store.corrections.remove(messageId);
      }),
    taught: () => disk.corrections.count(),
    forget() {
      const forgotten = disk.transaction(() => disk.corrections.forgetTaught());
      memory.changed();
      return forgotten;
    },
    close() {
      closed = true;
    },
  };
}
