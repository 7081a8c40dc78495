/**
 * Is an emotion aimed at the companion? A small rule for the difference between "I hate you" and "I hate
 * my job", made of grammar alone: a sentence that speaks TO somebody is taken to speak to the companion.
 *
 * It knows English only, does not follow quotations without quotation marks, and cannot tell a "you"
 * that means somebody else. Callers see one number, so that a measured rule can take its place.
 */

/** Words in quotation marks are somebody else's. The bound keeps the search linear in hostile text. */
const QUOTED = /"[^"]{0,300}"|“[^”]{0,300}”|«[^»]{0,300}»/g;

/** "You" that addresses nobody ("you know", "when you lose someone") or only asks a favour ("can you help"). */
const IMPERSONAL =
  /\b(?:you (?:know|see|never know|can't|cannot)|as you can|(?:if|when|whenever|once|until|unless) you|(?:can|could|would|will|do|did|have) (?:you|u))\b/gi;

const ADDRESS =
  /\b(?:you|your|yours|yourself|you're|youre|u|ur|chatbot|bot|shut up|go away|leave me alone|thank you|thanks(?! (?:to|god|goodness|heavens)\b))\b/i;

const SENTENCE = /[^.!?\n…]+/g;

/**
 * The share of a text's sentences, in [0, 1], that speak to the companion.
 *
 * @param text any string; 0 where no sentence addresses anybody, as in an empty text.
 */
export function shareAimedAtCompanion(text: string): number {
  const plain = text.replace(/[’‘]/g, "'").replace(QUOTED, ' ');
  const sentences = (plain.match(SENTENCE) ?? []).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  if (sentences.length === 0) return 0;
  const aimed = sentences.filter((sentence) => ADDRESS.test(sentence.replace(IMPERSONAL, ' ')));
  return aimed.length / sentences.length;
}
