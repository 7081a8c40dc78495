/** What an English clause, already in the second person, tells and how it may be said back. */

/**
 * How a clause may be said back:
 * - `statement`: as it is ("you failed your exam");
 * - `feeling`: a bare feeling ("you're sad"), which names the emotion already;
 * - `claim`: a judgement that the companion must not make its own ("you're a failure");
 * - `absolute`: an all-or-nothing claim ("nobody likes you");
 * - `fragment`: words without a subject and verb ("too much work").
 */
export type Form = 'statement' | 'feeling' | 'claim' | 'absolute' | 'fragment';

/** What a clause tells of: something that happened, something that is so, something to come. */
export type Aspect = 'event' | 'state' | 'plan';

/** Adjectives of feeling and plain fact that may follow "you're" without judging anybody; so may -ed and -ing. */
const PLAIN_STATES = new Set(
  (
    'sad happy glad afraid alone lonely angry mad upset anxious nervous proud grateful thankful hopeful hopeless ' +
    'sick ill fine okay ok well better down low numb calm sure unsure busy home back late pregnant awake asleep ' +
    'sorry hungry jealous ashamed guilty content curious ready able unable desperate restless furious miserable ' +
    'heartbroken homesick free healthy in at on from with out under over not going about dead gone good here there away'
  ).split(' '),
);

/** "You're (so) sad": a bare feeling; the word is captured. */
const FEELING =
  /^(?:you're|you are|you feel|you're feeling|you are feeling) (?:(?:just|so|really|very|too|a bit|a little|kind of|pretty|quite|still|feeling|not) )*([\p{L}-]+)( (?:today|tonight|now|right now|again|lately|too|all the time|inside))?$/iu;

/** "You feel so stupid": what is felt is no verdict, whatever the word. */
const FELT =
  /^you(?: just| really| still)* feel (?!like\b|that\b|as\b)(?:(?:just|so|really|very|too|a bit|a little|kind of|pretty|quite|still|completely|totally) )*\p{L}+(?: (?:today|tonight|now|right now|again|lately|all the time|inside))?$/iu;

/** All-or-nothing claims. */
const ABSOLUTE =
  /^(?:nobody|no one|everybody|everyone|everything|nothing|all of this|the whole world|your life|your future|you always|you never|you'll never|you will never|you (?:just |really )?can't (?:do|take|go|stand|cope|handle|bear|keep)|there(?:'s| is) no (?:hope|point|way|one|reason)|it's all|it was all)\b|\b(?:your fault|all your fault)\b/i;

/** "You're a ...", "your boss is ...": the first word of what somebody is said to be is captured. */
const BEING =
  /^(?:you(?:'re| are| were)|(?:your|his|her|the) [\p{L}'-]+(?: [\p{L}-]+)? (?:is|was|are|were)|(?:he|she|they)(?:'s|'re| is| was| are| were)) (?:(?:just|so|really|very|too|such|always|never|not|a bit|a little|kind of|pretty|quite|still|like|\p{Ll}+ly) )*([\p{L}-]+)/iu;

/** Verdicts on oneself, and what one ought to do. */
const SELF_VERDICT =
  /\b(?:hate (?:yourself|your life|your body)|deserve|should(?:n't)?|must|have to|need to|ought to|supposed to|good enough)\b/i;

/** What lasts, whatever its tense. */
const LASTING =
  /\b(?:(?:have|has|'ve|'s) (?:been|always|never)|keeps?|still|always|every (?:day|night|time)|usually)\b/i;

/** What is thought or felt now, whatever it is about. */
const PRESENT_MIND =
  /^you (?:just |really |still )*(?:wish|think|feel|know|don't|do not|can't|miss|love|hate|like|need|believe|regret|remember)\b/i;

/** What is to come. */
const TO_COME =
  /\b(?:will|won't|going to|gonna|tomorrow|next (?:week|month|year|\p{Lu}\p{Ll}+day)|soon|tonight|about to|plan(?:ning)? to)\b|'ll\b/iu;

/** Past tense, as far as a list of the common irregular verbs and the ending -ed can tell. */
const PAST =
  /\b(?:was|were|did|didn't|had|got|lost|found|quit|broke|went|saw|met|made|said|told|left|fell|woke|spent|came|took|gave|bought|sold|ran|won|hit|forgot|fought|stole|thought|knew|heard|felt|cut|put|sent|wrote|read|yesterday|last (?:night|week|month|year)|\p{L}{2,}ed)\b/iu;

/** "You're stressed" ends like a past tense and is none. */
const STATE_IN_ED =
  /(?:\b(?:are|is|be|feel|feels|feeling|get|gets|getting)|'re|'s|'m) (?:(?:so|very|really|just|too|not|quite|a bit|a little) )*\p{L}+ed\b/giu;

/** How the clause may be said back; never `fragment`. */
export function formOf(clause: string): Form {
  if (FELT.test(clause)) return 'feeling';
  if (ABSOLUTE.test(clause)) return 'absolute';
  if (SELF_VERDICT.test(clause)) return 'claim';
  const feeling = FEELING.exec(clause)?.[1];
  if (feeling !== undefined && !/ing$/i.test(feeling) && isPlainState(feeling)) return 'feeling';
  const being = BEING.exec(clause)?.[1];
  if (being !== undefined && !isPlainState(being)) return 'claim';
  return 'statement';
}

/** Of "-ing" all but "being", which leads to a judgement: "being selfish". */
const isPlainState = (word: string): boolean =>
  PLAIN_STATES.has(word.toLowerCase()) || /(?:ed|(?<!^be)ing)$/i.test(word);

/** What the clause tells of. */
export function aspectOf(clause: string): Aspect {
  if (LASTING.test(clause) || PRESENT_MIND.test(clause)) return 'state';
  if (TO_COME.test(clause)) return 'plan';
  return PAST.test(clause.replace(STATE_IN_ED, ' ')) ? 'event' : 'state';
}
