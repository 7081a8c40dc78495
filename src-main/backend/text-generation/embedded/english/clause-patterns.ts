/** How an English clause begins, and where a long one may be cut. */

/** Openers that carry nothing. */
export const FILLER =
  /^(?:well|yeah|yep|ok|okay|oh|ah|ugh|argh|h+m+|um+|uh+|hey|hi|hello|honestly|actually|basically|anyways?|lol|haha+|wow|damn|god|oh my (?:god|gosh|goodness)|my god|i mean|you know(?: what)?|to be honest|guess what|the thing is(?: that)?|the truth is(?: that)?|it'?s just(?: that)?|just that|i guess|i suppose|i just wanted to say(?: that)?|i have to say(?: that)?|i want(?:ed)? to tell you(?: that)?|to be fair|i'?m (?:good|fine|ok|okay|well|great|alright)(?: thanks| thank you)?(?=,)|sadly|unfortunately|luckily|fortunately)(?:(?:,| -|:)\s*|\s+(?=\S)|$)/i;

/** Openers that carry nothing in front of a clause or a comma, and much elsewhere ("so tired", "no one"). */
export const OPENER =
  /^(?:so|and|but|because|cause|also|then|yes|no|nope|like|still|plus|please|sorry|thanks|thank you|look|listen|man|dude|bro|again)(?:,\s*|\s+(?=(?:i|i'm|i've|i'd|my|we|we're|our|he|he's|she|she's|they|it|it's|the|there|nobody|everyone|everything|nothing|today|yesterday)\b))/i;

export const CLOSER =
  /(?:,? (?:lol|haha+|you know|i guess|right|though|please|and stuff|or something|or whatever|but|and|because|so))+$/i;

/** Where a long sentence may be cut: before a conjunction or a mark that a new subject follows. */
export const CUT =
  /(?:[,;:]| [-–—])\s+(?:and|but|so|because|since|then|which|while)?\s*|\s+(?:and|but|because|so|since|although|while)\s+(?=(?:i|i'm|i've|i'd|my|we|he|she|they|it|it's|the|there|nobody|everyone|now|today|yesterday|tomorrow|last)\b)/i;

/** Clause starts with the person, with something of theirs, or with others as the subject. */
export const FIRST = /^(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|me and)\b/i;

export const OWN = /^(?:my|our)\s+\S+\s+\S/i;

export const OTHER =
  /^(?:(?:he|she|they|his|her|their|the|an?|there|some|most|all|one of|both|every|nobody|no one|everybody|everyone|everything|nothing|somebody|someone|something|people)\b|(?:he|she|they|there|everyone|everything|nobody|nothing)'s\b|they're\b)/i;

/** A time or a place before the subject. */
export const WHEN =
  /^(?:today|yesterday|tonight|tomorrow|last (?:night|week|month|year)|this (?:morning|week|year|afternoon|evening)|lately|recently|sometimes|now|right now|(?:at|in|on|after|during) (?:the |my )?\p{L}+(?=,? (?:i|they|he|she|we|my)\b))\b,?\s+(?=\S+\s+\S)/iu;

export const TIME_AS_SUBJECT =
  /^(?:today|yesterday|tonight|tomorrow|last (?:night|week|month|year)|this (?:morning|week|year|month)) (?:was|is|has been|will be|feels|felt|went)\b/i;

/** "Work is killing me": a noun, a verb, and the person in reach. */
export const NOUN_AND_ME =
  /^\p{L}+ (?:is|was|are|were|has|have|keeps?|makes?|made|feels?|felt|hurts?|gets?|got|left|broke|stresses|scares)\b.*\b(?:me|my|i|i'm)\b/iu;

export const ADDRESSED = /\b(?:you|your|you're|yourself)\b/i;

export const POINTING = /^(?:it|it's|this|that|that's|these|those)\b/i;

/** Something that is probably a verb: few words are, but a sentence about others is no loss. */
export const VERB =
  /\b(?:is|are|was|were|has|have|had|will|can't|won't|doesn't|didn't|don't|left|got|said|told|went|made|came|took|\p{L}+ed|\p{L}+s)\b|'s\b/iu;

/** After a name: the past tense or the third person of a verb. */
export const NAMED =
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?(?:\p{Ll}+(?:ed|s)|left|told|said|got|went|made|took|gave|broke|hit|hurt|lost|met|saw|is|was|has|had|will|won't|can't|doesn't|didn't)\b/u;

/** A verb that somebody says of themselves without "I": "lost my job", "can't sleep", "been crying". */
export const SUBJECT_LEFT_OUT =
  /^(?:(?:just |really |still |also )*(?:lost|got|found|failed|passed|quit|broke|had|went|saw|met|made|did|said|told|left|fell|felt|woke|spent|started|finished|finally \w+ed|can't|couldn't|don't|didn't|won't|haven't|wish|hate|love|miss|need|want|feel|hope|think|know|wanted|tried|cried|slept|ate|moved|bought|sold|missed|forgot|argued|fought|signed|aced|won|applied)|(?:just |really |still )*\w{3,}ed (?:my|the|an?|it|out|up|with my))\b/i;

export const BEING_LEFT_OUT =
  /^(?:just |really |still )*(?:feeling|crying|trying|thinking|having|going|getting|missing|struggling|working|waiting|sitting|losing|freaking|dreading|overthinking)\b/i;

export const HAVING_LEFT_OUT = /^(?:just |really |still )*been\b/i;

/** Clause starts that are no names, so that they may be written small inside a sentence. */
export const COMMON_START =
  /^(?:You|Your|You're|You've|You'd|You'll|Yours|He|She|They|It|The|An?|There|Today|Yesterday|Tonight|Tomorrow|Last|This|That|These|Those|His|Her|Their|Some|Most|All|One|Both|Every\p{Ll}*|Nobody|No|Nothing|Some\p{Ll}+|People|Lately|Recently|Sometimes|Now|Right|Too|Just|So|Not|Because|In|At|On|With|Without|For|From|About)(?='|\s|$)/u;
