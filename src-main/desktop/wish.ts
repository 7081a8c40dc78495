/** What somebody wants who starts the app, a second time too, or follows a link: told by the words of the command line. */
export type Wish =
  /** A link, as it came: nobody has looked at it yet. */
  | { readonly kind: 'link'; readonly text: string }
  | { readonly kind: 'quick-entry' }
  | { readonly kind: 'new-session' }
  | { readonly kind: 'new-window' }
  /** Started with the session of the system: no window by itself. */
  | { readonly kind: 'background' }
  | { readonly kind: 'show' };

/** The words that our own entries of jump lists, launchers and log-ins use. */
export const WISH_WORDS = {
  'quick-entry': '--quick-entry',
  'new-session': '--new-session',
  'new-window': '--new-window',
  background: '--background',
} as const;

/** @param argv  a command line; words of the browser engine, which it may add, are passed over. */
export function wishOf(argv: readonly string[]): Wish {
  // Case as the system wrote it: `EMOTIONGPT:` is handed over too.
  const text = argv.find((word) => /^emotiongpt:/i.test(word));
  if (text !== undefined) return { kind: 'link', text };
  for (const [kind, word] of Object.entries(WISH_WORDS)) {
    if (argv.includes(word)) return { kind: kind as keyof typeof WISH_WORDS };
  }
  return { kind: 'show' };
}
