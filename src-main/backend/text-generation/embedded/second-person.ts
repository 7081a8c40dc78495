/** Statements about the person ("has an exam", "sister's name is Mina") as they are said to them. English. */

/** Third person to second; a verb that is the same in both is left out. */
const VERBS: Readonly<Record<string, string>> = {
  has: 'have',
  is: 'are',
  was: 'were',
  does: 'do',
  flies: 'fly',
  studies: 'study',
};
/** Regular ones, which lose their "s". */
const REGULAR =
  /^(?:love|like|enjoy|adore|prefer|hate|dislike|detest|despise|loathe|live|work|play|speak|suffer|run|own|start|leave|move|travel|graduate|return|defend|turn|wish|want|need|take|eat|drink|sing|write|read|go|come)s$/;
const SAME = /^(?:will|cannot|moved|grew|lost|quit|got|broke|promised|asked)$/;
/** What belongs to somebody. */
const OWNED =
  /^(?:name|birthday|pronouns|favou?rite|sister|brother|sibling|mother|mum|mom|father|dad|parents|wife|husband|girlfriend|boyfriend|partner|son|daughter|child|baby|grand\w+|gran|nana|aunt|uncle|cousin|niece|nephew|friend|best|roommate|flatmate|neighbou?r|boss|manager|colleague|teacher|therapist|dog|cat|pet|hamster|rabbit|horse|older|younger|little|big|twin|new|hobby|hobbies|job)\b/;

/** Such as "you have an exam"; null where it is put so that it can only be quoted. */
export function toSecondPerson(words: string): string | null {
  const [first = '', ...rest] = words.split(' ');
  if (OWNED.test(first)) return `your ${words}`;
  const verb = VERBS[first] ?? (REGULAR.test(first) ? first.slice(0, -1) : SAME.test(first) ? first : null);
  return verb === null || rest.length === 0 ? null : `you ${verb} ${rest.join(' ')}`;
}
