/** What English clauses speak of: where it ends, and whether it is worth keeping. */

/** Where the object of a sentence ends and something else about it begins. */
const TAIL =
  /\s+(?:and (?:I|it|it's|we|he|she|they|that|this|some|now|never|last|the|every|yesterday|today|tonight|my|our|so)\b|(?:but|because|since|so|when|while|which|who|although|though|if|until|as|where|anyway|nowadays|now|lately|again|haha|lol|too|though|anymore)\b|(?:right now|at the moment|these days|any more|by the way|btw|a lot|so much|very much|at all|for now|most of the time|all the time|in the world|more than|last (?:week|year|month|night|summer|winter|spring|autumn|fall)|this (?:year|week|month)|for (?:about |almost |over |nearly )?(?:\w+ )?(?:years?|months?|weeks?|days?|ages|a while)|(?:about |almost )?(?:\w+ )(?:years?|months?|weeks?|days?) ago|yesterday|today|recently|with all my heart)\b).*$/iu;

/** The object of a clause: without its tail, the person's "my" left to the reader. Null where it says too little or too much. */
export function object(text: string, mostWords = 8): string | null {
  const own = text
    .replace(TAIL, '')
    .replace(/\b(?:my|our) own\b/giu, 'an own')
    .replace(/\b(?:my|our) /giu, '')
    .trim();
  const count = own.split(' ').length;
  return own === '' || count > mostWords ? null : own;
}

/** Objects that point at something that was said, or at somebody who is in the room: nothing to keep. */
export const DEICTIC =
  /^(?:it|it's|this|that|these|those|you|your|u|ur|him|her|his|them|their|they|us|me|my|our|myself|yourself|himself|herself|how|when|what|why|where|who|whom|to (?:think|say|hear|know|be|see you|talk|tell|admit|do|feel)|the (?:way|fact|idea|thing|feeling|thought)|being (?:here|with you|told)|everything|everyone|everybody|nothing|nobody|people|someone|somebody|anyone|so|such|talking|being|feeling|life|one|some|its|there|here|each|both|all|doing|having to|not|no|a lot|much|more|less|too)\b|\b(?:you|your|this|that)\b/i;

export const subjectOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();
