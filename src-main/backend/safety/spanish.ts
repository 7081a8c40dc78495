/** Plain statements in Spanish; letters without accents. */
import { about, cues, pattern, type SafetyLanguage } from './rule.ts';

const gap = (most: number): string => `(?:(?!(?:no|nunca|ni|jamas|sin)\\b)[\\w-]+,? ){0,${most}}`;

/** Not after a "no": said at the beginning, after another word, or after a pause. */
const START = '(?:^|(?<!\\bno )\\b)';
const WANT =
  '(?:quiero|voy a|deseo|quisiera|necesito|pienso|estoy pensando en|he pensado en|tengo ganas de|intente|trate de)';
const ENDING =
  '(?:morir(?:me)?|matarme|suicidarme|ahorcarme|quitarme la vida|acabar con (?:mi vida|todo)|terminar con mi vida|estar muert[oa])\\b';
const NEAR =
  '(?:marido|esposo|esposa|novio|novia|pareja|padre|madre|papa|mama|ex|hermano|hermana|tio|padrastro|hijo|hija|amigo|amiga)';
const AIMLESS =
  /\b(?:de (?:hambre|risa|sed|calor|ganas|vergüenza|sueno|aburrimiento)|cancion|pelicula|libro|broma)\b/;

const suicide = about('suicide', 'explicit');
const abuse = about('abuse', 'explicit');
const medical = about('medical', 'explicit');

const explicitSelfHarm = about('self-harm', 'explicit');

export const SPANISH: SafetyLanguage = {
  cues: [
    ...cues(
      'morir matar suicid viviendo despertar ahorc hacerme lastimarme golpe viol maltrat abus amenaza infarto derrame',
    ),
    ...cues('respirar pecho'),
    ...cues('vida', /(?:la|mi|con) vida/),
    ...cues('vivir', /no (?:quiero|deseo|tengo)/),
    ...cues('muerto muerta', /estar muert/),
    ...cues('acabar terminar', /(?:acabar|terminar) con/),
    ...cues('corto$ cort', /me (?:he |estoy )?cort|cortarme/),
    ...cues('pega$ pego$', /me peg[ao]|peg[ao] a/),
    ...cues('ataque', /ataque al/),
  ],
  rules: [
    suicide(
      pattern(
        "(?<!\\b(?:no|nunca|jamas|ni)\\b(?: [\\w']+){0,3} )\\b(?:suicidarme|quitarme la vida|acabar con mi vida|pensamientos suicidas|ideas suicidas)\\b",
      ),
      /\b(?:pelicula|cancion|prevencion)\b/,
    ),
    suicide(
      pattern(
        '\\bno (?:tengo (?:ganas|razones|motivos) (?:de|para)|le veo sentido a|vale la pena) (?:seguir )?(?:vivir|viviendo|la vida|mi vida)\\b',
      ),
    ),
    suicide(pattern(START, '(?:me )?', WANT, ' ', gap(2), ENDING), AIMLESS),
    suicide(pattern('(?<!\\bno )\\bme (?:quiero|voy a) (?:morir|matar|suicidar)\\b'), AIMLESS),
    suicide(
      pattern(
        '\\bno (?:quiero|deseo|tengo ganas de) (?:mas )?(?:seguir viviendo|vivir|seguir con vida|despertar)\\b(?! (?:en|con|aqui|ahi|alli)\\b)',
      ),
    ),
    suicide(pattern('\\b(?:pienso|pensando|pensado|piensa) ', gap(2), 'en (?:el )?suicidio\\b'), /\bno pien/),
    suicide(
      pattern('\\b(?:tengo|he tenido|con) ', gap(2), '(?:pensamientos|ideas) suicidas\\b'),
      /\bno tengo\b/,
    ),
    explicitSelfHarm(
      pattern(
        '\\bme (?:corto|cortaba|estoy cortando|he cortado) (?:los brazos|las munecas|las piernas|la piel|a proposito|otra vez)\\b',
      ),
    ),
    explicitSelfHarm(
      pattern(START, WANT, ' (?:hacerme dano|cortarme|lastimarme)\\b'),
      /\b(?:pelo|cabello)\b/,
    ),
    abuse(
      pattern(
        '\\bmi (?:\\w+ )?',
        NEAR,
        ' (?:siempre |a veces )?me (?:pega|golpea|maltrata|viola|violo|pego|golpeo|abusa|ahorca|amenaza)\\b',
      ),
      /\b(?:ajedrez|juego|tenis)\b/,
    ),
    abuse(pattern('\\b(?:me violaron|fui violad[oa]|me han violado|abusaron de mi|me abusaron)\\b')),
    medical(
      pattern(
        '\\b(?:estoy teniendo|creo que (?:tengo|es)|tengo|me esta dando) un (?:infarto|ataque al corazon|derrame)\\b',
      ),
    ),
    medical(pattern('\\bno puedo respirar\\b.{0,40}\\bpecho|\\b(?:me duele|dolor en) el pecho\\b')),
    about(
      'suicide',
      'explicit',
      'other',
    )(
      pattern(
        '\\b(?:mi|un|una) (?:\\w+ ){0,2}',
        NEAR,
        ' ',
        gap(4),
        '(?:quiere|va a|intento|penso en|amenaza con|piensa en) (?:matarse|suicidarse|quitarse la vida|morir(?:se)?|ahorcarse)\\b',
      ),
      AIMLESS,
    ),
    about(
      'abuse',
      'explicit',
      'other',
    )(pattern('\\bmi (?:\\w+ )?', NEAR, ' (?:le )?(?:pega|golpea|maltrata) a (?:mi|su)\\b')),
  ],
};
