import type { Persona } from '#shared/contract/companion.ts';
import { MOST_PERSONAS, type PersonaPreview, type SavedPersona } from '#shared/contract/personas.ts';
import { readPersonaText } from '#shared/personas/read-persona.ts';
import type { Changes } from '../changes/changes.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../database/store.ts';
import { badRequest, notFound, tooManyPersonas } from '../errors.ts';

/** How long a deletion can be taken back. */
export const PERSONA_RESTORE_WINDOW_MS = 30_000;

/** The personas that the person keeps. */
export interface PersonaLibrary {
  list(): SavedPersona[];
  /** @throws TOO_MANY_PERSONAS */
  save(input: { title: string; persona: Persona }): SavedPersona;
  /** Changes what is named. @throws NOT_FOUND */
  update(id: string, change: { title?: string | undefined; persona?: Persona | undefined }): SavedPersona;
  /** Can be taken back until the time returned (milliseconds UTC). @throws NOT_FOUND */
  remove(id: string): number;
  /** @throws NOT_FOUND once it is really gone; TOO_MANY_PERSONAS */
  restore(id: string): SavedPersona;
  /** What an exported persona or a character card would become. @throws BAD_REQUEST with what to do */
  read(text: string): PersonaPreview;
  close(): void;
}

export function createPersonaLibrary(options: {
  store: Store;
  clock: Clock;
  changes: Pick<Changes, 'announce'>;
  newId: () => string;
}): PersonaLibrary {
  const { store, clock, changes, newId } = options;
  let closed = false;
  const purge = (): void => {
    if (!closed) store.personas.purge(clock.now() - PERSONA_RESTORE_WINDOW_MS);
  };
  purge();

  const told = (saved: SavedPersona): SavedPersona => {
    changes.announce({ type: 'personas' });
    return saved;
  };
  const get = (id: string): SavedPersona => {
    const saved = store.personas.get(id);
    if (saved === null) throw notFound('persona');
    return saved;
  };
  const makeRoom = (): void => {
    if (store.personas.count() >= MOST_PERSONAS) throw tooManyPersonas();
  };

  return {
    list: () => store.personas.list(),
    save({ title, persona }) {
      makeRoom();
      const now = clock.now();
      const saved: SavedPersona = { id: newId(), title, persona, createdAt: now, updatedAt: now };
      store.personas.insert(saved);
      return told(saved);
    },
    update(id, change) {
      const before = get(id);
      const saved: SavedPersona = {
        ...before,
        title: change.title ?? before.title,
        persona: change.persona ?? before.persona,
        updatedAt: clock.now(),
      };
      store.personas.update(saved);
      return told(saved);
    },
    remove(id) {
      const saved = get(id);
      const now = clock.now();
      store.personas.markDeleted(id, now);
      told(saved);
      clock.after(PERSONA_RESTORE_WINDOW_MS, purge);
      return now + PERSONA_RESTORE_WINDOW_MS;
    },
    restore(id) {
      makeRoom();
      if (!store.personas.restore(id, clock.now() - PERSONA_RESTORE_WINDOW_MS)) throw notFound('persona');
      return told(get(id));
    },
    read(text) {
      const reading = readPersonaText(text);
      if (!reading.ok) throw badRequest([{ path: 'text', message: reading.problem }]);
      return reading.preview;
    },
    close() {
      closed = true;
    },
  };
}
