/** Words that several rules share: who somebody is, what they mean to do, and what takes the meaning back. */
/** Up to `most` words between two parts of a rule, none of which takes the meaning back. */
export const gap = (most: number): string =>
  `(?:(?!(?:not|never|no|nobody|without|hardly|cannot)\\b)[\\w'-]+,? ){0,${most}}`;

/** The person, who is left out at the beginning of many a message. */
export const i = (most: number): string =>
  `(?:\\bi ${gap(most)}|^(?:and |but |so |honestly |sometimes |just |still )?)`;
/** Wanting, planning, nearly doing. */
export const INTENT =
  '(?:am(?= (?:end|tak|kill|hang|jump|overdos)ing)|want(?:ed)? to|going to|about to|plan(?:ning|ned)? (?:to|on)|a plan to|(?:think|thinking|thought|thoughts) (?:about|of)|' +
  'feel(?:ing)? like|need to|have to|will|might|may|could|would|should|decided to|ready to|try(?:ing)? to|tried to|' +
  'attempt(?:ed|ing)?(?: to)?|consider(?:ing|ed)?|intend to|rather|can not stop thinking (?:about|of)|the urge to|urges? to)';
/** Ending one's own life, in the form that follows an intent. */
export const ENDING =
  '(?:kill(?:ing)? myself|unaliv(?:e|ing) myself|end(?:ing)? (?:it all|everything|my (?:own )?life)|tak(?:e|ing) my (?:own )?life|' +
  '(?:commit(?:ting)? )?suicide(?! (?:rate|prevention|squad|statistic|hotline|note|watch|bomb|rates)\\b)|hang(?:ing)? myself|' +
  'shoot(?:ing)? myself(?! in the foot)|drown(?:ing)? myself|slit(?:ting)? my wrists?|cut(?:ting)? my wrists|' +
  'kms\\b|overdos(?:e|ing)(?! on (?:chocolate|sugar|sweets|candy|coffee|caffeine|netflix|\\w* ?videos?|memes?|tv|music|pizza|food|vitamins?|carbs|news|series|\\w*tok))|' +
  'jump(?:ing)? (?:off|from|out of|in front of) (?:(?:the|a|my|that|this) )?(?:\\w+ )?(?:bridge|roof|building|balcony|cliff|window|train|bus|car|truck|tracks))';
export const PERSON =
  '(?:husband|wife|boyfriend|girlfriend|partner|ex|fiancee?|dad|daddy|father|mom|mum|mother|parents?|stepfather|stepdad|' +
  'stepmother|stepmom|step-?father|uncle|aunt|brother|sister|grandfather|grandpa|grandmother|grandma|cousin|son|daughter|' +
  'roommate|flatmate|coach|teacher|boss|neighbou?r|friend|bf|gf|kid|child|baby|toddler|student|niece|nephew|colleague|classmate|' +
  'he|she|they)';
/** Somebody whom one can own a worry about. */
export const OTHER = `(?:\\b(?:my|our|a|his|her) (?:[\\w']+ ){0,3}${PERSON}\\b(?: of mine)?|\\b(?:he|she|they|someone|somebody)\\b)`;
export const SELF_OF_OTHER = '(?:him|her|them) ?sel(?:f|ves)';
export const ENDING_OF_OTHER =
  `(?:kill(?:ing|s)? ${SELF_OF_OTHER}|end(?:ing)? (?:it all|(?:his|her|their) (?:own )?life)|` +
  `tak(?:e|ing) (?:his|her|their) (?:own )?life|(?:about|of|commit|committing|considering|attempted|attempting) suicide|hang(?:ing)? ${SELF_OF_OTHER}|` +
  `die\\b(?! (?:of|from|for|laughing)\\b))`;

/** Cut, burnt and hurt by accident. */
export const MISHAP =
  /\b(?:shav\w*|cook\w*|paper|kitchen|stove|oven|iron|tea|coffee|practi[cs]e|training|football|soccer|gym|playing|accident\w*|by mistake|fell|slipp\w*|glass|grill|sport|skating|bike|cat|diet|sugar|hair)\b/;
/** Said with a laugh, or of a thing that nobody dies of. */
export const JOKE =
  /\b(?:jokes?|show|so cute|lol|lmao|haha+|rofl|jk|laughing|funny|meme|cringe|cute|embarrass\w*|homework|taxes|monday|meeting|hungry|pizza|exam|game|level|score|spoil\w*)\b/;
/** A place or an occasion that one may be tired of. */
export const PLACE =
  /\b(?:party|bar|boring|meeting|job|work|office|school|class|city|town|country|hotel|concert|club|home yet|go to the)\b/;

/** Speaks of somebody else, and of nothing that happens to the person. */
export const NOT_THE_PERSON =
  /^(?!.*\bi (?:am|can|have|feel)\b).*\b(?:husband|wife|dad|father|mom|mum|mother|son|daughter|baby|friend|brother|sister|he|she)\b/;

/** Nothing takes it back in the words right before: "I would never", "I am not planning to". */
export const NOT_DENIED = "(?<!\\b(?:not|never|no|nobody|without|against|stop me from)\\b(?: [\\w']+){0,5} )";
/** What hardly ever means anything else, whoever says it and however. */
export const PLAINLY =
  '\\b(?:kill(?:ed|ing)? myself(?! (?:laughing|with work|to get|over|for forgetting|trying|at the gym))|unaliv(?:e|ing) myself|end(?:ing)? my (?:own )?life(?! (?:sentence|insurance))|' +
  'tak(?:e|ing) my own life|(?:end|ending) it all|hang(?:ing)? myself(?! up)|shoot(?:ing)? myself(?! in the foot)|drown(?:ing)? myself(?! in work)|throw(?:ing)? myself (?:in front|off|under|out of|into traffic|down)|slit(?:ting)? my wrists?|commit(?:ting)? suicide|my (?:own )?suicide(?! (?:squad|prevention|awareness)))';
/** Of other people, of the subject, or with a laugh. */
export const OF_THE_SUBJECT =
  /\b(?:he|she|they) (?:\w+ ){0,3}(?:wants?|will|said|says|is|are|going|tried) .{0,20}\bit all|\b(?:people|someone who|anyone who|others who|prevention|hotline|essay|thesis|statistics?|rates?|lol|lmao|haha+|funny|hungry|monday|homework|taxes)\b/;

export const HITTING =
  '(?:hits?|hitting|beats?|beating|punch(?:es|ed|ing)?|slap(?:s|ped|ping)?|kick(?:s|ed|ing)?|chok(?:es?|ed|ing)|strangl(?:es?|ed|ing)|abus(?:es?|ed|ing)|rap(?:es?|ed|ing)|molest(?:s|ed|ing)?|assault(?:s|ed|ing)?|batter(?:s|ed|ing)?)';
/** Beaten at chess. */
export const GAME =
  '(?! (?:up\\b|at\\b|to (?:it|the)\\b|by \\d|in (?:the|a|every|that|this|our) (?:race|game|match|second|quiz|final|tournament|sprint|competition|contest|debate)))';

export const PLAYING =
  /\b(?:game|match|playing|pillows?|laugh\w*|judo|karate|wrestling|rugby|football|joking)\b/;
