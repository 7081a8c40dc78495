import { setImmediate } from 'node:timers/promises';
import type { Message } from '#shared/contract/messages.ts';
import type { AffectState } from '#shared/emotions/companion.ts';
import type { Changes } from '../../changes/changes.ts';
import type { Store } from '../../database/store.ts';
import type { EmotionDetector } from '../../emotion-detection/detector.ts';
import { initialState } from '../../emotion-state/state.ts';
import { stateAfter } from '../../emotion-state/state-after.ts';
import type { SettingsStore } from '../../settings/settings-store.ts';

/** Others hear of what was read every so many messages. */
const TELL_EVERY = 200;

export interface ReadingJob {
  /** There may be something to read: after an import, at the start, when detection goes on. */
  wake(): void;
  close(): Promise<void>;
}

/**
 * Reads what was brought in without readings, one message at a time between everything else, with the embedded detector:
 * nothing leaves the machine. How the companion would have felt follows from it. What waits is in the
 * database, so that it goes on after a restart.
 */
export function createReadingJob(options: {
  store: Store;
  detector: EmotionDetector;
  settings: SettingsStore;
  changes: Pick<Changes, 'announce' | 'as'>;
  report: (error: unknown) => void;
}): ReadingJob {
  const { store, detector, settings, changes, report } = options;
  let closed = false;
  let running: Promise<void> | null = null;

  async function run(): Promise<void> {
    const touched = new Set<string>();
    const tell = () => {
      for (const sessionId of touched) changes.announce({ type: 'messages', sessionId });
      touched.clear();
    };
    let read = 0;
    while (!closed && !settings.get().detection.paused) {
      const id = store.imports.nextToRead();
      if (id === null) break;
      const message = store.messages.get(id);
      const isUnread = message !== null && message.reading === null && !message.readingHidden;
      if (isUnread) {
        await readOne(message);
        touched.add(message.sessionId);
      } else {
        store.unflushed(() => store.imports.wasRead(id));
      }
      read += 1;
      if (read % TELL_EVERY === 0) tell();
      await setImmediate();
    }
    tell();
  }

  async function readOne(message: Message): Promise<void> {
    const parent = before(message);
    const grandparent = parent === null ? null : before(parent);
    const previous = [grandparent, parent].flatMap((one) => (one === null ? [] : [one.text]));
    const reading = await detector.detect(message.text, { previous });
    if (closed) return;
    const session = store.sessions.get(message.sessionId);
    store.unflushed(() => {
      store.imports.wasRead(message.id);
      if (session === null || store.messages.get(message.id) === null) return; // deleted meanwhile
      const { persona } = session;
      const { traits } = persona;
      const state = stateBefore(parent) ?? initialState(traits, session.createdAt);
      store.readings.save(message.id, reading);
      store.messages.heard(message.id, persona);
      store.affect.save(message.id, stateAfter(state, { ...message, reading }, persona));
    });
  }

  const before = ({ parentId }: Message): Message | null =>
    parentId === null ? null : store.messages.get(parentId);

  function stateBefore(message: Message | null): AffectState | null {
    for (let one = message; one !== null; one = before(one)) {
      const state = store.affect.of(one.id);
      if (state !== null) return state;
    }
    return null;
  }

  return {
    wake() {
      if (closed || running !== null) return;
      running = changes
        .as(undefined, run)
        .catch(report)
        .finally(() => {
          running = null;
        });
    },
    async close() {
      closed = true;
      await running;
    },
  };
}
