/** A text shorter than this is one block: laying it out anew costs nothing that could be felt. */
const LONG = 4_000;
/** A block ends at the first end of a line from here on. */
const BLOCK = 1_500;

/**
 * Cuts a long text at ends of lines, so that while it grows only its last block has to be laid out again. The
 * blocks joined are the text; all but the last stay the same when something is added to it.
 */
export function textBlocks(text: string): readonly string[] {
  if (text.length < LONG) return [text];
  const blocks: string[] = [];
  let from = 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from + BLOCK);
    const to = end === -1 ? text.length : end + 1;
    blocks.push(text.slice(from, to));
    from = to;
  }
  return blocks;
}
