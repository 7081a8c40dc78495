/** What French clauses teach: the plain forms. Words about the person are in French, as they were said. */
import { type Day, weekdayOf } from '../calendar.ts';
import type { Clause, ClauseWords } from './clauses.ts';
import {
  after,
  amountIn,
  type DateWords,
  findDate,
  inDays,
  inMonth,
  nextMonth,
  nextWeek,
  nextWeekday,
  onDay,
  placeIn,
  weekend,
  wholeWords,
  yearIfOther,
} from './due-date.ts';
import { type Fact, fact } from './fact.ts';

export const FRENCH_CLAUSES: ClauseWords = {
  joints:
    /[,;:]\s+(?:(?:et|mais|parce que|car|donc) )?|\s+(?:et|mais|car)\s+(?=(?:je|j'|il|elle|on|nous|mon|ma|mes|ça|c'est))/iu,
  leadIn:
    /^(?:bonjour|salut|coucou|bonsoir|bon|alors|et|mais|oui|non,|au fait|en fait|d'ailleurs|moi|malheureusement|heureusement)(?!\p{L})[ ,]*/iu,
  greeting: /bonjour|salut|coucou|bonsoir|au fait|d'ailleurs|moi/iu,
  supposing:
    /^(?:(?:et|mais) )?(?:si|s'il|imagine|imaginons|supposons|comme si|quand|dans (?:le jeu|mon rêve|le livre)|est-ce)(?!\p{L})/iu,
  reporting:
    /^(?!(?:je|j')(?!\p{L}))(?:[\p{L}'-]+ ){1,4}?(?:dit|disent|pense|croit|raconte|demande|m'a dit|a dit)(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:si|peut-être|serais|aurais|voudrais|aimerais|pourrais|rêvé|presque|ne \p{L}+ plus|n'\p{L}+ plus|j'espère|autrefois)(?!\p{L})/iu,
};

const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const AMOUNTS = [
  ['un', 'une'],
  ...['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'].map((word) => [word]),
];
const NAMED_DAY = `(${WEEKDAYS.join('|')})`;
const NAMED_MONTH = `(${MONTHS.join('|')})`;
const PART = '(?: (?:matin|midi|après-midi|soir))?';
/** Three letters do not tell "juin" from "juillet". */
const monthCalled = (name = ''): number => MONTHS.indexOf(name.toLowerCase()) + 1;

const DATES: DateWords = {
  noPlan:
    /(?<!\p{L})(?:hier|dernière?|passée?|il y a|chaque|tous les|toutes les|toujours|le (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?! \d))(?!\p{L})/iu,
  patterns: [
    [
      wholeWords(`(?:le |pour le |(?:le )?${NAMED_DAY} )?(\\d{1,2})(?:er)? ${NAMED_MONTH}(?: (\\d{4}))?`),
      ([, , day, month, year], today) =>
        onDay(today, Number(day), monthCalled(month), year === undefined ? undefined : Number(year)),
    ],
    [wholeWords(`après-demain${PART}`), (_, today) => inDays(today, 2)],
    [wholeWords(`demain${PART}`), (_, today) => inDays(today, 1)],
    [wholeWords("(?:aujourd'hui|ce soir|cet après-midi)"), (_, today) => inDays(today, 0)],
    [
      wholeWords(`(?:ce )?${NAMED_DAY}(?: prochain)?${PART}`),
      ([, name], today) => nextWeekday(today, placeIn(WEEKDAYS, name)),
    ],
    [wholeWords('ce week-?end'), (_, today) => weekend(today)],
    [wholeWords('le week-?end prochain'), (_, today) => weekend(today, 1)],
    [wholeWords('la semaine prochaine'), (_, today) => nextWeek(today)],
    [wholeWords('le mois prochain'), (_, today) => nextMonth(today)],
    [
      wholeWords('dans (une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,3}) (jour|semaine|mois)s?'),
      ([, amount, unit], today) => {
        const units = { jour: 'day', semaine: 'week', mois: 'month' } as const;
        return after(today, amountIn(AMOUNTS, amount), units[unit!.toLowerCase() as keyof typeof units]);
      },
    ],
    [wholeWords(`en ${NAMED_MONTH}`), ([, month], today) => inMonth(today, monthCalled(month))],
  ],
  say(due, today) {
    const { from, span } = due;
    const month = MONTHS[from.month - 1]!;
    const year = yearIfOther(due, today);
    if (span === 'month') return `en ${month}${year}`;
    const date = `${from.day} ${month}${year}`;
    if (span === 'week') return `la semaine du ${date}`;
    if (span === 'weekend') return `le week-end du ${date}`;
    return `le ${WEEKDAYS[weekdayOf(from)]} ${date}`;
  },
};

const NAME = "(\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)";
const WHO =
  '((?:(?:petite?|grande?|meilleure?) )?(?:sœur|soeur|frère|mère|père|maman|papa|grand-mère|grand-père|tante|oncle|cousine?|femme|mari|copine|copain|compagne|compagnon|fille|fils|amie?|chienne?|chat|chatte|chef|cheffe|colocataire|voisine?))';
const KIN =
  '((?:une?|deux|trois|quatre|cinq) (?:(?:petite?s?|grande?s?) )?(?:sœurs?|soeurs?|frères?|enfants?|filles?|fils|chiens?|chats?|lapins?|chevaux|cheval|copine|copain))';
const TAIL =
  /\s+(?:et (?:je|j'|il|elle|on|ça|c'est)|mais|parce que|car|depuis|quand|en ce moment|beaucoup|vraiment|du tout|aussi|maintenant)(?!\p{L}).*$/iu;
const POINTS =
  /(?<!\p{L})(?:ça|cela|ceci|te|toi|vous|lui|elle|eux|tout|rien|personne|que|comment|quand|ma vie|ton|ta|tes)(?!\p{L})/iu;

const object = (text = '', mostWords = 6): string | null => {
  const own = text
    .replace(TAIL, '')
    .replace(/(?<!\p{L})(?:mon|ma|mes|notre|nos) /giu, '')
    .trim();
  return own === '' || own.split(' ').length > mostWords || POINTS.test(own) ? null : own;
};
const topicOf = (text: string): string =>
  text.toLowerCase().replace(/^(?:l'|(?:le|la|les|une?|des|du|de la|aux?) )/, '');

type Make = (groups: readonly string[], clause: Clause) => Fact | null;
const on = (source: string, make: Make, flags = 'iu'): readonly [RegExp, Make] => [
  new RegExp(`^${source}$`, flags),
  make,
];
const taste = (kind: 'like' | 'dislike', verb: string, what: string | undefined): Fact | null => {
  const liked = object(what);
  return liked === null ? null : fact(kind, `taste:${topicOf(liked)}`, `${verb} ${liked}`);
};

const PATTERNS: readonly (readonly [RegExp, Make])[] = [
  on(
    `(?:je m'appelle|mon (?:pré)?nom est|mon (?:pré)?nom, c'est) (\\p{L}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)`,
    ([name]) =>
      /^(?:pas|le|la|très)$/i.test(name!)
        ? null
        : fact('name', 'name', `s'appelle ${name!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}`),
  ),
  on(
    `(?:[Jj]e suis|c'est) ${NAME}`,
    ([name], { introduced }) => (introduced ? fact('name', 'name', `s'appelle ${name}`) : null),
    'u',
  ),
  on(`(?:mon|ma) ${WHO} s'appelle ${NAME}`, ([who, name]) =>
    fact('relation', `relation:${who}:name`, `${who} : s'appelle ${name}`),
  ),
  on(`j'ai ${KIN}`, ([kin]) => fact('relation', `relation:${topicOf(kin!)}`, `a ${kin}`)),
  on('je suis (mariée?|divorcée?|célibataire|fiancée?|veuve|veuf|séparée?)(?: .*)?', ([how]) =>
    fact('relation', 'relation:status', `est ${how}`),
  ),
  on("(?:j'habite|je vis|on habite) (à|au|aux|en|dans|chez) (.+)", ([where, what]) => {
    const place = object(what);
    return place === null || /^(?:peur|paix|passé|silence)/i.test(place)
      ? null
      : fact('place', 'place:home', `habite ${where} ${place}`);
  }),
  on("je viens (de la|de l'|des|du|de|d')\\s?(.+)", ([from, what]) => {
    const place = object(what, 4);
    return place === null || !/^\p{Lu}/u.test(place)
      ? null
      : fact('place', 'place:origin', `vient ${from}${from!.endsWith("'") ? '' : ' '}${place}`);
  }),
  on("(?:je suis née?|j'ai grandi) (à|au|en|dans) (.+)", ([where, what], { text }) => {
    const place = object(what, 4);
    const born = /née?/i.test(text);
    return place === null || /^\d/.test(place)
      ? null
      : fact(
          'place',
          born ? 'place:birth' : 'place:childhood',
          `${born ? 'est né(e)' : 'a grandi'} ${where} ${place}`,
        );
  }),
  on('je travaille (comme|en tant que|chez|à|au|dans|pour) (.+)', ([as, what]) => {
    const job = object(what);
    return job === null ? null : fact('work', 'work:job', `travaille ${as} ${job}`);
  }),
  on("j'étudie (.+)", ([what]) => {
    const subject = object(what);
    return subject === null || /^(?:beaucoup|trop|tous|pour|avec|ici)/i.test(subject)
      ? null
      : fact('work', 'work:study', `étudie ${subject}`);
  }),
  on(
    'je suis (étudiante?|infirmière?|infirmier|professeure?|enseignante?|médecin|avocate?|ingénieure?|au chômage|à la retraite|retraitée?)',
    ([what]) => fact('work', 'work:job', `est ${what}`),
  ),
  on("j'(aime|adore)(?: beaucoup| bien| vraiment)? (.+)", ([verb, what]) =>
    taste('like', verb!.toLowerCase(), what),
  ),
  on("je n'aime pas(?: du tout| trop)? (.+)", ([what]) => taste('dislike', "n'aime pas", what)),
  on('je déteste (.+)', ([what]) => taste('dislike', 'déteste', what)),
  on("je suis (?:très )?allergique (aux?|à la|à l'|à)\\s?(.+)", ([to, what]) => {
    const against = object(what);
    return against === null
      ? null
      : fact(
          'health',
          `health:allergie ${against}`,
          `est allergique ${to}${to!.endsWith("'") ? '' : ' '}${against}`,
        );
  }),
  on(
    "(?:j'ai|je fais) ((?:de l'|du |de la |une |des )?(?:asthme|diabète|migraines?|tdah|dépression|anxiété|cancer|épilepsie|insomnies?|autisme))(?: .*)?",
    ([what]) => fact('health', `health:${topicOf(what!)}`, `a ${what}`),
  ),
  on('je suis (enceinte|diabétique|asthmatique|autiste|intolérante? au lactose)', ([what]) =>
    fact('health', `health:${what}`, `est ${what}`),
  ),
  on('je suis (végétarienne?|végétarien|végane?|gauch(?:er|ère))', ([what]) =>
    fact('other', `self:${what}`, `est ${what}`),
  ),
  on("j'ai (\\d{1,3}) ans", ([age]) => fact('other', 'age', `a ${age} ans`)),
];

const PLAN = /^j'ai (?:encore |aussi )?((?:une?|mon|ma|le|la|l') ?.+)$/iu;
const NO_EVENT = /(?<!\p{L})(?:question|idée|impression|problème|faim|peur|mal|temps|envie)(?!\p{L})/iu;

export function frenchFacts(clause: Clause, today: Day): Fact[] {
  const date = findDate(clause.text, DATES, today);
  if (date !== null) {
    const what = object(PLAN.exec(date.rest)?.[1]);
    if (what === null || NO_EVENT.test(what)) return [];
    return [fact('plan', `plan:${topicOf(what)}`, `a ${what} ${DATES.say(date.due, today)}`, date.due)];
  }
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(clause.text);
    const made = match === null ? null : make(match.slice(1) as string[], clause);
    if (made !== null) return [made];
  }
  return [];
}
