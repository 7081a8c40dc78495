/** Plain statements in German; letters without accents ("schlagt" for "schlägt"). */
import { about, cues, pattern, type SafetyLanguage } from './rule.ts';

const gap = (most: number): string =>
  `(?:(?!(?:nicht|nie|niemals|kein|keine|keinen)\\b)[\\w-]+,? ){0,${most}}`;

const WANT = '(?:will|mochte|wollte|wurde|muss|werde|kann nur noch)';
const ENDING =
  '(?:sterben|tot sein|mich (?:\\w+ ){0,2}(?:umbringen|toten|erhangen|aufhangen|erschiessen)|mir (?:\\w+ )?das leben nehmen|' +
  'meinem leben (?:\\w+ )?ein ende|selbstmord begehen)\\b';
const NEAR =
  '(?:mann|frau|freund|freundin|vater|mutter|ex|partner|partnerin|stiefvater|onkel|bruder|schwester|papa|mama|sohn|tochter)';
const AIMLESS = /\b(?:vor (?:hunger|langeweile|lachen|scham)|spass|witz|film|lied|buch|spiel)\b/;

const suicide = about('suicide', 'explicit');
const abuse = about('abuse', 'explicit');
const medical = about('medical', 'explicit');

const explicitSelfHarm = about('self-harm', 'explicit');

export const GERMAN: SafetyLanguage = {
  cues: [
    ...cues(
      'sterb umbring umzubring tot$ toten erhang aufhang erschiess lebensmude selbstmord suizid weiterleben ritz geritzt',
    ),
    ...cues(
      'geschlagen missbrauch misshandel vergewaltig verprugel wurgt gewurgt bedroht herzinfarkt schlaganfall brust',
    ),
    ...cues('leben', /(?:das|mehr|meinem) (?:\w+ )?leben|leben (?:\w+ )?ein ende/),
    ...cues('mehr$', /nicht mehr (?:\w+ )?(?:da sein|aufwachen)/),
    ...cues('bringe$ bring$', /bringe? mich/),
    ...cues('verletz', /(?:selbst|mich)/),
    ...cues('schlagt', /schlagt mich/),
    ...cues('luft', /keine luft/),
  ],
  rules: [
    suicide(
      pattern(
        "(?<!\\b(?:nicht|nie|niemals|keine?)\\b(?: [\\w']+){0,3} )\\b(?:mich (?:\\w+ )?(?:umbringen|umzubringen)|mir (?:\\w+ )?das leben (?:zu )?nehmen|(?:suizid|selbstmord)gedanken|selbstmord (?:zu )?begehen|meinem leben ein ende)\\b",
      ),
      /\b(?:bringt|konnte mich umbringen|film|lied|pravention)\b/,
    ),
    suicide(
      pattern(
        '\\bich (?:\\w+ ){0,2}(?:habe|hab|kann|will|mag|mochte) (?:\\w+ ){0,3}(?:keine lust mehr (?:zu leben|auf das leben|auf mein leben)|keinen lebenswillen|nicht mehr leben)\\b',
      ),
    ),
    suicide(pattern('\\bich ', gap(2), WANT, ' ', gap(4), ENDING), AIMLESS),
    suicide(
      pattern(
        '\\b(?:ich ',
        gap(2),
        WANT,
        '|will ich|mochte ich) ',
        gap(4),
        'nicht mehr (?:\\w+ )?(?:leben|da sein|aufwachen|weiterleben)\\b',
      ),
    ),
    suicide(pattern('\\bich (?:\\w+ )?bring(?:e)? mich (?:\\w+ ){0,3}um\\b'), AIMLESS),
    suicide(pattern('\\bich (?:\\w+ )?nehm(?:e)? mir (?:\\w+ ){0,2}das leben\\b')),
    suicide(pattern('\\bich ', gap(3), 'denke? ', gap(4), '(?:an|uber) (?:\\w+ )?(?:selbstmord|suizid)\\b')),
    suicide(pattern('\\b(?:ich habe|habe ich|hab|meine) ', gap(3), '(?:suizid|selbstmord)gedanken\\b')),
    suicide(pattern('\\bich ', gap(3), '(?:suizidal|lebensmude)\\b')),
    suicide(
      pattern('\\bich ', gap(3), 'versucht,? (?:mir das leben zu nehmen|mich umzubringen|mich zu toten)\\b'),
    ),
    explicitSelfHarm(pattern('\\bich ', gap(3), '(?:ritze mich|mich ', gap(3), '(?:geritzt|ritzen))\\b')),
    explicitSelfHarm(
      pattern('\\bich ', gap(3), '(?:verletze mich selbst|mich (?:wieder )?selbst (?:zu )?verletz)'),
    ),
    abuse(
      pattern(
        '\\bmeine? (?:\\w+ )?',
        NEAR,
        ' ',
        gap(2),
        '(?:schlagt|verprugelt|missbraucht|vergewaltigt|wurgt|misshandelt|bedroht) mich\\b',
      ),
    ),
    abuse(
      pattern(
        '\\bmich ',
        gap(3),
        '(?:geschlagen|missbraucht|vergewaltigt|verprugelt|gewurgt|misshandelt)\\b',
      ),
      /\b(?:schach|spiel|tennis)\b/,
    ),
    abuse(
      pattern(
        '\\bich (?:wurde|werde|bin) ',
        gap(3),
        '(?:vergewaltigt|missbraucht|misshandelt|verprugelt|geschlagen)\\b',
      ),
      /\b(?:schach|spiel|tennis)\b/,
    ),
    medical(
      pattern('\\bich ', gap(3), '(?:habe|hatte|bekomme|kriege) ', gap(2), '(?:herzinfarkt|schlaganfall)\\b'),
      /\b(?:fast|jahren?|tor)\b/,
    ),
    medical(
      pattern(
        '\\b(?:bekomme|kriege|krieg) (?:\\w+ )?keine luft\\b.{0,40}\\bbrust|\\bschmerzen in der brust\\b|\\bbrustschmerzen\\b',
      ),
    ),
    about(
      'suicide',
      'explicit',
      'other',
    )(
      pattern(
        '\\b(?:meine?|unser|er|sie) (?:\\w+ )?(?:\\w+,? ){0,6}(?:sich (?:\\w+ )?(?:umbringen|das leben nehmen|toten)|nicht mehr leben) ?(?:will|mochte|wollte)?\\b',
      ),
      /^(?!.*\b(?:will|mochte|wollte)\b)|\bich will\b/,
    ),
    about(
      'abuse',
      'explicit',
      'other',
    )(pattern('\\bmeine? (?:\\w+ )?', NEAR, ' wird (?:\\w+ ){0,3}(?:geschlagen|missbraucht|misshandelt)\\b')),
  ],
};
