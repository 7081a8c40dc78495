/**
 * Prints an unforeseen error without its message: messages may quote what a person wrote, a prompt or a
 * key; the kind of error and where it arose do not.
 */
export function reportError(error: unknown): void {
  if (!(error instanceof Error)) {
    console.error('EmotionGPT: something that is no Error was thrown');
    return;
  }
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  console.error(`EmotionGPT: ${error.name}${code}\n${frames.slice(0, 8).join('\n')}`);
}
