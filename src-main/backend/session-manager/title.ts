const MAX_LENGTH = 60;

/** A title for a session from the first thing that was said in it: its first line, cut at a word. */
export function titleFrom(text: string): string {
  const line = text.trim().split(/\s*\n/, 1)[0]!.replace(/\s+/g, ' ');
  const characters = [...line];
  if (characters.length <= MAX_LENGTH) return line;
  const cut = characters.slice(0, MAX_LENGTH).join('');
  const space = cut.lastIndexOf(' ');
  const whole = space > MAX_LENGTH / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s.,;:!?…–-]+$/u, '')}…`;
}
