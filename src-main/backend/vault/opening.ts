import type { VaultStatus } from '#shared/contract/vault.ts';
import type { Backend } from '../backend.ts';
import { DatabaseError } from '../database/errors.ts';
import { locked, notOpened } from '../errors.ts';

/** What is open: a backend, which may become another one while it is (a backup was restored, say). */
export interface OpenData {
  current(): Backend;
  close(): Promise<void>;
}

interface OpeningOptions {
  /** @param key  64 hexadecimal digits; left out: the one that this machine keeps. @throws DatabaseError */
  readonly create: (key?: string) => Promise<OpenData>;
  /** What a person has to know beside that the key is lost; null: nothing. */
  readonly lostKeyHint: () => string | null;
  /** Told when it locks, before what was open is closed. */
  readonly onLock: () => void;
  /** Told of every change of the state. */
  readonly onChange: () => void;
}

/** Whether the conversations are open, and the backend that they are open in. */
export interface Opening {
  readonly state: VaultStatus['state'];
  readonly problem: string | null;
  readonly backend: Backend | null;
  /** @throws LOCKED */
  theBackend(): Backend;
  /** With a key that a person has shown. @throws NOT_OPENED where it cannot be opened now; nothing has changed then. */
  openWith(key: Buffer): Promise<void>;
  /**
   * With the key that this machine keeps. A lost one is a state of its own, to recover from, where `mayBeLost`.
   * @throws DatabaseError
   */
  openKept(mayBeLost: boolean): Promise<void>;
  /** Lets go of everything: running replies end with what they have, streams end, no word stays in memory. */
  close(next?: { state: 'locked' | 'key-lost'; problem: string | null }): Promise<void>;
}

export function createOpening({ create, lostKeyHint, onLock, onChange }: OpeningOptions): Opening {
  let data: OpenData | null = null;
  let state: VaultStatus['state'] = 'locked';
  let problem: string | null = null;

  function become(next: VaultStatus['state'], because: string | null): void {
    state = next;
    problem = because;
    onChange();
  }

  async function open(key?: string): Promise<void> {
    data = await create(key);
    become('open', null);
  }

  return {
    get state() {
      return state;
    },
    get problem() {
      return problem;
    },
    get backend() {
      return data?.current() ?? null;
    },
    theBackend() {
      if (data === null) throw locked();
      return data.current();
    },
    openWith: (key) =>
      open(key.toString('hex')).catch((error: unknown) => {
        throw error instanceof DatabaseError ? notOpened(error.message) : error;
      }),
    async openKept(mayBeLost) {
      try {
        await open();
      } catch (error) {
        if (!mayBeLost || !isLostKey(error)) throw error;
        const hint = lostKeyHint();
        become('key-lost', hint === null ? error.message : `${error.message} ${hint}`);
      }
    },
    async close(next = { state: 'locked', problem: null }) {
      const closing = data;
      data = null;
      onLock();
      become(next.state, next.problem);
      await closing?.close();
    },
  };
}

const isLostKey = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && (error.code === 'KEY_MISSING' || error.code === 'WRONG_KEY');
