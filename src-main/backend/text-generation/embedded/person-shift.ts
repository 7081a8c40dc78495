/**
 * Says a person's clause back to them: "I failed my exam" becomes "you failed your exam". English.
 *
 * The words are taken one by one with their neighbours; there is no grammar behind it. What it cannot
 * know (whose "was" it is, whether a "you" is the companion) it decides by the rules stated at each part.
 */

const FIRST_PERSON: Readonly<Record<string, string>> = {
  i: 'you',
  "i'm": "you're",
  "i've": "you've",
  "i'd": "you'd",
  "i'll": "you'll",
  me: 'you',
  my: 'your',
  mine: 'yours',
  myself: 'yourself',
  we: 'you',
  "we're": "you're",
  "we've": "you've",
  "we'd": "you'd",
  "we'll": "you'll",
  us: 'you',
  our: 'your',
  ours: 'yours',
  ourselves: 'yourselves',
};

const SECOND_PERSON: Readonly<Record<string, string>> = {
  "you're": "I'm",
  "you've": "I've",
  "you'd": "I'd",
  "you'll": "I'll",
  your: 'my',
  yours: 'mine',
  yourself: 'myself',
};

/** "You" is a subject in front of these. */
const AUXILIARIES = new Set(
  (
    "are aren't were weren't have haven't had hadn't do don't did didn't can can't could couldn't will won't " +
    "would wouldn't should shouldn't might may must never always"
  ).split(' '),
);

/** "You" is a subject after these, if a word follows that could be its verb. */
const LINKS = new Set(
  'that if when because but what how why since think hope know guess wish believe so as where who'.split(' '),
);

/** Words that end a clause rather than start a verb: "I know you too". */
const NO_VERBS = new Set('and but or so too very for with to in at on from now anymore as a the'.split(' '));

const CONJUNCTIONS = new Set(['and', 'but', 'or', 'then']);

/** Words that may stand between "I" and its verb. */
const ADVERBS =
  /^(?:just|only|never|always|also|still|even|so|ever|once|already|again|kind|sort|of|myself|\p{Ll}+ly)$/u;

const OTHER_SUBJECTS = new Set(['he', 'she', 'it', 'they', 'you', 'this', 'that', 'there', 'who', 'which']);

/** Quoted words stay as they are; everything between words does too. */
const TOKEN = /"[^"]*"|[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** "My mom and I were" reads better as "you and your mom were"; only where a clause starts. */
const JOINED = /^((?:[Mm]y|[Oo]ur)(?: [\p{L}-]+){1,2}|\p{Lu}[\p{L}-]+) and I\b/u;

/**
 * The clause with first and second person exchanged, verbs of being agreeing: a lower-case start where
 * the first word is exchanged, and no other change. Words in double quotes are left alone.
 */
export function shiftPerson(clause: string): string {
  const reordered = clause.replace(
    JOINED,
    (_, other: string) => `I and ${other.replace(/^[MO](?=y|ur)/, (letter) => letter.toLowerCase())}`,
  );
  const words = reordered.match(TOKEN) ?? [];
  const lower = words.map((word) => word.toLowerCase());
  let subjectIsI = false;
  let index = -1;
  return reordered.replace(TOKEN, (word) => {
    index++;
    const here = lower[index]!;
    const before = lower[index - 1];
    const after = lower[index + 1];
    if (word.startsWith('"')) return word;

    if (here === 'am') return before !== undefined && /^\d/.test(before) ? word : 'are';
    if (here === 'was' || here === "wasn't") {
      const own = ownVerb(lower, index) || (subjectIsI && before !== undefined && CONJUNCTIONS.has(before));
      return own || after === 'i' ? here.replace('was', 'were') : word;
    }
    if ((here === 'are' || here === "aren't" || here === 'were' || here === "weren't") && before === 'you') {
      subjectIsI = false;
      return { are: 'am', "aren't": 'am not', were: 'was', "weren't": "wasn't" }[here];
    }

    if (here === 'i' || here === 'we' || here.startsWith("i'") || here.startsWith("we'")) subjectIsI = true;
    else if (OTHER_SUBJECTS.has(here)) subjectIsI = false;

    if (here === 'you') return isSubject(before, after) ? 'I' : 'me';
    return FIRST_PERSON[here] ?? SECOND_PERSON[here] ?? word;
  });
}

/** Is the verb at `index` the verb of an "I" or "we" before it, with nothing but adverbs between? */
function ownVerb(words: readonly string[], index: number): boolean {
  let at = index - 1;
  while (at >= 0 && ADVERBS.test(words[at]!)) at--;
  return words[at] === 'i';
}

function isSubject(before: string | undefined, after: string | undefined): boolean {
  if (after === undefined) return false;
  if (AUXILIARIES.has(after)) return true;
  return (before === undefined || LINKS.has(before)) && !NO_VERBS.has(after);
}
