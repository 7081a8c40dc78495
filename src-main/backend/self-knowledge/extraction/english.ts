/**
 * What English clauses teach. Each pattern spans its whole clause, from the first word on: what is quoted,
 * supposed, negated, told of somebody else or asked begins otherwise and fits none of them.
 */
import type { Day } from '../calendar.ts';
import type { Clause } from './clauses.ts';
import { DEICTIC, object, subjectOf } from './english-objects.ts';
import { planIn, promised } from './english-plans.ts';
import {
  BODILY,
  CONDITION,
  JOB,
  LANGUAGES,
  NO_NAME,
  OPINION,
  PLAYED,
  RELATION,
  RELATIONS_MANY,
} from './english-words.ts';
import { type Fact, fact } from './fact.ts';

/** Adverbs that change nothing about what is said. */
const ADV =
  '(?:(?:really|absolutely|truly|just|still|also|actually|totally|always|so|very much|do|currently|now|both|officially|finally|recently|simply|generally|mostly|all|even|quite|already|personally|much) )*';
const I_AM = `(?:I'm|I am|we're|we are) ${ADV}`;
const I = `(?:I|we) ${ADV}`;
const NAME = "(\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24}){0,2})";

type Make = (groups: readonly string[], clause: Clause) => Fact | null;
const on = (source: string, make: Make, flags = 'iu'): readonly [RegExp, Make] => [
  new RegExp(`^${source}$`, flags),
  make,
];

/** What is liked and what is not share a topic, so that one takes the other's place. */
function taste(kind: 'like' | 'dislike', verb: string, text: string): Fact | null {
  const what = object(text);
  if (what === null || DEICTIC.test(text.trim()) || /^(?:hard|long|home|alone)$/i.test(what)) return null;
  return fact(kind, `taste:${subjectOf(what)}`, `${verb} ${what}`);
}

const THIRD_PERSON: Readonly<Record<string, string>> = {
  love: 'loves',
  like: 'likes',
  enjoy: 'enjoys',
  adore: 'adores',
  prefer: 'prefers',
  hate: 'hates',
  dislike: 'dislikes',
  detest: 'detests',
  despise: 'despises',
  loathe: 'loathes',
};

const relation = (who: string) => who.toLowerCase().replace(/^(?:dear|only) /, '');

/** A name as it was written, with a capital where the person did without; null where it is none. */
function nameOf(text: string): string | null {
  const name = text.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  return name.split(' ').some((part) => NO_NAME.test(part)) ? null : name;
}

function named(text: string): Fact | null {
  const name = nameOf(text);
  return name === null ? null : fact('name', 'name', `name is ${name}`);
}

/** "Miso", "Mr Hartmann": what somebody or an animal is called. */
const CALLED =
  "((?:Mr|Mrs|Ms|Dr|Professor|Aunt|Uncle) )?(\\p{L}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)";

function relationNamed(who: string, title: string, name: string, asTopic = true): Fact | null {
  const called = nameOf(name);
  if (called === null) return null;
  const whole = `${title ?? ''}${called}`;
  const topic = asTopic ? `relation:${relation(who)}:name` : `relation:${relation(who)}:name:${whole}`;
  return fact('relation', topic, `${relation(who)}'s name is ${whole}`);
}

const STUDY =
  '((?!(?:a lot|hard|too|so|every|for|all|at|in|on|here|there|this|that|it|with|like|and|abroad)\\b).+)';

/** Places that are no places. */
const NO_PLACE =
  /^(?:fear|hope|peace|pain|denial|shame|hell|misery|chaos|the (?:moment|past|present|future|now|middle)|another planet|mars|constant .*|love|silence|darkness|poverty|a (?:bubble|dream|world|nightmare|lie)|(?:my|your) (?:head|own)|here|there|it|this|that|you|nowhere|me|him|her|them|time to time|.*\b(?:family|generation|background)\b.*)\b/i;

function place(topic: string, verb: string, text: string): Fact | null {
  const where = object(text, 6);
  if (where === null || NO_PLACE.test(where)) return null;
  const written = /^\p{Ll}+$/u.test(where) ? `${where.slice(0, 1).toUpperCase()}${where.slice(1)}` : where;
  return fact('place', `place:${topic}`, `${verb} ${written}`);
}

const work = (topic: string, words: string): Fact => fact('work', `work:${topic}`, words);
const health = (what: string, words: string): Fact => fact('health', `health:${subjectOf(what)}`, words);
const other = (topic: string, words: string): Fact => fact('other', topic, words);

