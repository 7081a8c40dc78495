/** How people say in English that they might hurt somebody. */
import { about, pattern, type Rule } from '../rule.ts';
import { GAME, gap, i, PERSON } from './words.ts';

const violence = about('violence', 'explicit');

const VICTIM = `(?:him|her|them all|someone|somebody|people|everyone (?:at|in)|my (?:\\w+ )?(?:${PERSON.slice(3, -1)}|kids|children|family|co-?workers?|classmates))\\b`;

export const VIOLENCE: readonly Rule[] = [
  violence(
    pattern(
      '\\b(?:think\\w*|thoughts?|fantasi\\w+|dream\\w*) (?:of|about) (?:stabbing|killing|shooting|strangling|murdering|poisoning) ',
      VICTIM,
    ),
    /\b(?:lol|haha+|game|chess|book|novel|character)\b/,
  ),
  violence(
    pattern(
      '\\bbring(?:ing)? (?:a|my|the) (?:gun|knife|rifle|bomb) (?:in)?to (?:school|work|class|the office|church)\\b',
    ),
  ),
  violence(
    pattern(
      i(6),
      '(?:want to|going to|will|plan(?:ning)? to|about to|ready to|(?:thoughts|thinking|think) (?:of|about)) (?:really )?(?:kill|murder|stab|strangle|shoot)(?:ing)? ',
      VICTIM,
      '(?! (?:an?|some) )',
    ),
    /^(?!.*\b(?:knife|gun|rifle|really will|mean it)\b).*(?:\bif (?:he|she|they|you|it|i)\b|\b(?:lol|haha+|spoil\w*|game|boss fight|chess|mosquitoe?s?|weeds|bugs?)\b)/,
  ),
  violence(pattern('\\bshoot up (?:my|the|a|this) (?:school|office|church|mall|work\\w*|place|party)\\b')),
  violence(
    pattern(
      i(6),
      '(?:want to|going to|might|will|could|afraid of|scared of) (?:hurt|harm|injure|hurting|harming) ',
      VICTIM.replace('them all', 'them all|them'),
    ),
    /\bfeelings?\b/,
  ),
  violence(
    pattern(
      '\\bi ',
      gap(2),
      '(?:hit|beat|punched|slapped|choked|kicked) my (?:\\w+ )?(?:girlfriend|boyfriend|wife|husband|partner|kids?|child|children|son|daughter|baby|mother|mom|father|dad|sister|brother)\\b',
      GAME,
    ),
    /\bchess|game|race|tennis|mario|cards\b/,
  ),
  violence(
    pattern('\\b(?:gun|knife|rifle)\\b.{0,40}\\b(?:make|making) (?:them|him|her|everyone) (?:all )?pay\\b'),
  ),
];
