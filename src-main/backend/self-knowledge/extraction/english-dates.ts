import { weekdayOf } from '../calendar.ts';
import {
  after,
  amountIn,
  type DateWords,
  inDays,
  inMonth,
  nextMonth,
  nextWeek,
  nextWeekday,
  onDay,
  onDayOfMonth,
  placeIn,
  weekdayOfNextWeek,
  weekend,
  wholeWords,
  yearIfOther,
} from './due-date.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const AMOUNTS = [
  ['a', 'an', 'one'],
  ...['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word) => [word]),
];

const WEEKDAY = '(mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const PART = '(?: (?:morning|afternoon|evening|night|lunchtime|noon))?';
const BEFORE = '(?:(?:on|by|until|till|before|from|for|at) )?';

const pattern = wholeWords;
const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** Dates in English. "Next Friday" is the one of the week after this (Monday to Sunday); "Friday" is the next one to come. */
export const ENGLISH_DATES: DateWords = {
  noPlan:
    /\b(?:yesterday|last (?:night|week|month|year|\w+day)|ago|every|each|daily|weekly|usually|always)\b/i,
  patterns: [
    [
      pattern(`${BEFORE}(\\d{4})-(\\d{2})-(\\d{2})`),
      ([, year, month, day], today) => onDay(today, Number(day), Number(month), Number(year)),
    ],
    [
      pattern(`${BEFORE}(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?`),
      ([, day, month, year], today) => onDay(today, Number(day), placeIn(MONTHS, month) + 1, number(year)),
    ],
    [
      pattern(`${BEFORE}${MONTH} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
      ([, month, day, year], today) => onDay(today, Number(day), placeIn(MONTHS, month) + 1, number(year)),
    ],
    [pattern(`${BEFORE}(?:the )?day after tomorrow${PART}`), (_, today) => inDays(today, 2)],
    [pattern(`${BEFORE}(?:tomorrow|tmrw|tmr|tomorow)${PART}`), (_, today) => inDays(today, 1)],
    [
      pattern(`(?:today|tonight|this (?:morning|afternoon|evening)|later today)`),
      (_, today) => inDays(today, 0),
    ],
    [
      pattern(`${BEFORE}(?:(this|next|the coming|coming|the next) )?${WEEKDAY}${PART}`),
      ([, which = '', name], today) => {
        const weekday = placeIn(WEEKDAYS, name);
        if (which.toLowerCase() === 'next') return weekdayOfNextWeek(today, weekday);
        return nextWeekday(today, weekday, { fromToday: /^this$/i.test(which) });
      },
    ],
    [
      pattern(`(?:(?:on|at|over) )?(this|next|the|the coming) weekend`),
      ([, which = ''], today) => weekend(today, which.toLowerCase() === 'next' ? 1 : 0),
    ],
    [
      pattern('(?:(?:some ?time|early|later|at the (?:start|end) of) )?next week'),
      (_, today) => nextWeek(today),
    ],
    [
      pattern('(?:(?:some ?time|early|later|at the (?:start|end) of) )?next month'),
      (_, today) => nextMonth(today),
    ],
    [
      pattern(
        `in (an?|one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (day|week|month)(?:s(?:' time)?|'s time)?`,
      ),
      ([, amount, unit], today) => after(today, amountIn(AMOUNTS, amount), unit as 'day' | 'week' | 'month'),
    ],
    [pattern(`${BEFORE}the (\\d{1,2})(?:st|nd|rd|th)`), ([, day], today) => onDayOfMonth(today, Number(day))],
    [pattern(`(?:in|this|next) ${MONTH}`), ([, month], today) => inMonth(today, placeIn(MONTHS, month) + 1)],
  ],
  say(due, today) {
    const { from, span } = due;
    const month = MONTHS[from.month - 1]!;
    const year = yearIfOther(due, today);
    if (span === 'month') return `in ${month}${year}`;
    const date = `${from.day} ${month}${year}`;
    if (span === 'week') return `in the week of ${date}`;
    if (span === 'weekend') return `on the weekend of ${date}`;
    return `on ${WEEKDAYS[weekdayOf(from)]} ${date}`;
  },
};
