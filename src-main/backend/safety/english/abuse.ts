/** How people say in English that somebody hurts them. */
import { about, pattern, type Rule } from '../rule.ts';
import { GAME, gap, HITTING, JOKE, PERSON, PLAYING } from './words.ts';

const abuse = about('abuse', 'explicit');
const hintedAbuse = about('abuse', 'indirect');

export const ABUSE: readonly Rule[] = [
  abuse(pattern('\\bforc(?:ed|es|ing) (?:him|her|them)sel(?:f|ves) on me\\b')),
  abuse(
    pattern(
      '\\b(?:burn(?:s|ed|t)?|cut|cuts|stabbed|bites|bit|whipped|whips) me with (?:a|an|the|his|her|their)\\b',
    ),
    PLAYING,
  ),
  abuse(
    pattern(
      '\\b(?:man|guy|woman|boy|person|stranger|someone|somebody|colleague|coworker|client|doctor|priest) (?:\\w+ ){0,4}(?:assaulted|raped|molested|groped|attacked|strangled|drugged) me\\b',
    ),
    PLAYING,
  ),
  abuse(
    pattern('\\b(?:my |the )?', '(?:[\\w]+ ){0,1}', PERSON, ' ', gap(3), HITTING, ' me\\b', GAME),
    /\b(?:chess|tennis|game|race|cards|mario|ping pong|instagram|message|pillows?|laugh\w*|snowballs?|playing|joking|tickl\w*|boxing|sparring|karate|judo)\b/,
  ),
  abuse(
    pattern(`\\b${PERSON} `, gap(3), 'touch(?:es|ed|ing) me\\b'),
    /^(?!.*\b(?:at night|secret|inappropriate\w*|private|bed|do not want|did not want|when (?:i|we|my|no)|down there|sexual\w*|not supposed|bathroom)\b)/,
  ),
  abuse(
    pattern(
      '\\bi (?:was|have been|got|am|get|am being|was being) (?:being |sexually |gang |almost |often |still |regularly )*(?:raped|assaulted|molested|groped|abused|battered|beaten(?! (?:at|in|by \\d|to)\\b))\\b',
    ),
    /\bchess|game|match|tennis\b/,
  ),
  abuse(
    pattern(
      '\\bthreaten(?:s|ed|ing)? to (?:kill|hurt|beat|shoot|stab) me\\b|\\bsays? (?:that )?(?:he|she|they) (?:will|would|is going to|are going to) (?:kill|hurt|beat) me\\b',
    ),
    JOKE,
  ),
  abuse(
    pattern(
      '\\b(?:afraid|scared|fear|worried|terrified) (?:that )?(?:he|she|they|my \\w+) (?:will|might|is going to|are going to|could|wants to) (?:kill|hurt|beat|attack) me\\b',
    ),
    JOKE,
  ),
  abuse(
    pattern('\\b(?:put|puts|wrapped|wraps|had) (?:his|her|their) hands? (?:around|on) my (?:neck|throat)\\b'),
  ),
  abuse(
    pattern(
      `\\b${PERSON} `,
      gap(3),
      '(?:threw|throws|shov(?:es|ed)|dragg?(?:s|ed)|slamm(?:s|ed)|grabb?(?:s|ed)) me (?:against|down|by|to the|into|across|on the)\\b',
    ),
    PLAYING,
  ),
  abuse(
    pattern(
      `\\b${PERSON} `,
      gap(8),
      'touch(?:es|ed|ing) me(?:$|[^\\w ]| when| there| at| under| and| while| in)',
    ),
    /^(?!.*\b(?:room|bed|night|secret|inappropriate\w*|when|uncomfortable|wrong|stop|no)\b)/,
  ),
  abuse(pattern('\\block(?:s|ed)? me (?:in|up)\\b'), /\bgame|escape room\b/),
  abuse(
    pattern('\\b(?:forc(?:es|ed|ing)|makes|made) me (?:to )?(?:have sex|sleep with|touch|perform|do sexual)'),
  ),
  abuse(
    pattern(
      '\\b(?:in|an|my) (?:very )?abusive (?:relationship|marriage|home|husband|wife|partner|boyfriend|girlfriend|ex|father|mother|parents|family)\\b',
    ),
  ),
  abuse(
    pattern(
      '\\bmy (?:\\w+ )?(?:ex|husband|boyfriend|partner|neighbou?r|boss|father|dad) ',
      gap(4),
      'stalk(?:s|ing|ed) me\\b',
    ),
  ),
  abuse(
    pattern(`\\b${PERSON} `, gap(2), 'hurts? me (?:when|physically|on purpose|at home|every|if i)\\b'),
    /\bfeelings?|words\b/,
  ),
  hintedAbuse(
    pattern(
      '\\b(?:scared|afraid|terrified|frightened) of my (?:\\w+ )?(?:husband|wife|boyfriend|girlfriend|partner|ex|dad|father|stepdad|stepfather|mom|mother|brother|uncle|parents)(?:$|[^\\w ]| when| because| he| she| and)',
    ),
    /\bcooking|driving|spiders?\b/,
  ),
  hintedAbuse(pattern('\\b(?:afraid|scared|terrified) (?:to go|of going) home\\b')),
  hintedAbuse(
    pattern('\\b(?:hide|cover|hiding) (?:the|my) bruises\\b|\\bbruises (?:that )?(?:he|she) gave me\\b'),
  ),
  hintedAbuse(
    pattern(
      '\\b(?:he|she|husband|wife|boyfriend|girlfriend|partner|dad|father|mother) (?:\\w+ )?(?:gets|becomes|is|turns) (?:very |so |physically )?violent\\b(?! with the)',
    ),
  ),
  hintedAbuse(
    pattern('\\bwill not let me (?:see my (?:friends|family)|leave(?! work| early)|go out|talk to)\\b'),
    /\b(?:boss|app|phone|computer|website|browser)\b/,
  ),
  hintedAbuse(
    pattern('\\b(?:do not|never) feel safe (?:at home|in my (?:own )?(?:home|house)|with (?:him|her|my))\\b'),
  ),
  hintedAbuse(
    pattern(
      '\\b(?:checks|takes|controls) my (?:phone|messages|money)\\b.{0,60}\\b(?:nobody|no one|believe|leave|allowed|threat)',
    ),
  ),
  hintedAbuse(pattern('\\beggshells\\b.{0,60}\\b(?:hurt|explode|hit|angry)\\b')),
];
