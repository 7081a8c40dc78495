/** Plain statements in French; letters without accents. */
import { about, cues, pattern, type SafetyLanguage } from './rule.ts';

const gap = (most: number): string => `(?:(?!(?:ne|pas|jamais|aucune?)\\b)[\\w'-]+,? ){0,${most}}`;

const WANT =
  "(?:je (?:\\w+ )?(?:veux|vais|voudrais|souhaite|pense a|compte)|j'ai (?:\\w+ )?(?:envie de|essaye de|tente de|decide de|pense a)|je suis en train de)";
const ENDING =
  "(?:mourir|crever|me tuer|me suicider|me pendre|me foutre en l'air|en finir(?: avec (?:la vie|ma vie|tout))?|mettre fin a (?:mes jours|ma vie)|etre mort(?:e)?|m'oter la vie)\\b";
const NEAR =
  '(?:mari|femme|copain|copine|conjoint|conjointe|compagnon|pere|mere|papa|maman|ex|frere|soeur|sœur|oncle|beau-pere|fils|fille|ami|amie)';
const AIMLESS = /\b(?:de (?:faim|rire|soif|chaud|honte|peur|ennui)|d'envie|chanson|film|livre)\b/;

const suicide = about('suicide', 'explicit');
const abuse = about('abuse', 'explicit');
const medical = about('medical', 'explicit');

const explicitSelfHarm = about('self-harm', 'explicit');

export const FRENCH: SafetyLanguage = {
  cues: [
    ...cues(
      'mourir crever suicid pendre scarifi mutil frappe battu cogne viol maltrait etrangl menace agress abus cardiaque',
    ),
    ...cues('infarctus avc$ respirer poitrine oter'),
    ...cues('tuer tue$', /(?:me|se) tuer?\b/),
    ...cues('air$', /en l.air/),
    ...cues('finir fin$', /en finir|fin a m/),
    ...cues('mort$ morte$', /etre mort/),
    ...cues('vivre', /(?:plus|envie) .{0,16}vivre/),
    ...cues('mal$', /du mal|mal a la/),
    ...cues('couper', /me couper/),
    ...cues('bat$ tape$', /(?:me|il|elle|m.) (?:bat|tape)|(?:bat|tape) (?:ma|mon|sa|son|ses)/),
  ],
  rules: [
    suicide(
      pattern(
        "(?<!\\b(?:ne|pas|jamais|plus)\\b(?: [\\w']+){0,3} )\\b(?:me suicider|mettre fin a mes jours|mettre fin a ma vie|(?:pensees|idees|envies) suicidaires)\\b",
      ),
      /\b(?:film|chanson|prevention|pas|aucune?)\b/,
    ),
    suicide(
      pattern(
        '\\b(?:plus (?:aucune )?(?:raison|force|envie|gout) (?:de|a) (?:vivre|la vie)|la vie ne vaut (?:plus|pas))\\b',
      ),
    ),
    suicide(pattern('\\b', WANT, ' ', gap(2), ENDING), AIMLESS),
    suicide(
      pattern(
        "\\b(?:je (?:ne )?veux plus|j'ai plus envie de|je n'ai plus envie de|plus envie de) (?:continuer a )?vivre\\b(?! (?:a|avec|ici|dans|en)\\b)",
      ),
    ),
    suicide(
      pattern("\\b(?:je|j') ?(?:\\w+ )?(?:pense|songe|pensais) (?:\\w+ ){0,2}au suicide\\b"),
      /\bne pense pas\b/,
    ),
    suicide(
      pattern(
        "\\b(?:j'ai|je suis|des|mes) ",
        gap(3),
        '(?:(?:pensees|idees|envies) suicidaires|suicidaire)\\b',
      ),
      /\b(?:pas|aucune|ligne|prevention)\b/,
    ),
    suicide(pattern('\\bje me (?:tue|suicide)(?:$|[^\\w ]| ce| demain)')),
    explicitSelfHarm(pattern('\\bje (?:me suis |me )(?:\\w+ )?(?:scarifie|mutile)')),
    explicitSelfHarm(
      pattern('\\b', WANT, ' ', gap(1), '(?:me faire du mal|me couper|me mutiler|me scarifier)\\b'),
      /\bcheveux\b/,
    ),
    abuse(
      pattern(
        '\\b(?:mon|ma) (?:\\w+ )?',
        NEAR,
        " (?:\\w+ )?(?:me|m'a|m') ?(?:frappe|bat|tape|cogne|viole|maltraite|etrangle|menace|frappee|battue|violee)\\b",
      ),
      /\b(?:echecs|jeu|tennis|cartes)\b/,
    ),
    abuse(
      pattern(
        "\\b(?:j'ai ete|je me suis fait|on m'a) (?:\\w+ )?(?:viole|violee|violer|violes|agressee? sexuellement|battue|abusee?)\\b",
      ),
    ),
    medical(
      pattern(
        '\\bje (?:\\w+ )?(?:fais|suis en train de faire|vais faire) (?:une crise cardiaque|un infarctus|un avc)\\b',
      ),
      /\brire\b/,
    ),
    medical(
      pattern(
        '\\b(?:arrive (?:plus|pas) a respirer|peux (?:plus|pas) respirer)\\b.{0,40}\\bpoitrine|\\b(?:mal a|douleur a|douleur dans) la poitrine\\b',
      ),
    ),
    about(
      'suicide',
      'explicit',
      'other',
    )(
      pattern(
        '\\b(?:mon|ma|un|une) (?:\\w+ ){0,2}',
        NEAR,
        ' ',
        gap(3),
        "(?:veut|qu'il veut|qu'elle veut|va|pense a|a essaye de|menace de|a tente de|parle de) (?:se tuer|se suicider|mourir|en finir|se pendre)\\b",
      ),
      AIMLESS,
    ),
    about(
      'abuse',
      'explicit',
      'other',
    )(pattern('\\b(?:mon|ma) (?:\\w+ )?', NEAR, ' (?:frappe|bat|tape) (?:ma|mon|sa|son|ses)\\b')),
  ],
};
