/** Plain statements in Portuguese, of Brazil and of Portugal; letters without accents. */
import { about, cues, pattern, type SafetyLanguage } from './rule.ts';

const gap = (most: number): string => `(?:(?!(?:nao|nunca|nem|jamais|sem)\\b)[\\w-]+,? ){0,${most}}`;

const START = '(?:^|(?<!\\bnao )\\b)';
const WANT =
  '(?:quero|vou|queria|desejo|preciso|penso em|pensando em|tentei|apetece-me|tenho vontade de|estou a pensar em|pretendo)';
const ENDING =
  '(?:morrer|me matar|matar-me|me suicidar|suicidar-me|me enforcar|acabar com (?:a )?(?:minha (?:propria )?vida|tudo|isso tudo)|tirar (?:a )?minha (?:propria )?vida|por fim a minha vida|estar mort[oa])\\b';
const NEAR =
  '(?:marido|esposo|esposa|namorado|namorada|parceiro|companheiro|pai|mae|ex|irmao|irma|tio|padrasto|filho|filha|amigo|amiga)';
const AIMLESS = /\b(?:de (?:fome|rir|sede|calor|vontade|vergonha|sono|tedio|saudades?)|musica|filme|livro)\b/;

const suicide = about('suicide', 'explicit');
const abuse = about('abuse', 'explicit');
const medical = about('medical', 'explicit');

const explicitSelfHarm = about('self-harm', 'explicit');

export const PORTUGUESE: SafetyLanguage = {
  cues: [
    ...cues(
      'morrer matar suicid viver enforcar machucar magoar ferir espanc agrid agred estupr viol abus maltrat ameac infarto',
    ),
    ...cues('enfarte avc$ derrame respirar peito'),
    ...cues('vida', /(?:minha|propria) vida/),
    ...cues('acabar', /acabar com/),
    ...cues('morto morta', /estar mort/),
    ...cues('corto$ cortar', /me cort|cort\w+-me/),
    ...cues('bate$ bateu$', /me bat|bat\w+-me|bate (?:na|no|em)/),
    ...cues('ataque', /ataque car/),
  ],
  rules: [
    suicide(
      pattern(
        "(?<!\\b(?:nao|nunca|nem|jamais)\\b(?: [\\w']+){0,3} )\\b(?:me suicidar|suicidar-me|tirar (?:a )?minha (?:propria )?vida|acabar com (?:a )?minha vida|(?:pensamentos|ideias) suicidas)\\b",
      ),
      /\b(?:filme|musica|prevencao)\b/,
    ),
    suicide(
      pattern(
        '\\b(?:nao (?:tenho|vejo) (?:mais )?(?:vontade|razao|motivo|sentido) (?:de|para|em) (?:continuar )?(?:viver|vivendo)|nao vale a pena viver)\\b',
      ),
    ),
    suicide(pattern(START, WANT, ' ', gap(2), ENDING), AIMLESS),
    suicide(
      pattern(
        '\\bnao (?:quero|desejo|tenho vontade de|aguento) (?:mais )?(?:continuar a )?viver\\b(?! (?:em|com|aqui|na|no|ai)\\b)',
      ),
    ),
    suicide(
      pattern('\\b(?:penso|pensando|pensado|pensar) ', gap(2), 'em suicidio\\b|\\bpenso no suicidio\\b'),
      /\bnao pens/,
    ),
    suicide(
      pattern('\\b(?:tenho|tendo|tive|com) ', gap(2), '(?:pensamentos|ideias) suicidas\\b'),
      /\bnao tenho\b/,
    ),
    explicitSelfHarm(
      pattern(
        '(?:^|\\b(?:eu|e|tambem|ainda) )me corto(?:$|[^\\w ]| (?:de novo|nos|os|as|quando|todo))|\\bcorto-me(?:$|[^\\w ]| (?:nos|os|quando))',
      ),
    ),
    explicitSelfHarm(
      pattern(START, WANT, ' (?:me machucar|me cortar|me ferir|magoar-me|cortar-me)\\b'),
      /\bcabelo\b/,
    ),
    abuse(
      pattern(
        '\\b(?:meu|minha) (?:\\w+ )?',
        NEAR,
        ' (?:sempre |ja )?(?:me (?:bate|bateu|espanca|agride|agrediu|estuprou|violou|maltrata|ameaca)|(?:bate|bateu|agride|agrediu)-me)\\b',
      ),
      /\b(?:xadrez|jogo|tenis)\b/,
    ),
    abuse(
      pattern(
        '\\b(?:fui (?:estuprad|violad|abusad|espancad)[oa]|me estupraram|me violaram|abusaram de mim)\\b',
      ),
    ),
    medical(
      pattern(
        '\\b(?:estou (?:tendo|a ter)|acho que (?:e|tenho)|vou ter) um (?:infarto|enfarte|ataque cardiaco|avc|derrame)\\b',
      ),
    ),
    medical(pattern('\\bnao consigo respirar\\b.{0,40}\\bpeito|\\b(?:dor|dores) no peito\\b')),
    about(
      'suicide',
      'explicit',
      'other',
    )(
      pattern(
        '\\b(?:meu|minha|um|uma) (?:\\w+ ){0,2}',
        NEAR,
        ' ',
        gap(4),
        '(?:quer|vai|tentou|pensa em|ameaca|ameacou) (?:se matar|matar-se|se suicidar|suicidar-se|morrer|tirar a propria vida)\\b',
      ),
      AIMLESS,
    ),
    about(
      'abuse',
      'explicit',
      'other',
    )(
      pattern('\\b(?:meu|minha) (?:\\w+ )?', NEAR, ' (?:bate|espanca) (?:na|no|em) (?:minha|meu|sua|seu)\\b'),
    ),
  ],
};