function jobFact(article: string, modifier: string, job: string, where = ''): Fact | null {
  if (OPINION.test(modifier)) return null;
  const detail = where === '' ? '' : object(where, 6);
  return work('job', `is ${article} ${modifier}${job}${detail ? ` ${detail}` : ''}`);
}

const CLAUSE_PATTERNS: readonly (readonly [RegExp, Make])[] = [
  // Names
  on(
    `my (?:first |full |real |actual )?name(?:'s| is) ([\\p{L}][\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24}){0,2})`,
    ([name]) => named(name!),
  ),
  on(`(?:I'm|I am) (?:called|named) ([\\p{L}][\\p{L}'-]{1,24})`, ([name]) => named(name!)),
  on(
    `(?:(?:please )?(?:you can |you may |just )?call me|(?:everyone|everybody|people|(?:my )?friends|they(?: all)?) calls? me) ${NAME}`,
    ([name]) => named(name!),
    'u',
  ),
  on(
    `(?:(?:Please )?(?:You can |You may |Just )?[Cc]all me|(?:Everyone|Everybody|People|(?:My )?[Ff]riends) calls? me) ${NAME}`,
    ([name]) => named(name!),
    'u',
  ),
  on(`(?:I'm|I am) ${NAME}`, ([name], { introduced }) => (introduced ? named(name!) : null), 'u'),

  // Relations and pets
  on(`(?:my|our) (${RELATION})(?:'s| s) name(?:'s| is) (?:also )?${CALLED}`, ([who, title, name]) =>
    relationNamed(who!, title!, name!),
  ),
  on(`(?:my|our) (${RELATION})(?:'s| is) (?:called|named) ${CALLED}`, ([who, title, name]) =>
    relationNamed(who!, title!, name!),
  ),
  on(
    `(?:I|we)(?: have|'ve)?(?: got| (?:just |recently )?adopted)? an? (${RELATION}) (?:called|named|whose name is) ${CALLED}(?: .*)?`,
    ([who, title, name]) => {
      const called = nameOf(name!);
      const article = /^[aeiou]/i.test(who!) ? 'an' : 'a';
      return called === null
        ? null
        : fact(
            'relation',
            `relation:${relation(who!)}`,
            `has ${article} ${relation(who!)} called ${title ?? ''}${called}`,
          );
    },
  ),
  on(
    `(?:I|we)(?:'ve| have)?(?: got)? (an?|one|two|three|four|five|six|\\d{1,2}) ((?:(?:adult|small|young|little|grown-up|lovely|beautiful) )*(?:${RELATION}|${RELATIONS_MANY}))(?: (?:and .*|in .*|at home|who .*|now|too|as well))?`,
    ([count, who]) =>
      /^(?:best |good |close |old )?friend$|boss|teacher|manager|therapist|landlord|neighbou?r/i.test(who!)
        ? null
        : fact('relation', `relation:${relation(who!)}`, `has ${count!.toLowerCase()} ${relation(who!)}`),
  ),
  on(
    `${I_AM}(married|divorced|widowed|engaged|single|separated)(?: to (?:my \\p{L}+ )?${CALLED})?(?: .*)?`,
    ([status, title, name]) => {
      const to =
        name === undefined || /^(?:my|a|the|an|this|and|for|now)$/i.test(name)
          ? ''
          : ` to ${title ?? ''}${name}`;
      return fact('relation', 'relation:status', `is ${status!.toLowerCase()}${to}`);
    },
  ),
  on(
    `I(?:'ve| have) been (married|engaged|divorced|single|widowed)(?: to ${CALLED})?(?: (?:for|since) .*)?`,
    ([status, title, name]) =>
      fact(
        'relation',
        'relation:status',
        `is ${status!.toLowerCase()}${name === undefined ? '' : ` to ${title ?? ''}${name}`}`,
      ),
  ),
  on(`(?:I|we)(?:'ve)?(?: just| finally)? (?:got|gotten) (married|divorced|engaged)(?: .*)?`, ([status]) =>
    fact('relation', 'relation:status', `is ${status!.toLowerCase()}`),
  ),
  on(
    `(?:my|our) (${RELATION})(?: ${NAME})? (lives? in|works? (?:as|at|for|in)|studies|moved to|is from|was diagnosed with|suffers from|plays|is allergic to) (.+)`,
    ([who, , verb, what]) => {
      const where = object(what!, 6);
      return where === null || DEICTIC.test(what!) || NO_PLACE.test(where)
        ? null
        : fact(
            'relation',
            `relation:${relation(who!)}:${verb!.split(' ')[0]}`,
            `${relation(who!)} ${verb!.toLowerCase()} ${where}`,
          );
    },
  ),
  on(
    `(?:my|our) (${RELATION}) (?:is|'s) (an? )((?:[\\p{L}-]+ ){0,2}?)(${JOB})(?: .*)?`,
    ([who, article, modifier, job]) =>
      OPINION.test(modifier!)
        ? null
        : fact(
            'relation',
            `relation:${relation(who!)}:job`,
            `${relation(who!)} is ${article}${modifier}${job}`,
          ),
  ),
  on(
    `(?:my|our) (${RELATION}) (?:has|had been diagnosed with) (${CONDITION}|dementia|alzheimer'?s)(?: .*)?`,
    ([who, what]) => fact('relation', `relation:${relation(who!)}:health`, `${relation(who!)} has ${what}`),
  ),
  on(
    `(?:my|our) (${RELATION})(?: is|'s) (?:now )?(pregnant|in (?:the )?hospital|in prison|retired|unemployed|deaf|blind|autistic|vegan|vegetarian|divorced|married|getting married|getting divorced)(?: .*)?`,
    ([who, how]) => fact('relation', `relation:${relation(who!)}:state`, `${relation(who!)} is ${how}`),
  ),
  on(
    `(?:my|our) parents are (divorced|separated|married|getting divorced|from .+|dead|retired)(?: .*)?`,
    ([how]) => fact('relation', 'relation:parents:state', `parents are ${object(how!, 5) ?? how}`),
  ),
  on(
    `(?:my|our) (${RELATION})(?: ${NAME})? (?:has |just |sadly )?(?:died|passed away|has died|has passed away)(?: .*)?`,
    ([who]) => fact('relation', `relation:${relation(who!)}:died`, `${relation(who!)} died`),
  ),
  on(
    `(?:my|our) (${RELATION})(?: is|'s) (?:already |just |now )?(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)( (?:years|months) old)?(?: .*)?`,
    ([who, age, old]) =>
      old === undefined && !/^\d+$/.test(age!)
        ? null
        : fact(
            'relation',
            `relation:${relation(who!)}:age`,
            `${relation(who!)} is ${age}${old ?? ' years old'}`,
          ),
  ),
  on(
    `(?:my|our) (${RELATION})(?: ${NAME})? (loves|likes|hates|adores|can't stand|doesn't like|enjoys) (.+)`,
    ([who, , verb, what]) => {
      const object_ = object(what!);
      return object_ === null || DEICTIC.test(what!)
        ? null
        : fact(
            'relation',
            `relation:${relation(who!)}:taste:${subjectOf(object_)}`,
            `${relation(who!)} ${verb!.toLowerCase()} ${object_}`,
          );
    },
  ),

  // Likes and dislikes
  on(`${I}(love|like|enjoy|adore|prefer) (.+)`, ([verb, what]) =>
    taste('like', THIRD_PERSON[verb!.toLowerCase()]!, what!),
  ),
  on(`${I_AM}(?:a )?(?:huge |big |great |massive )?(?:fan of|fond of) (.+)`, ([what]) =>
    taste('like', 'is a fan of', what!),
  ),
  on(`${I_AM}into ((?!(?:you|him|her|them|it|this|that)\\b).+)`, ([what]) => taste('like', 'is into', what!)),
  on(
    `my (?:all-time )?favou?rite ([\\p{L} -]{2,40}?)(?:'s| is| are| was) ((?!(?:when|that|to)\\b).+)`,
    ([thing, what]) => {
      const which = object(what!, 7);
      return which === null
        ? null
        : fact('like', `favourite:${subjectOf(thing!)}`, `favourite ${thing} is ${which}`);
    },
  ),
  on(`${I}(hate|dislike|detest|despise|loathe) (.+)`, ([verb, what]) =>
    taste('dislike', THIRD_PERSON[verb!.toLowerCase()]!, what!),
  ),
  on(`(?:I|we) (?:really |just |absolutely )*(?:can't|cannot|can not) stand (.+)`, ([what]) =>
    taste('dislike', 'cannot stand', what!),
  ),
  on(`(?:I|we) (?:really |just )*(?:don't|do not) (?:really |even )*(?:like|enjoy) (.+)`, ([what]) =>
    taste('dislike', 'does not like', what!),
  ),
  on(`(?:I'm|I am) (?:really )?not (?:really )?(?:a )?(?:big |huge )?fan of (.+)`, ([what]) =>
    taste('dislike', 'is not a fan of', what!),
  ),

  // Work and study
  on(`${I}(?:work|(?:have|'ve) (?:been working|worked)|am working|'m working) as (an? .+)`, ([what]) => {
    const job = object(what!, 6);
    return job === null ? null : work('job', `works as ${job}`);
  }),
  on(
    `${I}(?:work|(?:'ve|have) (?:been working|worked)) (at|for|in) ((?!(?:home|night|nights|the moment|it|this|that|peace|silence|hours|\\d)\\b).+)`,
    ([where, what]) => {
      const place_ = object(what!, 6);
      return place_ === null ? null : work('place', `works ${where!.toLowerCase()} ${place_}`);
    },
  ),
  on(
    `(?:I'm|I am|I've become) ${ADV}(an?) ((?:[\\p{L}-]+ ){0,3}?)(${JOB})((?: (?:at|in|for|of) .+)?)`,
    ([article, modifier, job, where]) => jobFact(article!, modifier!, job!, where!.trim()),
  ),
  on(
    `${I_AM}(unemployed|retired|self-employed|out of work|between jobs|on parental leave|on maternity leave|on sick leave)(?: .*)?`,
    ([what]) => work('job', `is ${what!.toLowerCase()}`),
  ),
  on(`I(?:'ve| have)? (?:just |also )?(lost|quit) (?:my|the) job(?: .*)?`, ([verb]) =>
    work('job', `${verb!.toLowerCase()} the job`),
  ),
  on(`I(?:'ve| have)? (?:just |finally )?(?:been |got |was )(fired|laid off|promoted)(?: .*)?`, ([what]) =>
    work('change', `was ${what!.toLowerCase()}`),
  ),
  on(
    `I(?:'ve)? (?:just |finally )?(?:got|started|found) a new job(?: (at|in|as|with) (.+))?`,
    ([where, what]) => {
      const at = what === undefined ? '' : object(what, 6);
      return work('job', `got a new job${at ? ` ${where!.toLowerCase()} ${at}` : ''}`);
    },
  ),
  on(`${I}(run|own) (an? .+)`, ([verb, what]) => {
    const business = object(what!, 6);
    return business === null ||
      /\b(?:risk|mile|marathon|\d+|bit|lot|fever|temperature|bath|race)\b/i.test(business)
      ? null
      : work('job', `${verb!.toLowerCase()}s ${business}`);
  }),
  on(`(?:I study|I'm studying|I am studying|I've been studying) ${STUDY}`, ([what]) => {
    const subject = object(what!, 6);
    return subject === null || DEICTIC.test(what!) ? null : work('study', `studies ${subject}`);
  }),
  on(
    `(?:I'm|I am) writing (?:my|a) ((?:[\\p{L}'-]+ )?(?:thesis|dissertation|novel|book))((?: (?:about|on) .+)?)`,
    ([what, about]) => {
      const on_ = about === '' ? '' : object(about!, 6);
      return work('writing', `is writing a ${what}${on_ ? ` ${on_}` : ''}`);
    },
  ),

  // Health
  on(
    `(?:I|we)(?:'ve had| have had| have|'ve(?: got)?| have got)(?: severe| bad| terrible| really bad| mild)? (${CONDITION})(?: .*)?`,
    ([what]) => health(what!, `has ${what}`),
  ),
  on(`(?:I'm|I am) (?:severely |badly |also |really )*allergic to (.+)`, ([what]) => {
    const to = object(what!, 6);
    return to === null || DEICTIC.test(what!) ? null : health(`allergic ${to}`, `is allergic to ${to}`);
  }),
  on(
    `I(?:'ve| have)? (?:just |recently )?(?:was|been|got) (?:just |recently )?diagnosed with (.+)`,
    ([what]) => {
      const with_ = object(what!, 6);
      return with_ === null ? null : health(with_, `was diagnosed with ${with_}`);
    },
  ),
  on(`${I_AM}(${BODILY})(?: .*)?`, ([what]) => health(what!, `is ${what}`)),
  on(`I suffer from (.+)`, ([what]) => {
    const from = object(what!, 6);
    return from === null || DEICTIC.test(what!) ? null : health(from, `suffers from ${from}`);
  }),
  on(
    `I(?:'ve)? (?:just )?(?:broke|broken|sprained|tore) (?:my|a) ((?:left |right )?(?:leg|arm|ankle|wrist|foot|hand|nose|toe|finger|rib|knee|shoulder|collarbone))(?: .*)?`,
    ([what]) => health(`broken ${what}`, `broke a ${what}`),
  ),
  on(`I(?:'ve| have) been (?:clean and )?sober(?: .*)?`, () => health('sober', 'is sober')),

  // Places
  on(`${I}(?:live|'ve lived|have lived|'ve been living|have been living) in (.+)`, ([where]) =>
    place('home', 'lives in', where!),
  ),
  on(`I've lived in (.+)`, ([where]) => place('home', 'lives in', where!)),
  on(`(?:I'm|I am) (?:originally )?from (.+)`, ([where]) => place('origin', 'is from', where!)),
  on(`I come from (.+)`, ([where]) => place('origin', 'is from', where!)),
  on(`I grew up (?:in|near) (.+)`, ([where]) => place('childhood', 'grew up in', where!)),
  on(
    `I was born in ((?!\\d|the (?:wrong|same|year|middle|spring|summer|autumn|fall|winter|\\d))(?!.*\\b(?:century|decade|era|family)\\b).+)`,
    ([where]) => place('birth', 'was born in', where!),
  ),
  on(`(?:I|we)(?:'ve| have)? (?:just |recently )?moved to (.+)`, ([where]) =>
    place('home', 'moved to', where!),
  ),

  // The rest
  on(`(?:I'm|I am) (?:already |only |just |almost )?(\\d{1,3}) years old(?: .*)?`, ([age]) =>
    other('age', `is ${age} years old`),
  ),
  on(`(?:I'm|I am) (\\d{2})(?: now| already| this year| and .*)?`, ([age]) =>
    other('age', `is ${age} years old`),
  ),
  on(
    `my birthday(?:'s| is) (?:on )?(?:the )?((?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? \\p{L}{3,9})|(?:\\p{L}{3,9} (?:the )?\\d{1,2}(?:st|nd|rd|th)?))`,
    ([day]) => other('birthday', `birthday is on ${day}`),
  ),
  on(
    `${I_AM}(?:a )?(vegetarian|vegan|pescatarian|left-handed|teetotal|trans|transgender|non-?binary|gay|lesbian|bisexual|asexual|queer|christian|muslim|jewish|catholic|buddhist|hindu|atheist|an atheist)(?: .*)?`,
    ([what]) => other(`self:${what}`, `is ${what!.toLowerCase()}`),
  ),
  on(`${I}play (${PLAYED})(?: .*)?`, ([what]) => other(`plays:${subjectOf(what!)}`, `plays ${what}`)),
  on(
    `${I}speak ((?:fluent |a little |some )?${LANGUAGES}(?:(?:,| and|, and) (?:fluent |a little |some )?${LANGUAGES})*)(?: .*)?`,
    ([what]) => other('languages', `speaks ${what}`),
  ),
  on(`my pronouns are (.+)`, ([what]) => other('pronouns', `pronouns are ${what}`)),
  on(`(?:please )?(?:always )?(?:remember|keep in mind|don't forget|note) that (.+)`, ([what]) => {
    const kept = what!.trim();
    return kept.split(' ').length > 20 || /^(?:time|day|night|one|song|movie|thing)\b/i.test(kept)
      ? null
      : other(`asked:${subjectOf(kept)}`, `asked to remember: “${kept}”`);
  }),
];

