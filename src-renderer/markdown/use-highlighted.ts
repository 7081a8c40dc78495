import { useEffect, useState } from 'react';
import type { Line } from './highlight.ts';

/** Longer code stays in one colour: colouring it would be felt. In characters. */
const LONGEST = 12_000;

/**
 * The lines of a block of code with their colours; null while they are not there, or where there are none: an
 * unknown language, very long code, or none yet (`code` is null).
 */
export function useHighlighted(language: string, code: string | null): readonly Line[] | null {
  const [found, setFound] = useState<{ code: string; lines: readonly Line[] } | null>(null);
  useEffect(() => {
    if (code === null || code.length > LONGEST || language === '') return;
    let current = true;
    // The grammars are the heaviest part of the page by far: they load with the first code that somebody reads.
    void import('./highlight.ts')
      .then(({ highlight }) => highlight(language, code))
      .then((lines) => {
        if (current && lines !== null) setFound({ code, lines });
      })
      .catch(() => undefined); // it stays readable in one colour
    return () => {
      current = false;
    };
  }, [language, code]);
  return found?.code === code ? found.lines : null;
}
