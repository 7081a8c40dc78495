/** Plain statements in Italian; letters without accents. */
import { about, cues, pattern, type SafetyLanguage } from './rule.ts';

const gap = (most: number): string => `(?:(?!(?:non|mai|senza|nessun)\\b)[\\w'-]+,? ){0,${most}}`;

const START = '(?:^|(?<!\\bnon )\\b)';
const WANT =
  '(?:voglio|vorrei|ho voglia di|sto per|penso di|sto pensando di|ho tentato di|ho provato a|ho deciso di|devo)';
const ENDING =
  '(?:morire|uccidermi|ammazzarmi|suicidarmi|impiccarmi|farla finita|togliermi la vita|essere mort[oa]|smettere di vivere)\\b';
const NEAR =
  '(?:marito|moglie|ragazzo|ragazza|fidanzato|fidanzata|compagno|compagna|padre|madre|papa|mamma|ex|fratello|sorella|zio|patrigno|figlio|figlia|amico|amica)';
const AIMLESS =
  /\b(?:di (?:fame|sete|sonno|caldo|vergogna|noia)|dal ridere|dalla voglia|canzone|film|libro)\b/;

const suicide = about('suicide', 'explicit');
const abuse = about('abuse', 'explicit');
const medical = about('medical', 'explicit');

const explicitSelfHarm = about('self-harm', 'explicit');

export const ITALIAN: SafetyLanguage = {
  cues: [
    ...cues(
      'morire uccid ammazz suicid impicc vivere picchi violent stupr maltratt minacc abus infarto ictus respirare petto',
    ),
    ...cues('finita', /farla finita/),
    ...cues('vita$', /togli\w+ la vita/),
    ...cues('morto morta', /essere mort/),
    ...cues('taglio$ tagliarmi', /mi taglio|tagliarmi/),
    ...cues('farmi', /farmi (?:del )?male/),
    ...cues('attacco', /attacco di/),
  ],
  rules: [
    suicide(
      pattern(
        "(?<!\\b(?:non|mai|senza)\\b(?: [\\w']+){0,3} )\\b(?:suicidarmi|uccidermi|ammazzarmi|togliermi la vita|pensieri suicidi)\\b",
      ),
      /\b(?:film|canzone|prevenzione|puo|potrebbe)\b/,
    ),
    suicide(pattern('\\b(?:non ho piu (?:voglia|motivo|ragione) di vivere|non vale la pena vivere)\\b')),
    suicide(pattern(START, WANT, ' ', gap(2), ENDING), AIMLESS),
    suicide(pattern('(?<!\\bnon )\\bmi (?:voglio|vorrei) (?:uccidere|ammazzare|suicidare|impiccare)\\b')),
    suicide(pattern('\\bnon (?:voglio|ho voglia di|vorrei) (?:piu )?vivere\\b(?! (?:in|con|qui|a)\\b)')),
    suicide(pattern('(?<!\\bnon )\\b(?:penso|pensando|pensato) ', gap(2), 'al suicidio\\b')),
    suicide(pattern('\\bho ', gap(2), '(?:(?:pensieri|istinti) suicidi|tentato il suicidio)\\b')),
    suicide(
      pattern('(?<!\\bnon )\\bmi (?:uccido|ammazzo|suicido)(?:$|[^\\w ]| (?:stanotte|oggi|domani|stasera))'),
    ),
    explicitSelfHarm(pattern('\\bmi taglio (?:le braccia|i polsi|le gambe|la pelle|di nuovo|apposta)\\b')),
    explicitSelfHarm(pattern(START, WANT, ' (?:farmi (?:del )?male|tagliarmi)\\b'), /\bcapelli\b/),
    abuse(
      pattern(
        '\\b(?:mio|mia|il mio|la mia) (?:\\w+ )?',
        NEAR,
        ' (?:\\w+ )?(?:mi (?:picchia|maltratta|violenta|minaccia|stupra)|mi ha (?:picchiat|violentat|stuprat|maltrattat)[oa])\\b',
      ),
    ),
    abuse(pattern('\\b(?:sono stat[oa]|mi hanno) (?:violentat|stuprat|picchiat|abusat)[oa]\\b')),
    medical(
      pattern(
        '\\b(?:credo di avere|sto avendo|penso di avere|mi sta venendo|ho) un (?:infarto|ictus|attacco di cuore)\\b',
      ),
    ),
    medical(pattern('\\bnon riesco a respirare\\b.{0,40}\\bpetto|\\b(?:dolore|dolori|male) al petto\\b')),
    about(
      'suicide',
      'explicit',
      'other',
    )(
      pattern(
        '\\b(?:mio|mia|un|una) (?:\\w+ ){0,2}',
        NEAR,
        ' ',
        gap(4),
        '(?:vuole|sta per|ha tentato di|minaccia di|pensa di) (?:uccidersi|ammazzarsi|suicidarsi|morire|togliersi la vita|farla finita)\\b',
      ),
      AIMLESS,
    ),
    about(
      'abuse',
      'explicit',
      'other',
    )(pattern('\\b(?:mio|mia) (?:\\w+ )?', NEAR, ' picchia (?:mia|mio|sua|suo|i)\\b')),
  ],
};