/** Patterns of clauses about what is somebody's, and all others: each clause is tried on its own kind. */
const isOwned = (pattern: RegExp): boolean => /^\^(?:my |\(\?:my\|our\))/.test(pattern.source);
const OWNED_PATTERNS = CLAUSE_PATTERNS.filter(([pattern]) => isOwned(pattern));
const OTHER_PATTERNS = CLAUSE_PATTERNS.filter(([pattern]) => !isOwned(pattern));

/** Somebody's name beside who they are: "my friend Tom", wherever it stands. */
const APPOSITION = new RegExp(`\\b[Mm]y (${RELATION}),? ${NAME}(?=$|[ ,'])`, 'u');

/** What a clause of a message says about the person who wrote it. */
export function englishFacts(clause: Clause, today: Day): Fact[] {
  const facts: Fact[] = [];
  const plan = promised(clause.text, today) ?? planIn(clause.text, today);
  if (plan !== null) facts.push(plan);
  const named = APPOSITION.exec(clause.text);
  if (named !== null) {
    const [, who, name] = named;
    const own = relationNamed(who!, '', name!, false);
    if (own !== null) facts.push(own);
  }
  if (plan === null) {
    for (const [pattern, make] of /^(?:my|our)\b/i.test(clause.text) ? OWNED_PATTERNS : OTHER_PATTERNS) {
      const match = pattern.exec(clause.text);
      if (match === null) continue;
      const made = make(match.slice(1) as string[], clause);
      if (made !== null) facts.push(made);
      break;
    }
  }
  return facts;
}
