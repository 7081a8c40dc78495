/**
 * The model was trained on comments of one to three sentences: a long text is read window by window. At
 * most eight windows are read, spread evenly from the first to the last character, so that the time is
 * bounded however long the text is.
 */
const WINDOW_LENGTH = 800;
const MAX_WINDOWS = 8;

/** The parts of `text` to read, in order: the text itself where it is short, else 2 to 8 windows of it. */
export function splitIntoWindows(text: string): string[] {
  const count = Math.min(Math.ceil(text.length / WINDOW_LENGTH), MAX_WINDOWS);
  if (count <= 1) return [text];
  const step = (text.length - WINDOW_LENGTH) / (count - 1);
  return Array.from({ length: count }, (_, index) => {
    const start = Math.round(index * step);
    return text.slice(start, start + WINDOW_LENGTH);
  });
}

/**
 * One score per label for the whole text: the root mean square over its windows. An outburst in one
 * window of eight still counts for a third, where the plain mean would lose it; windows that agree keep
 * their score.
 */
export function combineWindowScores(windows: readonly Float64Array[]): Float64Array {
  const [first] = windows;
  if (first === undefined) return new Float64Array();
  if (windows.length === 1) return first;
  return first.map((_, label) =>
    Math.sqrt(windows.reduce((sum, scores) => sum + scores[label]! ** 2, 0) / windows.length),
  );
}
