/**
 * What the embedded companion says where somebody may be in danger: it names what it heard, asks directly and kindly,
 * and points to people. Never a method, never shame, never a promise of secrecy. The words: care-words.ts.
 */
import type { Concern } from '#shared/safety/concern.ts';
import { DIRECTORIES, type HelpOfCountry, linesFor } from '#shared/safety/help-lines.ts';
import { findConcern } from '../../safety/find-concern.ts';
import { AFTER_ASKING, CARE_WORDS, type CareWords } from './care-words.ts';
import type { Intent } from './intents.ts';
import type { Chooser, Wording } from './wording.ts';

/** @param language  of the message, as far as it is known; any other than those of `CARE_WORDS` is answered in English. */
export function answerWithCare(
  concern: Concern,
  { help, language, chooser }: { help: HelpOfCountry | null; language: string | null; chooser: Chooser },
): Wording[] {
  const words = CARE_WORDS[language?.slice(0, 2) ?? 'en'] ?? CARE_WORDS.en!;
  return [chooser.choose(poolFor(concern, words)), chooser.choose([pointTo(concern, help, words)])];
}

/** The person's messages before this one in which somebody in danger is still what is talked about. */
const STILL_CARED_FOR = 3;
const SHORT_ANSWERS: ReadonlySet<Intent> = new Set([
  'yes',
  'no',
  'ok',
  'unsure',
  'silence',
  'thanks',
  'unclear',
  'what',
]);

/** A short answer to what was just asked with care is met with care as well; null: it is no such answer. */
export function stayWithCare(
  intent: Intent,
  said: readonly string[],
  { help, chooser }: { help: HelpOfCountry | null; chooser: Chooser },
): Wording[] | null {
  if (!SHORT_ANSWERS.has(intent)) return null;
  const before = said.slice(-1 - STILL_CARED_FOR, -1).map(findConcern);
  const concern = before.reverse().find((found) => found !== null) ?? null;
  if (concern === null) return null;
  const words = CARE_WORDS.en!;
  return [chooser.choose(AFTER_ASKING), chooser.choose([pointTo(concern, help, words)])];
}

function poolFor({ kind, about, level }: Concern, words: CareWords): readonly string[] {
  if (kind === 'medical') return words.medical;
  if (about === 'other') return words.other;
  if (kind === 'abuse') return words.abuse;
  if (kind === 'violence') return words.violence;
  return level === 'explicit' ? words.self : words.hinted;
}

/** Whom to turn to, with one line and the emergency number of the country where that is known. */
function pointTo(concern: Concern, help: HelpOfCountry | null, words: CareWords): string {
  const { url } = DIRECTORIES[0];
  if (help === null) return words.anywhere.replace('{url}', url);
  const [line] = linesFor(concern, help);
  if (line === undefined) return words.emergency.replace('{emergency}', help.emergency);
  return words.line
    .replace('{line}', line.name)
    .replace('{number}', line.number)
    .replace('{emergency}', help.emergency);
}
