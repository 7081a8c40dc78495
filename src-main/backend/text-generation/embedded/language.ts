/** Is a text in another language than English? A guess from its letters and its commonest words. */
import { wordsOf } from './sentences.ts';

const ENGLISH = new Set(
  (
    "i i'm i've i'd i'll the and you it to of that this not don't can't my your have has had with for are is was were be " +
    'what how why when who do does did he she we they them his her our their but so if just about at by from get got ' +
    "really feel think know want like good today work life because too very it's that's there here all never always " +
    'me no yes up out in on a an am been would could should will one more some'
  ).split(' '),
);

/** Common words of languages written in Latin letters that are no English words. */
const OTHER = new Set(
  (
    'ich und nicht ist bin das ein eine mir mich heute sehr aber wie geht dir auch ' + // German
    'je suis pas les des une est et très mon moi avec pour dans ça bonjour salut merci ' + // French
    'estoy muy que el los las una hoy pero mi yo tengo como está hola gracias por ' + // Spanish
    'sono che di il un una non molto oggi mio ciao grazie per ' + // Italian
    'eu não muito estou uma meu minha com obrigado olá hoje ' + // Portuguese
    'ik ben niet het een erg vandaag mijn jag är inte och det ikke jeg meget ' + // Dutch and Scandinavian
    'jestem nie się bardzo dzisiaj ben bir çok bugün ve için değil saya sangat tidak olen'
  ) // Polish, Turkish, others
    .split(' '),
);

/** True where most letters are not Latin, or the words are plainly of another language. */
export function looksForeign(text: string): boolean {
  const sample = text.slice(0, 2_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters > 0 && latin * 2 < letters) return true;
  const words = wordsOf(sample.toLowerCase().replace(/[’‘]/g, "'"));
  const english = words.filter((word) => ENGLISH.has(word)).length;
  const other = words.filter((word) => OTHER.has(word) || /[^\p{ASCII}]/u.test(word)).length;
  return other > english && other * 4 >= words.length;
}
