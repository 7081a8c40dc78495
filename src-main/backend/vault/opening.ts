import type { VaultStatus } from '#shared/contract/vault.ts';
import type { Backend } from '../backend.ts';
import { DatabaseError } from '../database/errors.ts';
import { locked, notOpened } from '../errors.ts';
import type { Host } from '../recovery/host.ts';

interface OpeningOptions {
  /** @param key  64 hexadecimal digits; left out: the one that this machine keeps. @throws DatabaseError */
  readonly create: (key?: string) => Promise<Host>;
  /** Whether the vault has a way to a key that was lost. */
  readonly canRecover: () => boolean;
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
  /** Why something stands in for the backend. */
  readonly trouble: ReturnType<Host['trouble']>;
  /** @throws LOCKED */
  theBackend(): Backend;
  /** With a key that a person has shown. @throws NOT_OPENED where it cannot be opened now; nothing has changed then. */
  openWith(key: Buffer): Promise<void>;
  /** With the key that this machine keeps. A lost one is a state of its own where there is a way to it. @throws DatabaseError */
  openKept(): Promise<void>;
  /** Lets go of everything: running replies end with what they have, streams end, no word stays in memory. */
  close(next?: { state: 'locked' | 'key-lost'; problem: string | null }): Promise<void>;
}

export function createOpening({
  create,
  canRecover,
  lostKeyHint,
  onLock,
  onChange,
}: OpeningOptions): Opening {
  let data: Host | null = null;
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
    get trouble() {
      return data?.trouble() ?? null;
    },
    async openKept() {
      const host = await create();
      const trouble = host.trouble();
      if (trouble !== null && LOST.has(trouble.kind) && canRecover()) {
        await host.close();
        const hint = lostKeyHint();
        become('key-lost', hint === null ? trouble.message : `${trouble.message} ${hint}`);
      } else {
        data = host;
        become('open', null);
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

const LOST: ReadonlySet<string> = new Set(['key-missing', 'wrong-key']);
