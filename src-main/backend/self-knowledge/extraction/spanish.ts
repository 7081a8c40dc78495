/** What Spanish clauses teach: the plain forms. Words about the person are in Spanish, as they were said. */
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
} from './due-date.ts';
import { type Fact, fact } from './fact.ts';

export const SPANISH_CLAUSES: ClauseWords = {
  joints:
    /[,;:]\s+(?:(?:y|pero|porque|así que) )?|\s+(?:y|pero|porque)\s+(?=(?:yo|me|mi|es|él|ella|no|tengo|vivo|soy|estoy|trabajo|te|la|el)(?!\p{L}))/iu,
  leadIn:
    /^(?:hola|buenas(?: tardes| noches)?|buenos días|bueno|pues|y|pero|sí|no,|además|por cierto|en realidad|la verdad|yo|ahora)(?!\p{L})[ ,]*/iu,
  greeting: /hola|buen|por cierto/iu,
  supposing:
    /^(?:(?:y|pero) )?(?:si|ojalá|imagina|supongamos|como si|cuando|aunque|en el (?:juego|sueño|libro))(?!\p{L})/iu,
  reporting:
    /^(?!yo(?!\p{L}))(?:[\p{L}'-]+ ){1,4}?(?:dice|dijo|dicen|piensa|cree|cuenta|contó|pregunta|preguntó)(?!\p{L})/iu,
  unreal:
    /(?<!\p{L})(?:si|ojalá|quizás?|tal vez|sería|tendría|viviría|podría|quisiera|gustaría|encantaría|casi|ya no|antes|soñé)(?!\p{L})/iu,
};

const WEEKDAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];
const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const AMOUNTS = [
  ['un', 'una'],
  ...['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'].map((word) => [word]),
];
const NAMED_DAY = '(lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)';
const NAMED_MONTH = `(${MONTHS.join('|')})`;
const PART = '(?: por la (?:mañana|tarde|noche))?';

const DATES: DateWords = {
  noPlan:
    /(?<!\p{L})(?:ayer|anoche|pasad[oa](?! mañana)|hace \w+ \w+|cada|todos los|todas las|siempre|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos))(?!\p{L})/iu,
  patterns: [
    [
      wholeWords(`(?:el |para el )?(\\d{1,2}) de ${NAMED_MONTH}(?: de (\\d{4}))?`),
      ([, day, month, year], today) =>
        onDay(today, Number(day), placeIn(MONTHS, month) + 1, year === undefined ? undefined : Number(year)),
    ],
    [wholeWords(`pasado mañana${PART}`), (_, today) => inDays(today, 2)],
    [wholeWords(`(?<!la )mañana${PART}`), (_, today) => inDays(today, 1)],
    [wholeWords('(?:hoy|esta (?:tarde|noche))'), (_, today) => inDays(today, 0)],
    [
      wholeWords(`(?:el |este |para el )(?:próximo )?${NAMED_DAY}(?: que viene| próximo)?${PART}`),
      ([, name], today) => nextWeekday(today, placeIn(WEEKDAYS, name)),
    ],
    [wholeWords('(?:este|el) fin de semana'), (_, today) => weekend(today)],
    [wholeWords('(?:la próxima semana|la semana (?:que viene|próxima))'), (_, today) => nextWeek(today)],
    [wholeWords('(?:el próximo mes|el mes (?:que viene|próximo))'), (_, today) => nextMonth(today)],
    [
      wholeWords(
        '(?:en|dentro de) (una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\\d{1,3}) (día|semana|mes)(?:e?s)?',
      ),
      ([, amount, unit], today) => {
        const units = { día: 'day', semana: 'week', mes: 'month' } as const;
        return after(today, amountIn(AMOUNTS, amount), units[unit!.toLowerCase() as keyof typeof units]);
      },
    ],
    [wholeWords(`en ${NAMED_MONTH}`), ([, month], today) => inMonth(today, placeIn(MONTHS, month) + 1)],
  ],
  say(due, today) {
    const { from, span } = due;
    const month = MONTHS[from.month - 1]!;
    const year = from.year === today.year ? '' : ` de ${from.year}`;
    if (span === 'month') return `en ${month}${year}`;
    const date = `${from.day} de ${month}${year}`;
    if (span === 'week') return `en la semana del ${date}`;
    if (span === 'weekend') return `el fin de semana del ${date}`;
    return `el ${WEEKDAYS[weekdayOf(from)]} ${date}`;
  },
};

const NAME = "(\\p{Lu}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)";
const WHO =
  '((?:hermana|hermano|madre|padre|mamá|papá|abuela|abuelo|tía|tío|prima|primo|mujer|esposa|marido|esposo|novia|novio|pareja|hija|hijo|amiga|amigo|perro|perra|gato|gata|jefe|jefa|vecina|vecino)(?: (?:mayor|menor|pequeñ[oa]))?)';
const KIN =
  '((?:una?|dos|tres|cuatro|cinco) (?:herman[oa]s?|hij[oa]s?|perr[oa]s?|gat[oa]s?|novi[oa]|ni[ñn][oa]s?|niet[oa]s?|caballos?|conejos?)(?: (?:mayor|menor|mayores|menores|pequeñ[oa]s?))?)';
const TAIL =
  /\s+(?:y (?:me|es|no|yo|la|el)|pero|porque|desde|cuando|ahora|mucho|muchísimo|demasiado|aunque)(?!\p{L}).*$/iu;
const POINTS =
  /(?<!\p{L})(?:esto|eso|aquello|él|ella|ti|tu|tus|te|todo|nada|nadie|que|como|cómo|mi vida|cuando)(?!\p{L})/iu;

