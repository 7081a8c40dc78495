/** What is planned or promised in English, with its date. */
import { type Day, toNumber } from '../calendar.ts';
import { findDate } from './due-date.ts';
import { ENGLISH_DATES } from './english-dates.ts';
import { object, subjectOf } from './english-objects.ts';
import { EVENT, PLANNED_VERB, RELATION } from './english-words.ts';
import { type Fact, fact } from './fact.ts';

/** What somebody promises to do, with the day where they name one. */
export function promised(text: string, today: Day): Fact | null {
  const deed = PROMISE.exec(text)?.[1];
  if (deed === undefined) return null;
  const date = findDate(deed, ENGLISH_DATES, today);
  const what = object(date?.rest ?? deed, 10);
  if (what === null || /\b(?:you|it|that|this|nothing)\b/i.test(what)) return null;
  const when = date === null ? '' : ` ${ENGLISH_DATES.say(date.due, today)}`;
  return fact('promise', `promise:${subjectOf(what)}`, `promised to ${what}${when}`, date?.due ?? null);
}

const PROMISE = /^I promise(?: you)?(?: that)? (?:I'll|I will|to) (.+)$/iu;

const PLAN_START = {
  have: /^(?:I|we)(?:'ve got| have got|'ve| have|'m having| am having| got) (?:an? |my |our |the |some |another )?(.+)$/iu,
  must: /^(?:I|we)(?:'ve got to| have got to|'ve to| have to| need to| must| gotta| got to) (.+)$/iu,
  goingTo: /^(?:I'm|I am|we're|we are) (?:also |both |all )?(?:going|gonna) (.+)$/iu,
  doing: new RegExp(`^(?:I'm|I am|we're|we are) (?:also |both |finally )?(${PLANNED_VERB})((?: .+)?)$`, 'iu'),
  will: /^(?:I|we)(?:'ll| will) (.+)$/iu,
  present: /^(?:I|we) (?:finally )?(start|fly|leave|move|travel|graduate|return|defend|turn) ?(.*)$/iu,
  event: new RegExp(
    `^(?:my|our|the) ((?:[\\p{L}'-]+ ){0,3}?${EVENT}(?: (?:at|with|in|for) (?!(?:is|was)\\b)[\\p{L}' ]{2,30}?)?)(?:'s| is| was moved to| has been moved to| got moved to| was postponed to| is now| will be| starts| takes place)$`,
    'iu',
  ),
};

/** Said to be had, and no plan. */
const NO_EVENT =
  /^(?:to|no|been|question|feeling|idea|thought|problem|headache|cold|time|plans?|nothing|something|so|too|never|hope|free|off|day off|the day off|you|it|one|a lot|lots|much|work|fun)\b|\b(?:feeling|headache|idea|question)\b/i;
/** Done to or with the companion, a state of mind and no deed, or nothing to ask about. */
const NO_DEED =
  /\b(?:you|u|crazy|insane|mad|nuts|someone|somebody|anyone|anybody|it|this|that|myself)\b|^(?:be|feel|feeling|die|cry|scream|explode|lose|miss|regret|need|want|know|think|try|hope|survive|manage|pretend|admit|(?:have|having|take|taking) (?:an? )?(?:\w+ )?(?:day|time|week|moment|break|breakdown|panic|nap|rest|bath|shower)|go|leave|sleep|run|do|get up|wake up|stop|talk|say|get|stay|work|see|rest|relax|wait|eat|study)(?: (?:to|now|back|fine|ok|okay|here|there|again|about|home|early|late|so|tired|on|bed|sleep|more|less|hard|harder|all|day|night|alone|strong|happy))*$|^(?:be|feel|feeling|lose|miss|regret|pretend)\b(?! (?:in|at) \p{Lu})/iu;
/** Of what is done today only something with a name is worth asking about later. */
const OF_TODAY = new RegExp(
  `\\b${EVENT}\\b|^(?:see|seeing|meet|meeting|visit|visiting|fly|flying|move|moving)\\b`,
  'i',
);
const UNCOUNTED =
  /^(?:surgery|chemo|work|school|training|practice|therapy|dinner|lunch|finals|exams|tests|two|three|four|\d)/i;
const withArticle = (what: string): string =>
  UNCOUNTED.test(what) ? what : `${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}`;

/** What is planned for a date. */
export function planIn(text: string, today: Day): Fact | null {
  const found = findDate(text, ENGLISH_DATES, today);
  if (found === null) return null;
  const clause = found.rest
    .replace(/^(?:so|and|then)\s+/i, '')
    .replace(/\bat (?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight|half past \w+)(?= |$)/gi, '')
    .replace(/\b(?:on|at|in|by|for)$/i, '')
    .replace(/^,\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isToday = toNumber(found.due.from) === toNumber(today) && found.due.span === 'day';
  const by = /^(?:by|until|before) /i.test(found.said);
  const date = ENGLISH_DATES.say(found.due, today).replace(/^on /, by ? 'by ' : 'on ');
  const plan = (topic: string, words: string): Fact =>
    fact('plan', `plan:${subjectOf(topic)}`, `${words} ${date}`, found.due);

  const event = PLAN_START.event.exec(clause)?.[1];
  if (event !== undefined) {
    const whose = new RegExp(`^${RELATION}'s `, 'iu').test(event);
    return plan(event, whose ? `${event} is` : `has ${withArticle(event)}`);
  }
  const must = PLAN_START.must.exec(clause)?.[1];
  if (must !== undefined) return deed('has to ', must);
  const going = PLAN_START.goingTo.exec(clause)?.[1];
  if (going !== undefined)
    return deed(
      'is going ',
      going.replace(/^(?!to\b|away|on|back|out|home)/i, clause.includes('gonna') ? 'to ' : ''),
    );
  const doing = PLAN_START.doing.exec(clause);
  if (doing !== null) return deed('is ', `${doing[1]}${doing[2]}`);
  const will = PLAN_START.will.exec(clause)?.[1];
  if (will !== undefined) return deed('will ', will);
  const present = PLAN_START.present.exec(clause);
  if (present !== null) {
    const verb = present[1]!.toLowerCase();
    return deed(
      '',
      `${verb === 'fly' ? 'flies' : `${verb}s`} ${present[2]!.replace(/^(?:my|our) new /i, 'a new ')}`.trim(),
    );
  }
  const had = PLAN_START.have.exec(clause)?.[1];
  if (had === undefined || NO_EVENT.test(had)) return null;
  const what = object(had, 7);
  return what === null ? null : plan(what, `has ${withArticle(what)}`);

  function deed(verb: string, text: string): Fact | null {
    const bare = text.replace(/^to /i, '');
    if (NO_DEED.test(bare) || (isToday && !OF_TODAY.test(bare))) return null;
    const what = object(text, 9);
    return what === null ? null : plan(what.replace(/^to /, ''), `${verb}${what}`);
  }
}
