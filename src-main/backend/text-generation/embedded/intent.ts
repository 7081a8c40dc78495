/**
 * What kind of message this is, as far as its form tells: a greeting, a question to the companion, a
 * question about the world, or (mostly) somebody telling something. English patterns; a message that
 * fits none of them is `telling`, which is answered by listening.
 */
import {
  FACTUAL,
  GRAVE,
  INTRODUCTION,
  MESSAGE_PATTERNS,
  OWN_CONCERN,
  QUESTION_START,
  SENTENCE_PATTERNS,
  TO_YOU,
  UNKNOWABLE,
  WHAT_IF,
} from './english/intent-patterns.ts';
import type { Intent } from './intents.ts';
import { looksForeign } from './language.ts';
import { capitalised, splitSentences, tidy, wordsOf } from './sentences.ts';

/** Half of the lines look like a program, or the whole does. */
function looksLikeCode(text: string): boolean {
  if (/```/.test(text)) return true;
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const codeLines = lines.filter((line) =>
    /[;{}]\s*$|^\s*(?:const|let|var|function|def|class|import|from|return|if\s*\(|for\s*\(|#include|SELECT|public|private)\b.*[=(;:{]|=>|\w+\([^)]{0,80}\);?\s*$|<\/?[a-z]+[^>]{0,80}>/.test(
      line,
    ),
  );
  return codeLines.length > 0 && codeLines.length * 2 >= lines.length;
}

/** Small letters, straight apostrophes, without marks other than commas and hyphens. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}',-]+/gu, ' ')
    .replace(/^[\s,'-]+|[\s,'-]+$/g, '');

/** The name with which somebody introduces themselves: "Lena" of "my name is lena"; null for any other message. */
export function nameIn(text: string): string | null {
  const name = INTRODUCTION.exec(bare(tidy(text)))?.[1];
  return name === undefined ? null : capitalised(name);
}

/**
 * The intent of a message.
 *
 * @param text any string.
 * @param before what came before: the person's previous intent tells what a bare "why?" is about, and their
 *   previous message whether this is the same once more.
 */
export function intentOf(text: string, before?: { readonly intent: Intent; readonly text: string }): Intent {
  if (GRAVE.test(text.slice(0, 8_000).replace(/[’‘]/g, "'"))) return 'grave';
  if (!/[\p{L}\p{N}]/u.test(text)) return wordless(text);
  if (looksLikeCode(text)) return 'code';
  const message = bare(tidy(text));
  if (message === '')
    return MESSAGE_PATTERNS.find(([, pattern]) => pattern.test(bare(text)))?.[0] ?? wordless(text);
  if (looksForeign(text) || (before?.intent === 'foreign' && looksForeign(`${before.text} ${text}`)))
    return 'foreign';
  if (wordsOf(message).length <= 12) {
    if (/^(?:but |and )?(?:why|how come|why (?:is that|not|so|that)|why's that)$/.test(message))
      return before?.intent === 'how-are-you' || before?.intent === 'why-feel' ? 'why-feel' : 'why-ask';
    const whole = MESSAGE_PATTERNS.find(([, pattern]) => pattern.test(message));
    if (whole !== undefined) return whole[0];
  }
  if (before !== undefined && message === bare(tidy(before.text))) return 'same-again';
  return intentOfSentences(tidy(text));
}

function wordless(text: string): Intent {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(text)) return 'emoji';
  return /\?/.test(text) ? 'what' : 'silence';
}

/** The last sentence decides, unless something longer was told around it. */
function intentOfSentences(tidied: string): Intent {
  const sentences = splitSentences(tidied);
  const last = sentences.at(-1);
  if (last === undefined) return 'unclear';
  const said = bare(last.text);
  const told = sentences
    .slice(0, -1)
    .filter(({ text, asks }) => !asks && !MESSAGE_PATTERNS.some(([, pattern]) => pattern.test(bare(text))))
    .reduce((sum, { text }) => sum + wordsOf(text).length, 0);

  const matched = SENTENCE_PATTERNS.find(([, pattern]) => pattern.test(said))?.[0];
  if (matched !== undefined) return wordsOf(said).length > 30 ? 'telling' : matched;
  if (!last.asks && !(QUESTION_START.test(said) && wordsOf(said).length <= 12 && told === 0))
    return 'telling';
  if (told > 6) return 'telling';
  if (WHAT_IF.test(said)) return 'what-if';
  if (UNKNOWABLE.test(said)) return 'unknowable';
  if (/^(?:can|could|would|will) (?:you|u)\b/.test(said)) return 'cannot-do';
  if (/^do (?:you|u) know (?:what|who|where|when|how|why|if|any)\b/.test(said)) return 'cannot-answer';
  if (TO_YOU.test(said)) return 'other-about-you';
  if (!QUESTION_START.test(said)) return 'telling';
  return OWN_CONCERN.test(said) && !FACTUAL.test(said) ? 'rhetorical' : 'cannot-answer';
}
