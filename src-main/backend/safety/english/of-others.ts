/** How people say in English that somebody else is in danger. */
import { about, pattern, type Rule } from '../rule.ts';
import { ENDING_OF_OTHER, GAME, gap, HITTING, JOKE, MISHAP, OTHER, PERSON, SELF_OF_OTHER } from './words.ts';

const explicitAbuseOfOther = about('abuse', 'explicit', 'other');
const explicitMedicalOfOther = about('medical', 'explicit', 'other');
const explicitSelfHarmOfOther = about('self-harm', 'explicit', 'other');
const explicitSuicideOfOther = about('suicide', 'explicit', 'other');
const indirectSuicideOfOther = about('suicide', 'indirect', 'other');

export const OF_OTHERS: readonly Rule[] = [
  explicitMedicalOfOther(
    pattern(OTHER, ' .{0,30}\\b(?:is not responding|does not respond|is not waking up|can not be woken)\\b'),
    /\b(?:text\w*|messages?|calls?|phone|email\w*|server|app)\b/,
  ),
  explicitMedicalOfOther(
    pattern(
      OTHER,
      ' .{0,40}\\b(?:(?:his|her|their) (?:throat|face|tongue|lips) (?:is|are) (?:swelling|swollen|drooping|turning blue|closing)|side of (?:his|her|their) (?:face|body)|can not (?:speak|breathe|move) (?:and|right|properly))',
    ),
    /\b(?:dentist|laughing)\b/,
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|are) (?:standing |sitting )?on (?:a|the) (?:bridge|roof|ledge|balcony|tracks)\\b.{0,30}\\b(?:jump|die|end)',
    ),
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(6),
      '(?:wants?|wanted|tried|tries|attempted|going|threatens?|threatened|threatening|talk(?:s|ing|ed)?|think(?:s|ing)|thought|decided|planning|plans?|might|will|keeps?) ',
      gap(4),
      ENDING_OF_OTHER,
    ),
    JOKE,
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(4),
      '(?:is|feels|became|getting|be|been) ',
      gap(2),
      'suicidal\\b(?! (?:people|tendencies))',
    ),
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(6),
      '(?:does|do|did) not want to (?:live|be alive|wake up|exist)\\b(?! (?:in|with|at|on|there|here|near|together)\\b)',
    ),
  ),
  explicitSuicideOfOther(
    pattern(OTHER, ' ', gap(5), '(?:left|wrote|posted|has) ', gap(2), 'suicide note\\b'),
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(5),
      '(?:took|swallowed|taken) ',
      gap(3),
      '(?:all|whole|bunch|bottle|handful|lots?|too many)\\b.{0,24}\\b(?:pills?|tablets?|meds|medication)\\b.{0,40}\\b(?:die|dead|end|live)\\b',
    ),
  ),
  explicitSuicideOfOther(
    pattern(
      OTHER,
      ' ',
      gap(5),
      '(?:better off dead|(?:wish(?:es|ed)?|hopes?) (?:that )?(?:he|she|they) (?:was|were|would be|had) (?:dead|never been born))\\b',
    ),
  ),
  explicitSuicideOfOther(
    pattern(`\\b(?:my|a|his|her) (?:\\w+ ){0,2}${PERSON}'s (?:suicide|goodbye) (?:note|letter)\\b`),
  ),
  explicitSuicideOfOther(
    pattern(
      '\\b(?:texted|told|wrote|says?|said|called|threaten\\w*)\\b.{0,30}\\b(?:he|she|they) (?:is|are|will|was) (?:going to |about to )?jump(?:$|[^\\w ]| off| from)',
    ),
  ),
  indirectSuicideOfOther(
    pattern(
      '\\b(?:afraid|scared|worried|fear)\\b.{0,40}\\b(?:do|does|did|done) something (?:stupid |bad )?to (?:him|her|them)sel',
    ),
  ),
  indirectSuicideOfOther(pattern(OTHER, ' ', gap(3), 'gave (?:all )?(?:his|her|their) things away\\b')),
  indirectSuicideOfOther(
    pattern(
      '\\b(?:he|she|they) (?:says?|said|thinks?|feels?|keeps? saying) (?:that )?(?:he|she|they) can not (?:go on|keep going|do this anymore)\\b',
    ),
  ),
  indirectSuicideOfOther(pattern(OTHER, ' .{0,30}\\bbetter off without (?:him|her|them)\\b')),
  explicitSelfHarmOfOther(
    pattern(
      OTHER,
      ' ',
      gap(4),
      `(?:(?:cuts|cut|cutting|hurts|hurting|burns|burned|burning|harms|harming|hits|hitting) ${SELF_OF_OTHER}|self[ -]?harm)`,
    ),
    MISHAP,
  ),
  explicitSelfHarmOfOther(pattern('\\bcuts on (?:his|her|their) (?:arms?|wrists?|legs?|thighs?)\\b')),
  explicitAbuseOfOther(
    pattern(
      OTHER,
      '(?: of mine)? ',
      gap(3),
      `(?:${HITTING}|touches) (?:her|him|them|his|my (?:mom|mum|mother|sister|brother|dad|father|aunt|son|daughter|niece|kids?|children|friend)|(?:his|her|their|the) (?:wife|kids?|child|children|girlfriend|boyfriend|son|daughter|husband|mother))\\b`,
      GAME,
    ),
    /\b(?:chess|game|race|tennis|jackpot|drum|cards|mario|match|egg|feelings?)\b/,
  ),
  explicitAbuseOfOther(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|was|gets|got|has been|are|were) (?:being |sexually |still |often )*(?:abused|raped|assaulted|molested|beaten(?! (?:at|in|by \\d)\\b)|battered)\\b',
    ),
    /\bchess|game|match|tennis\b/,
  ),
  explicitMedicalOfOther(
    pattern(
      OTHER,
      ' ',
      gap(4),
      '(?:is |are |might be |could be )?having a (?:heart attack|stroke|seizure)\\b',
    ),
    /\b(?:score|match|game|haha+|lol|goal)\b/,
  ),
  explicitMedicalOfOther(
    pattern(OTHER, ' ', gap(4), '(?:is|are|has|stopped|was)(?: not|(?: stopped)?) breathing\\b'),
    /\bis breathing\b(?<!not breathing)/,
  ),
  explicitMedicalOfOther(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:is|lies|lying|fell|was) (?:\\w+ )?(?:unconscious|unresponsive)\\b|',
      OTHER,
      ' ',
      gap(3),
      '(?:collapsed|overdosed)\\b(?! on (?!(?:pills|meds|heroin|fentanyl|drugs|medication|his|her)\\b))',
    ),
    /\b(?:chocolate|laughing|couch|sofa|bed)\b/,
  ),
  explicitMedicalOfOther(
    pattern(
      OTHER,
      ' ',
      gap(3),
      '(?:swallowed|ate|drank) ',
      gap(2),
      '(?:pills?|tablets?|bleach|poison|detergent|batter(?:y|ies)|medication|medicine)\\b',
    ),
  ),
  explicitMedicalOfOther(
    pattern(OTHER, ' ', gap(3), '(?:has|have|is having|with) ', gap(2), 'chest pains?\\b'),
    /\byears ago\b/,
  ),
];
