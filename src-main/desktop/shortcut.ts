import { globalShortcut } from 'electron';

export interface GlobalKeys {
  /** Takes these keys of the whole system, and lets go of earlier ones; null: takes none. */
  use(keys: string | null): void;
  /** Why the keys do not work, and what to do; null: they do, or there are none. */
  readonly problem: string | null;
}

/** One combination of keys that works in every program. */
export function createGlobalKeys(onPressed: () => void): GlobalKeys {
  let used: string | null = null;
  let problem: string | null = null;
  return {
    use(keys) {
      if (keys === used && problem === null) return;
      if (used !== null) globalShortcut.unregister(used);
      used = null;
      problem = null;
      if (keys === null) return;
      if (register(keys, onPressed)) used = keys;
      else problem = isWayland() ? WAYLAND : TAKEN;
    },
    get problem() {
      return problem ?? (used !== null && isWayland() ? WAYLAND : null);
    },
  };
}

const TAKEN = 'Another program has these keys already. Choose others here, or free them there.';
/** Wayland gives no program the keys that are meant for another. */
const WAYLAND =
  'On Wayland the keys may work in this app only. In your system’s keyboard settings, add a shortcut that runs: emotiongpt --quick-entry';

const isWayland = (): boolean => process.platform === 'linux' && process.env.XDG_SESSION_TYPE === 'wayland';

function register(keys: string, onPressed: () => void): boolean {
  try {
    return globalShortcut.register(keys, onPressed);
  } catch {
    return false; // keys that this system does not have
  }
}