const object = (text = '', mostWords = 6): string | null => {
  const own = text
    .replace(TAIL, '')
    .replace(/(?<!\p{L})(?:mis?|nuestr[oa]s?) /giu, '')
    .trim();
  return own === '' || own.split(' ').length > mostWords || POINTS.test(own) ? null : own;
};
const topicOf = (text: string): string =>
  text.toLowerCase().replace(/^(?:el|la|los|las|una?|unos|unas|al?) /, '');

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
  on(`(?:me llamo|mi nombre es) (\\p{L}[\\p{L}'-]{1,24}(?: \\p{Lu}[\\p{L}'-]{1,24})?)`, ([name]) =>
    /^(?:no|la|el|muy)$/i.test(name!)
      ? null
      : fact('name', 'name', `se llama ${name!.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}`),
  ),
  on(
    `[Ss]oy ${NAME}`,
    ([name], { introduced }) => (introduced ? fact('name', 'name', `se llama ${name}`) : null),
    'u',
  ),
  on(`mi ${WHO} se llama ${NAME}`, ([who, name]) =>
    fact('relation', `relation:${who}:name`, `${who}: se llama ${name}`),
  ),
  on(`tengo ${KIN}`, ([kin]) => fact('relation', `relation:${topicOf(kin!)}`, `tiene ${kin}`)),
  on('estoy (casad[oa]|divorciad[oa]|solter[oa]|comprometid[oa]|viud[oa]|separad[oa])(?: .*)?', ([how]) =>
    fact('relation', 'relation:status', `está ${how}`),
  ),
  on('vivo (en|con) (.+)', ([where, what]) => {
    const place = object(what);
    return place === null || /^(?:miedo|paz|el pasado|silencio)/i.test(place)
      ? null
      : fact('place', 'place:home', `vive ${where} ${place}`);
  }),
  on('soy de (.+)', ([what]) => {
    const place = object(what, 4);
    return place === null || /^(?:l[oa]s que|l[oa]s|otro)/i.test(place)
      ? null
      : fact('place', 'place:origin', `es de ${place}`);
  }),
  on('(nací|crecí) en (.+)', ([verb, what]) => {
    const place = object(what, 4);
    return place === null
      ? null
      : fact('place', `place:${verb}`, `${verb!.toLowerCase() === 'nací' ? 'nació' : 'creció'} en ${place}`);
  }),
  on('trabajo (como|de|en|para) (.+)', ([as, what]) => {
    const job = object(what);
    return job === null || /^(?:noche|casa|día|silencio|paz)/i.test(job)
      ? null
      : fact('work', 'work:job', `trabaja ${as} ${job}`);
  }),
  on('estudio (.+)', ([what]) => {
    const subject = object(what);
    return subject === null || /^(?:mucho|todos|poco|aquí|para|con)/i.test(subject)
      ? null
      : fact('work', 'work:study', `estudia ${subject}`);
  }),
  on(
    '(?:estoy (en paro|desemplead[oa]|jubilad[oa])|soy (estudiante|profesora?|enfermer[oa]|médic[oa]|abogad[oa]|ingenier[oa]|autónom[oa]))',
    ([state, job]) => fact('work', 'work:job', state === undefined ? `es ${job}` : `está ${state}`),
  ),
  on('(?:a mí )?me (encantan?|gustan?)(?: mucho)? (.+)', ([verb, what]) =>
    taste('like', `le ${verb!.toLowerCase()}`, what),
  ),
  on('(?:a mí )?no me (gustan?)(?: nada| mucho)? (.+)', ([verb, what]) =>
    taste('dislike', `no le ${verb!.toLowerCase()}`, what),
  ),
  on('(?:odio|detesto) (.+)', ([what]) => taste('dislike', 'odia', what)),
  on('soy alérgic([oa]) (al? (?:la |las |los )?.+)', ([ending, what]) => {
    const to = object(what);
    return to === null ? null : fact('health', `health:alergia ${to}`, `es alérgic${ending} ${to}`);
  }),
  on(
    'tengo (asma|diabetes|migrañas?|tdah|depresión|ansiedad|cáncer|epilepsia|insomnio|autismo)(?: .*)?',
    ([what]) => fact('health', `health:${what}`, `tiene ${what}`),
  ),
  on('(?:estoy (embarazada)|soy (diabétic[oa]|celíac[oa]|autista))', ([is, are]) =>
    fact('health', `health:${is ?? are}`, is === undefined ? `es ${are}` : `está ${is}`),
  ),
  on('soy (vegetarian[oa]|vegan[oa]|zurd[oa])', ([what]) => fact('other', `self:${what}`, `es ${what}`)),
  on('tengo (\\d{1,3}) años', ([age]) => fact('other', 'age', `tiene ${age} años`)),
];

const PLAN = /^tengo (?:otra vez |también )?((?:una?|mi|el|la|los|las) .+)$/iu;
const NO_EVENT = /(?<!\p{L})(?:pregunta|idea|sensación|problema|hambre|miedo|dolor|plan|tiempo)(?!\p{L})/iu;

export function spanishFacts(clause: Clause, today: Day): Fact[] {
  const date = findDate(clause.text, DATES, today);
  if (date !== null) {
    const what = object(PLAN.exec(date.rest)?.[1]);
    if (what === null || NO_EVENT.test(what)) return [];
    return [fact('plan', `plan:${topicOf(what)}`, `tiene ${what} ${DATES.say(date.due, today)}`, date.due)];
  }
  for (const [pattern, make] of PATTERNS) {
    const match = pattern.exec(clause.text);
    const made = match === null ? null : make(match.slice(1) as string[], clause);
    if (made !== null) return [made];
  }
  return [];
}
