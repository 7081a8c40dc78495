/** Finds the JSON in what a model answers, in code fences or not, with whatever it says before and after. */

/** A model that thinks aloud may open many braces; so many are tried. */
const MOST_STARTS = 20;

/** The first JSON object in a text; undefined where there is none. */
export function firstObject(text: string): unknown {
  let start = text.indexOf('{');
  for (let tries = 0; start >= 0 && tries < MOST_STARTS; tries++) {
    const end = endOfObject(text, start);
    if (end !== null) {
      try {
        return JSON.parse(text.slice(start, end));
      } catch {
        // not this one: braces in prose
      }
    }
    start = text.indexOf('{', start + 1);
  }
  return undefined;
}

/** The index after the brace that closes the one at `start`, braces in strings left out; null: it stays open. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let i = start; i < text.length; i++) {
    const character = text[i];
    if (inString) {
      if (character === '\\') i++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return i + 1;
  }
  return null;
}
