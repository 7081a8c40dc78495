/** How people say in English that something is wrong with their body right now. */
import { about, pattern, type Rule } from '../rule.ts';
import { gap, JOKE, NOT_THE_PERSON } from './words.ts';

const medical = about('medical', 'explicit');

export const MEDICAL: readonly Rule[] = [
  medical(
    pattern(
      '\\bmy (?:whole )?(?:left|right) (?:side|arm|leg|face)(?: of my (?:face|body))? (?:\\w+ ){0,2}(?:is|went|feels|has gone|are) (?:\\w+ )?(?:numb|weak|paraly[sz]ed)\\b|\\bsuddenly (?:\\w+ ){0,2}can not (?:speak|see|move|feel)\\b',
    ),
    /\bslept on|asleep on|dentist\b/,
  ),
  medical(
    pattern(
      '\\bi (?:am|might be|could be|may be|must be|think i am|believe i am) (?:probably )?having a (?:heart attack|stroke|seizure)\\b',
    ),
    /\b(?:score|match|game|movie|film|scary|haha+|lol|final|goal|jump\w*|of (?:luck|genius))\b/,
  ),
  medical(
    pattern(
      '\\bi\\b.{0,30}\\bchest pains?\\b|\\bpains? in my chest\\b|\\bmy chest (?:pain|hurts|is tight|feels tight|really hurts)',
    ),
    /\bgym|workout|years ago\b/,
  ),
  medical(
    pattern(
      '\\bcan not breathe\\b.{0,60}\\b(?:lips|blue|chest|throat|allerg\\w+|asthma|inhaler|swell\\w+|faint\\w*)|\\b(?:lips|blue|chest|throat|allerg\\w+|asthma|inhaler|swell\\w+|chok\\w+)\\b.{0,60}\\bcan not breathe\\b',
    ),
    NOT_THE_PERSON,
  ),
  medical(
    pattern(
      '\\b(?:left )?arm (?:is|feels|went|has gone) (?:\\w+ )?numb\\b|\\bface (?:is|has started) droop\\w*|\\bcan not (?:move|feel) (?:(?:my|one|the|half) ){1,2}(?:left|right|side|arm|leg|face|of my)\\b',
    ),
    /\bslept on|asleep on\b/,
  ),
  medical(
    pattern(
      '\\bbleeding (?:\\w+ )?(?:heavily|badly|a lot|out|everywhere|and (?:it )?will not stop)\\b|\\b(?:will|does) not stop bleeding\\b|\\bcan not stop (?:the |my )?bleeding\\b|\\bso much blood\\b',
    ),
    /\b(?:money|game|film|movie)\b/,
  ),
  medical(
    pattern(
      '\\bi (?:think i |believe i )?(?:was|have been|am|got|might be) (?:being )?poisoned\\b|\\b(?:swallowed|drank|drunk) (?:some |a )?(?:bleach|poison|detergent|antifreeze|battery|batteries|chemicals?|acid|drain cleaner)\\b',
    ),
  ),
  medical(
    pattern(
      '\\bmy throat is (?:closing|swelling)\\b|\\banaphyla\\w+|\\b(?:severe|bad|strong) allergic reaction\\b',
    ),
    /\bwhat (?:is|are)\b/,
  ),
  medical(
    pattern(
      '\\bhit my head\\b.{0,60}\\b(?:throwing up|threw up|vomit\\w*|black\\w* out|pass\\w* out|dizzy|confused|unconscious)\\b',
    ),
  ),
  medical(
    pattern(
      '\\bi ',
      gap(2),
      '(?:took|taken|swallowed) (?:way )?too (?:many|much)\\b.{0,24}\\b(?:pills|tablets|medication|medicine|meds|insulin|paracetamol|tylenol|ibuprofen)\\b|\\baccidentally (?:overdosed|took too)\\b|\\boverdosed\\b.{0,30}\\b(?:medication|meds|pills|accident)\\b',
    ),
  ),
  about('medical', 'indirect')(pattern('\\bi can not breathe(?:$|[^\\w ])'), JOKE),
];
