/** How the window looks, kept between starts. Never a person's words: those live in the encrypted database. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage can be blocked in a browser: the window then looks as it does at first.
    return null;
  }
}

export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // As above: nothing to keep it in, nothing lost.
  }
}
