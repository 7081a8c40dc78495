/** Why there will be no window, as the first of the two sentences that the person reads. */
export type Reason = string;

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's id; undefined on Windows. */
  readonly uid: number | undefined;
}

/** What can be known before Electron is tried, or downloaded. */
export function obstacleToWindow({ platform, env, uid }: Machine, args: readonly string[]): Reason | null {
  if (platform !== 'linux') return null;
  if (!hasDisplay({ platform, env, uid })) return 'There is no display here for a window.';
  if (uid === 0 && !args.includes('--no-sandbox')) {
    return 'Electron keeps its sandbox and therefore opens no window for root: start as another user, or add "-- --no-sandbox".';
  }
  return null;
}

/** Whether a browser could be opened on this machine, too. */
export function hasDisplay({ platform, env }: Machine): boolean {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Why Electron ended before it could open a window, from what it said on stderr. */
export function reasonOfEnd(stderr: string, end: string): Reason {
  const library = /error while loading shared libraries: ([^\s:]+)/.exec(stderr)?.[1];
  if (library) return `Electron needs a system library that is missing here (${library}).`;
  if (/Running as root without --no-sandbox/.test(stderr)) return 'Electron opens no window for root.';
  if (/sandbox|user namespace/i.test(stderr)) {
    return 'This system does not let Electron use its sandbox (often AppArmor’s limit on user namespaces).';
  }
  if (/Missing X server|cannot open display|platform failed to initialize/i.test(stderr)) {
    return 'The display could not be opened.';
  }
  return `Electron could not open a window (${end}).`;
}

export const REASONS = {
  refused: 'Electron, which draws the window, could not be downloaded: the network refused it.',
  stalled: 'Electron, which draws the window, could not be downloaded: nothing arrived for ten seconds.',
  damaged:
    'Electron, which draws the window, arrived but could not be unpacked: check the free space of the disk.',
  wrongOverride: 'The folder in ELECTRON_OVERRIDE_DIST_PATH holds no Electron.',
  silent: 'Electron started but opened no window in time.',
} as const satisfies Record<string, Reason>;

/** The two sentences: why there is no window, and what happens instead. */
export function browserInstead(reason: Reason, browserOpens: boolean): string {
  return browserOpens
    ? `${reason} EmotionGPT opens in your browser instead.`
    : `${reason} EmotionGPT is served to your browser instead: open the sign-in link that follows.`;
}
