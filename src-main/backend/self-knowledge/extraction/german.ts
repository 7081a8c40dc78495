/** What German clauses teach: the plain forms. Words about the person are in German, as they were said. */
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

export const GERMAN_CLAUSES: ClauseWords = {
  joints:
    /[,;:]\s+(?:(?:und|aber|weil|denn|also) )?|\s+(?:und|aber|denn|weil)\s+(?=(?:ich|wir|es|er|sie|das|mein|meine|mir|da)(?!\p{L}))/iu,
  leadIn:
    /^(?:hallo|hi|hey|guten (?:tag|morgen|abend)|servus|moin|grüß dich|also|und|aber|ja|nein|übrigens|eigentlich|ach|na ja|naja|weißt du|leider|zum glück)(?!\p{L})[ ,]*/iu,
  greeting: /hallo|hi|hey|guten|servus|moin|grüß|übrigens/iu,
  supposing:
    /^(?:(?:und|aber) )?(?:wenn|falls|angenommen|stell dir vor|ob|was wäre|als ob|sobald|im (?:spiel|traum|buch|film))(?!\p{L})/iu,
  reporting:
    /^(?!ich(?!\p{L}))(?:[\p{L}'-]+ ){1,4}?(?:sagt|sagte|meint|meinte|behauptet|behauptete|glaubt|denkt|erzählt|erzählte|schreibt|fragt|fragte)(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:wenn|falls|ob|vielleicht|wäre|hätte|würde|könnte|wünschte|möchte|angeblich|fast|beinahe|früher|nicht mehr|träum\w*|hoffentlich)(?!\p{L})/iu,
};

const WEEKDAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const AMOUNTS = [
  ['einem', 'einer', 'ein', 'eine'],
  ...['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'].map((word) => [word]),
];
const NAMED_DAY = '(Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)';
const NAMED_MONTH = `(${MONTHS.join('|')})`;
const PART = '(?: (?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?';
const weekdayCalled = (name = ''): number => (/^Sonnabend$/i.test(name) ? 5 : placeIn(WEEKDAYS, name));

const DATES: DateWords = {
  noPlan:
    /(?<!\p{L})(?:gestern|vorgestern|letzte\w*|vorige\w*|vergangene\w*|vor \w+ (?:tagen|wochen|monaten|jahren)|jede[nrsm]?|immer|täglich|guten morgen|\w+tags)(?!\p{L})/iu,
  patterns: [
    [
      wholeWords(`(?:am |bis (?:zum )?|vom )?(\\d{1,2})\\.? ${NAMED_MONTH}(?: (\\d{4}))?`),
      ([, day, month, year], today) =>
        onDay(today, Number(day), placeIn(MONTHS, month) + 1, year === undefined ? undefined : Number(year)),
    ],
    [wholeWords(`übermorgen${PART}`), (_, today) => inDays(today, 2)],
    [wholeWords(`morgen${PART}`), (_, today) => inDays(today, 1)],
    [wholeWords(`heute${PART}`), (_, today) => inDays(today, 0)],
    [
      wholeWords(`(?:am |bis |diesen |(?:am )?kommenden |(?:am )?nächsten )?${NAMED_DAY}${PART}`),
      ([, name], today) => nextWeekday(today, weekdayCalled(name)),
    ],
    [wholeWords('(?:am|dieses|kommendes) Wochenende'), (_, today) => weekend(today)],
    [wholeWords('(?:nächstes) Wochenende'), (_, today) => weekend(today, 1)],
    [wholeWords('(?:nächste|kommende|in der nächsten) Woche'), (_, today) => nextWeek(today)],
    [wholeWords('(?:nächsten|kommenden) Monat'), (_, today) => nextMonth(today)],
    [
      wholeWords(
        'in (einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|\\d{1,3}) (Tag|Woche|Monat)(?:en|n|e)?',
      ),
      ([, amount, unit], today) => {
        const units = { tag: 'day', woche: 'week', monat: 'month' } as const;
        return after(today, amountIn(AMOUNTS, amount), units[unit!.toLowerCase() as keyof typeof units]);
      },
    ],
    [wholeWords(`im ${NAMED_MONTH}`), ([, month], today) => inMonth(today, placeIn(MONTHS, month) + 1)],
  ],
  say(due, today) {
    const { from, span } = due;
    const month = MONTHS[from.month - 1]!;
    const year = yearIfOther(due, today);
    if (span === 'month') return `im ${month}${year}`;
    const date = `${from.day}. ${month}${year}`;
    if (span === 'week') return `in der Woche vom ${date}`;
    if (span === 'weekend') return `am Wochenende vom ${date}`;
    return `am ${WEEKDAYS[weekdayOf(from)]}, ${date}`;
  },
};

const NAME = "(\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)";
const WHO =
  '((?:(?:kleine|große|ältere|jüngere|beste|bester|kleiner|großer|älterer|jüngerer) )?(?:Schwester|Bruder|Mutter|Vater|Mama|Papa|Oma|Opa|Tante|Onkel|Cousine|Cousin|Frau|Mann|Freundin|Freund|Partnerin|Partner|Tochter|Sohn|Kind|Hund|Hündin|Katze|Kater|Chef|Chefin|Mitbewohnerin|Mitbewohner|Nachbarin|Nachbar))';
const KIN =
  '((?:einen|eine|ein|zwei|drei|vier|fünf) (?:(?:kleine[nr]?|große[nr]?|ältere[nr]?|jüngere[nr]?) )?(?:Schwestern?|Bruder|Brüder|Geschwister|Kind(?:er)?|Tochter|Töchter|Sohn|Söhne|Hund|Hunde|Katzen?|Kater|Hamster|Kaninchen|Pferde?|Freundin|Freund|Mann|Frau))';
const TAIL =
  /\s+(?:und (?:ich|es|er|sie|das|wir)|aber|weil|denn|wenn|seit|gerade|momentan|zur zeit|im moment|sehr|gar nicht|total|überhaupt|so sehr|am meisten)(?!\p{L}).*$/iu;
const POINTS =
  /(?<!\p{L})(?:dich|dir|euch|ihn|sie|es|das|dies\w*|ihm|ihr|mich|mir|alles|nichts|niemand\w*|dein\w*|mein leben|wie|wenn|dass)(?!\p{L})/iu;

const object = (text = '', mostWords = 6): string | null => {
  const own = text
    .replace(TAIL, '')
    .replace(/(?<!\p{L})(?:mein(?:e[nrms]?)?) /giu, '')
    .trim();
  return own === '' || own.split(' ').length > mostWords || POINTS.test(own) ? null : own;
};
const topicOf = (text: string): string =>
  text.toLowerCase().replace(/^(?:keine[nr]?|kein|einen?|eine[rn]?|den|die|das|dem|der) /, '');

type Make = (groups: readonly string[], clause: Clause) => Fact | null;
const on = (source: string, make: Make, flags = 'iu'): readonly [RegExp, Make] => [
  new RegExp(`^${source}$`, flags),
  make,
];
const taste = (
  kind: 'like' | 'dislike',
  verb: string,
  what: string | undefined,
  before = '',
): Fact | null => {
  const liked = object(what);
  return liked === null ? null : fact(kind, `taste:${topicOf(liked)}`, `${verb} ${before}${liked}`);
};

const PATTERNS: readonly (readonly [RegExp, Make])[] = [
  on(
    `(?:ich (?:heiße|heisse)|mein (?:vor)?name ist) (\\p{L}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)`,
    ([name]) =>
      /^(?:nicht|egal|auch|so|anders|doch)$/i.test(name!)
        ? null
        : fact('name', 'name', `heißt ${name!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}`),
  ),
  on(
    `[Ii]ch bin (?:der |die )?${NAME}`,
    ([name], { introduced }) => (introduced ? fact('name', 'name', `heißt ${name}`) : null),
    'u',
  ),
  on(`(?:meine?|unsere?) ${WHO} (?:heißt|heisst) ${NAME}`, ([who, name]) =>
    fact('relation', `relation:${who}:name`, `${who} heißt ${name}`),
  ),
  on(`(?:ich|wir) haben? ${KIN}`, ([kin]) => fact('relation', `relation:${topicOf(kin!)}`, `hat ${kin}`)),
  on(`ich bin (verheiratet|geschieden|verlobt|verwitwet|single|getrennt)(?: .*)?`, ([how]) =>
    fact('relation', 'relation:status', `ist ${how}`),
  ),
  on('(?:ich|wir) (?:wohne|lebe|wohnen|leben) (in|auf|bei) (.+)', ([where, what]) => {
    const place = object(what);
    return place === null || /^(?:angst|frieden|sorge|der hoffnung|einem traum|gefahr)/i.test(place)
      ? null
      : fact('place', 'place:home', `wohnt ${where} ${place}`);
  }),
  on('ich komme (?:ursprünglich )?aus (.+)', ([what]) => {
    const place = object(what, 4);
    return place === null ? null : fact('place', 'place:origin', `kommt aus ${place}`);
  }),
  on('ich bin in (.+) (aufgewachsen|geboren)', ([where, how]) =>
    fact('place', `place:${how}`, `ist in ${where} ${how}`),
  ),
  on('ich arbeite (als|bei|in|für) (.+)', ([as, what]) => {
    const job = object(what);
    return job === null || /^(?:ruhe|eile)/i.test(job)
      ? null
      : fact('work', 'work:job', `arbeitet ${as} ${job}`);
  }),
  on('ich studiere (.+)', ([what]) => {
    const subject = object(what);
    return subject === null || /^(?:hier|noch|viel|nicht|gern)/i.test(subject)
      ? null
      : fact('work', 'work:study', `studiert ${subject}`);
  }),
  on(
    'ich bin (arbeitslos|selbstständig|rentner(?:in)?|student(?:in)?|lehrer(?:in)?|in rente|in elternzeit)',
    ([what]) => fact('work', 'work:job', `ist ${what}`),
  ),
  on('ich (liebe|mag) (?!kein)(?!.* nicht$)(.+)', ([verb, what]) =>
    taste('like', verb === 'mag' ? 'mag' : 'liebt', what!.replace(/ (?:sehr|total|gern|gerne)$/i, '')),
  ),
  on('ich (?:hasse|verabscheue) (.+)', ([what]) => taste('dislike', 'hasst', what)),
  on('ich mag (?:gar |überhaupt |absolut )?(kein(?:e[nrm]?)? )(.+)', ([no, what]) =>
    taste('dislike', 'mag', what, no),
  ),
  on('ich mag (.+?) (?:gar |überhaupt )?nicht', ([what]) => {
    const disliked = object(what);
    return disliked === null ? null : fact('dislike', `taste:${topicOf(disliked)}`, `mag ${disliked} nicht`);
  }),
  on(
    'ich habe (Asthma|Diabetes|Migräne|ADHS|Depressionen|eine Depression|Krebs|Epilepsie|Angststörungen|eine Angststörung|Heuschnupfen|Autismus)(?: .*)?',
    ([what]) => fact('health', `health:${what}`, `hat ${what}`),
  ),
  on('ich bin (?:stark |sehr )?allergisch gegen (.+)', ([what]) => {
    const against = object(what);
    return against === null
      ? null
      : fact('health', `health:allergie ${against}`, `ist allergisch gegen ${against}`);
  }),
  on('ich bin (schwanger|laktoseintolerant|diabetiker(?:in)?|autist(?:in)?|trocken)', ([what]) =>
    fact('health', `health:${what}`, `ist ${what}`),
  ),
  on('ich bin (vegetarier(?:in)?|veganer(?:in)?|vegan|linkshänder(?:in)?)', ([what]) =>
    fact('other', `self:${what}`, `ist ${what}`),
  ),
  on('ich bin (\\d{1,3}) Jahre alt', ([age]) => fact('other', 'age', `ist ${age} Jahre alt`)),
];

/** "Ich habe … eine Prüfung", "… habe ich eine Prüfung", with the words of the date taken out. */
const PLAN =
  /^(?:(?:ich|wir) haben?|haben? (?:ich|wir)) (?:wieder |noch |auch )?((?:einen|eine|ein|meinen|meine|mein) .+)$/iu;
const NO_EVENT =
  /(?<!\p{L})(?:frage|gefühl|idee|zeit|hunger|angst|problem|kopfschmerzen|gedanken?|plan)(?!\p{L})/iu;

export function germanFacts(clause: Clause, today: Day): Fact[] {
  const date = findDate(clause.text, DATES, today);
  if (date !== null) {
    const what = object(PLAN.exec(date.rest)?.[1]?.replace(/^mein/i, 'ein'));
    if (what === null || NO_EVENT.test(what)) return [];
    return [fact('plan', `plan:${topicOf(what)}`, `hat ${what} ${DATES.say(date.due, today)}`, date.due)];
  }
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(clause.text);
    const made = match === null ? null : make(match.slice(1) as string[], clause);
    if (made !== null) return [made];
  }
  return [];
}
