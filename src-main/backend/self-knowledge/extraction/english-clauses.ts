import type { ClauseWords } from './clauses.ts';

export const ENGLISH_CLAUSES: ClauseWords = {
  joints:
    /[,;:]\s+(?!\d{4}\b)(?:(?:and|but|so|because|or|though|although|yet) )?|\s+(?:and|but|so|because|although|though|yet)\s+(?=(?:I|I'm|I've|I'll|we|we're|we've|my|our|it|it's|he|she|they|that|that's|this|some|there|the|now|never|then)\b)|\s+[–—-]\s+/iu,
  leadIn:
    /^(?:(?:hi|hello|hey|hiya)(?: there| again| you)?|good (?:morning|evening|afternoon)|well|so|ok(?:ay)?|oh|yes|yeah|and|but|also|actually|honestly|anyway|by the way|btw|you know(?: that)?|just so you know|for the record|fun fact|guess what|um+|i mean|to be honest|as i said|i(?:'ve| have)? (?:already )?told you(?: before)?(?: that)?|you should know(?: that)?|i should (?:say|mention|tell you)(?: that)?|i want you to know(?: that)?|i want to tell you(?: that)?|recently|lately|nowadays|these days|right now|unfortunately|sadly|luckily|fortunately)\b[ ,]*/iu,
  greeting: /\b(?:hi|hello|hey|hiya|good \w+|by the way|btw|just so you know)\b/i,
  supposing:
    /^(?:(?:but|and|so|well|oh) )?(?:if|unless|suppose|supposing|imagine|pretend|let's|let us|what if|say (?:that )?i|assuming|in case|as if|even if|once upon|in (?:the|my|this|a) (?:game|story|dream|book|film|movie|novel)|my (?:character|avatar)|should i)\b/i,
  reporting:
    /^(?!I\b|I've\b)(?:[\p{L}'’-]+ ){1,5}?(?:said|says|say|told|tells|claims?|claimed|thinks?|thought|believes?|wrote|asked|insists?|swears?|keeps? saying)\b/iu,
  unreal:
    /\b(?:wish|as if|maybe|perhaps|might|possibly|probably|dream(?:t|ed) |used to|pretend|would(?:n't)?|could(?:n't)?|almost|nearly|supposedly|feel(?:s)? like|if|unless|hope(?:fully)?|apparently|joking|kidding|sarcas\w+)\b|\b(?:I'd)\b(?! (?:been|had))/i,
};
