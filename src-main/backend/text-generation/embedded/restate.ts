/**
 * Finds the clause that a message turns on and says it in the second person, so that the companion can
 * give a person's OWN content back: "Hey, so… I failed my exam today :(" becomes "you failed your exam
 * today". English. Where nothing can be said back safely, it says so by null.
 */
import { shiftPerson } from './person-shift.ts';
import { type Sentence, splitSentences, tidy, wordsOf } from './sentences.ts';

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

export interface Restatement {
  /** In the second person, starting in lower case where the first word is no name, without a closing mark. */
  readonly clause: string;
  readonly form: Form;
  /** Null for a fragment, which does not tell. */
  readonly aspect: Aspect | null;
}

const LONGEST_CLAUSE = 18;
const LONGEST_FRAGMENT = 6;
const MOST_SENTENCES = 60;

/** Openers that carry nothing. */
const FILLER =
  /^(?:well|yeah|yep|ok|okay|oh|ah|ugh|argh|h+m+|um+|uh+|hey|hi|hello|honestly|actually|basically|anyways?|lol|haha+|wow|damn|god|oh my god|my god|i mean|you know(?: what)?|to be honest|guess what|the thing is(?: that)?|the truth is(?: that)?|it'?s just(?: that)?|just that|i guess|i suppose|i just wanted to say(?: that)?|i have to say(?: that)?|i want(?:ed)? to tell you(?: that)?|to be fair|i'?m (?:good|fine|ok|okay|well|great|alright)(?: thanks| thank you)?(?=,)|sadly|unfortunately|luckily|fortunately)(?:(?:,| -|:)\s*|\s+(?=\S)|$)/i;

/** Openers that carry nothing in front of a clause or a comma, and much elsewhere ("so tired", "no one"). */
const OPENER =
  /^(?:so|and|but|because|cause|also|then|yes|no|nope|like|still|plus|please|sorry|thanks|thank you|look|listen|man|dude|bro|again)(?:,\s*|\s+(?=(?:i|i'm|i've|i'd|my|we|we're|our|he|he's|she|she's|they|it|it's|the|there|nobody|everyone|everything|nothing|today|yesterday)\b))/i;

const CLOSER =
  /(?:,? (?:lol|haha+|you know|i guess|right|though|please|and stuff|or something|or whatever))+$/i;

/** Where a long sentence may be cut: before a conjunction or a mark that a new subject follows. */
const CUT =
  /(?:[,;:]| [-–—])\s+(?:and|but|so|because|since|then|which|while)?\s*|\s+(?:and|but|because|so|since|although|while)\s+(?=(?:i|i'm|i've|i'd|my|we|he|she|they|it|it's|the|there|nobody|everyone|now|today|yesterday|tomorrow|last)\b)/i;

const FIRST = /^(?:i|i'm|i've|i'd|i'll|we|we're|we've|we'd|we'll|me and)\b/i;
const OWN = /^(?:my|our)\s+\S+\s+\S/i;
const OTHER =
  /^(?:(?:he|she|they|his|her|their|the|an?|there|some|most|all|one of|both|every|nobody|no one|everybody|everyone|everything|nothing|somebody|someone|something|people)\b|(?:he|she|they|there|everyone|everything|nobody|nothing)'s\b|they're\b)/i;
const WHEN =
  /^(?:today|yesterday|tonight|tomorrow|last (?:night|week|month|year)|this (?:morning|week|year|afternoon|evening)|lately|recently|sometimes|now|right now)\b,?\s+(?=\S+\s+\S)/i;
const TIME_AS_SUBJECT =
  /^(?:today|yesterday|tonight|tomorrow|last (?:night|week|month|year)|this (?:morning|week|year|month)) (?:was|is|has been|will be|feels|felt|went)\b/i;
/** "Work is killing me": a noun, a verb, and the person in reach. */
const NOUN_AND_ME =
  /^\p{L}+ (?:is|was|are|were|has|have|keeps?|makes?|made|feels?|felt|hurts?|gets?|got|left|broke|stresses|scares)\b.*\b(?:me|my|i|i'm)\b/iu;
const ADDRESSED = /\b(?:you|your|you're|yourself)\b/i;
const POINTING = /^(?:it|it's|this|that|that's|these|those)\b/i;

/** A verb that somebody says of themselves without "I": "lost my job", "can't sleep", "been crying". */
const SUBJECT_LEFT_OUT =
  /^(?:(?:just |really |still |also )*(?:lost|got|found|failed|passed|quit|broke|had|went|saw|met|made|did|said|told|left|fell|felt|woke|spent|started|finished|finally \w+ed|can't|couldn't|don't|didn't|won't|haven't|wish|hate|love|miss|need|want|feel|hope|think|know|wanted|tried|cried|slept|ate|moved|bought|sold|missed|forgot|argued|fought|signed|aced|won|applied)|(?:just |really |still )*\w{3,}ed (?:my|the|an?|it|out|up|with my))\b/i;
const BEING_LEFT_OUT =
  /^(?:just |really |still )*(?:feeling|crying|trying|thinking|having|going|getting|missing|struggling|working|waiting|sitting|losing|freaking|dreading|overthinking)\b/i;
const HAVING_LEFT_OUT = /^(?:just |really |still )*been\b/i;

/** Adjectives of feeling and plain fact that may follow "you're" without judging anybody; so may -ed and -ing. */
const PLAIN_STATES = new Set(
  (
    'sad happy glad afraid alone lonely angry mad upset anxious nervous proud grateful thankful hopeful hopeless ' +
    'sick ill fine okay ok well better down low numb calm sure unsure busy home back late pregnant awake asleep ' +
    'sorry hungry jealous ashamed guilty content curious ready able unable desperate restless furious miserable ' +
    'heartbroken homesick free healthy in at on from with out under over not going about dead gone good here there away'
  ).split(' '),
);
const FEELING =
  /^(?:you're|you are|you feel|you're feeling|you are feeling) (?:(?:just|so|really|very|too|a bit|a little|kind of|pretty|quite|still|feeling|not) )*([\p{L}-]+)( (?:today|tonight|now|right now|again|lately|too|all the time|inside))?$/iu;
const ABSOLUTE =
  /^(?:nobody|no one|everybody|everyone|everything|nothing|all of this|the whole world|your life|your future|you always|you never|you'll never|you will never|you (?:just |really )?can't (?:do|take|go|stand|cope|handle|bear|keep)|there(?:'s| is) no (?:hope|point|way|one|reason)|it's all|it was all)\b|\b(?:your fault|all your fault)\b/i;
const BEING =
  /^(?:you(?:'re| are| were)|(?:your|his|her|the) [\p{L}'-]+(?: [\p{L}-]+)? (?:is|was|are|were)|(?:he|she|they)(?:'s|'re| is| was| are| were)) (?:(?:just|so|really|very|too|such|always|never|not|a bit|a little|kind of|pretty|quite|still|like|\p{Ll}+ly) )*([\p{L}-]+)/iu;
const SELF_VERDICT =
  /\b(?:hate (?:yourself|your life|your body)|deserve|should(?:n't)? have|should be|supposed to be|good enough)\b/i;

/** What a message says, in the second person; null where it holds nothing that can be said back. */
export function restate(text: string): Restatement | null {
  const sentences = splitSentences(tidy(text)).slice(0, MOST_SENTENCES);
  let best: { clause: string; score: number } | null = null;
  sentences.forEach((sentence, index) => {
    const recency = index / Math.max(1, sentences.length - 1 || 1);
    for (const clause of clausesOf(sentence)) {
      const score = content(clause) + 0.3 * recency;
      if (score > (best?.score ?? 0)) best = { clause, score };
    }
  });
  const found = best as { clause: string } | null;
  if (found !== null) {
    const clause = lowerStart(shiftPerson(withSubject(found.clause)));
    return { clause, form: formOf(clause), aspect: aspectOf(clause) };
  }
  return fragmentOf(sentences);
}

/** The clauses of a sentence that stand alone: all of it where it is short, else its parts. */
function clausesOf({ text, asks }: Sentence): string[] {
  if (asks) return [];
  const whole = trimmed(text);
  if (wordsOf(whole).length <= LONGEST_CLAUSE) return [whole];
  return whole
    .split(CUT)
    .map(trimmed)
    .filter((part) => wordsOf(part).length <= LONGEST_CLAUSE);
}

function trimmed(text: string): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(FILLER, '').replace(OPENER, '').replace(CLOSER, '').trim();
  }
  return rest;
}

/** How much of the person's own story a clause tells; 0 or less: not fit to be said back. */
function content(clause: string): number {
  const words = wordsOf(clause).length;
  const body = TIME_AS_SUBJECT.test(clause) ? clause : clause.replace(WHEN, '');
  const spoken = subjectScore(body);
  if (words < (/^(?:he|she|they|we|i)\b/i.test(body) ? 2 : 3) || spoken === 0) return 0;
  // A "you" is the companion or anybody; either way saying it back would twist it.
  if (ADDRESSED.test(clause.replace(/"[^"]*"/g, ''))) return 0;
  const full = words >= 4 && words <= 14 ? 1 : 0;
  const strong = /\b(?:feel|felt|feeling|never|always|so|really|can't|because|afraid|wish)\b/i.test(clause)
    ? 0.6
    : 0;
  const hollow = /^i (?:don't know|know|think so|guess|see|agree|understand|said|will|can|do|did)$/i.test(
    clause,
  )
    ? 9
    : 0;
  return spoken + full + strong - hollow;
}

function subjectScore(clause: string): number {
  if (FIRST.test(clause)) return 3;
  if (OWN.test(clause)) return 2.5;
  if (SUBJECT_LEFT_OUT.test(clause) || BEING_LEFT_OUT.test(clause) || HAVING_LEFT_OUT.test(clause))
    return 2.4;
  if (TIME_AS_SUBJECT.test(clause)) return 1.5;
  if (POINTING.test(clause)) return /\b(?:me|my|i|i'm)\b/i.test(clause) ? 1.2 : 0;
  if (OTHER.test(clause))
    return wordsOf(clause).length >= 3 && VERB.test(clause.replace(/^\S+\s/, '')) ? 1.5 : 0;
  // A name at the start ("Tom left me"): only with a first person in reach, else it may be anything.
  if (NAMED.test(clause)) return /\b(?:me|my|us|our)\b/i.test(clause) ? 1.3 : 0;
  return NOUN_AND_ME.test(clause) ? 1.2 : 0;
}

/** Something that is probably a verb: few words are, but a sentence about others is no loss. */
const VERB =
  /\b(?:is|are|was|were|has|have|had|will|can't|won't|doesn't|didn't|don't|left|got|said|told|went|made|came|took|\p{L}+ed|\p{L}+s)\b|'s\b/iu;

/** After a name: the past tense or the third person of a verb. */
const NAMED =
  /^\p{Lu}\p{Ll}+ (?:\p{Lu}\p{Ll}+ )?(?:\p{Ll}+(?:ed|s)|left|told|said|got|went|made|took|gave|broke|hit|hurt|lost|met|saw|is|was|has|had|will|won't|can't|doesn't|didn't)\b/u;

/** "Lost my job" as the full clause it stands for. */
function withSubject(clause: string): string {
  const time = WHEN.exec(clause)?.[0] ?? '';
  const body = clause.slice(time.length);
  if (FIRST.test(body)) return clause;
  const said = body.slice(0, 1).toLowerCase() + body.slice(1);
  if (HAVING_LEFT_OUT.test(body)) return `${time}I've ${said}`;
  if (BEING_LEFT_OUT.test(body)) return `${time}I'm ${said}`;
  return SUBJECT_LEFT_OUT.test(body) ? `${time}I ${said}` : clause;
}

/** Clause starts that are no names, so that they may be written small inside a sentence. */
const COMMON_START =
  /^(?:You|Your|You're|You've|You'd|You'll|Yours|He|She|They|It|The|An?|There|Today|Yesterday|Tonight|Tomorrow|Last|This|That|These|Those|His|Her|Their|Some|Most|All|One|Both|Every\p{Ll}*|Nobody|No|Nothing|Some\p{Ll}+|People|Lately|Recently|Sometimes|Now|Right|Too|Just|So|Not|Because|In|At|On|With|Without|For|From|About)(?='|\s|$)/u;

const lowerStart = (clause: string): string =>
  COMMON_START.test(clause) || !/^\p{Lu}/u.test(clause)
    ? clause.slice(0, 1).toLowerCase() + clause.slice(1)
    : clause;

function formOf(clause: string): Form {
  if (
    /^you(?: just| really| still)* feel (?!like\b|that\b|as\b)(?:(?:just|so|really|very|too|a bit|a little|kind of|pretty|quite|still|completely|totally) )*\p{L}+(?: (?:today|tonight|now|right now|again|lately|all the time|inside))?$/iu.test(
      clause,
    )
  )
    return 'feeling';
  if (ABSOLUTE.test(clause)) return 'absolute';
  if (SELF_VERDICT.test(clause)) return 'claim';
  const feeling = FEELING.exec(clause)?.[1];
  if (feeling !== undefined && isPlainState(feeling)) return 'feeling';
  const being = BEING.exec(clause)?.[1];
  if (being !== undefined && !isPlainState(being)) return 'claim';
  if (/^you feel (?:like|that|as)\b/i.test(clause)) return 'claim';
  return 'statement';
}

const isPlainState = (word: string): boolean =>
  PLAIN_STATES.has(word.toLowerCase()) || /(?:ed|ing)$/i.test(word);

const LASTING =
  /\b(?:(?:have|has|'ve|'s) (?:been|always|never)|keeps?|still|always|every (?:day|night|time)|usually)\b/i;
const TO_COME =
  /\b(?:will|won't|going to|gonna|tomorrow|next (?:week|month|year|\p{Lu}\p{Ll}+day)|soon|tonight|about to|plan(?:ning)? to)\b|'ll\b/iu;
/** Past tense, as far as a list of the common irregular verbs and the ending -ed can tell. */
const PAST =
  /\b(?:was|were|did|didn't|had|got|lost|found|quit|broke|went|saw|met|made|said|told|left|fell|woke|spent|came|took|gave|bought|sold|ran|won|hit|forgot|fought|stole|thought|knew|heard|felt|cut|put|sent|wrote|read|yesterday|last (?:night|week|month|year)|\p{L}{2,}ed)\b/iu;
const STATE_IN_ED =
  /(?:\b(?:are|is|be|feel|feels|feeling|get|gets|getting)|'re|'s|'m) (?:(?:so|very|really|just|too|not|quite|a bit|a little) )*\p{L}+ed\b/giu;

function aspectOf(clause: string): Aspect {
  if (LASTING.test(clause)) return 'state';
  if (TO_COME.test(clause)) return 'plan';
  return PAST.test(clause.replace(STATE_IN_ED, ' ')) ? 'event' : 'state';
}

/** A short message without a clause, in its own words. */
function fragmentOf(sentences: readonly Sentence[]): Restatement | null {
  const [only, ...more] = sentences;
  if (only === undefined || more.length > 0 || only.asks) return null;
  const words = trimmed(only.text);
  const count = wordsOf(words).length;
  if (count === 0 || count > LONGEST_FRAGMENT || /\b(?:you|your|you're)\b/i.test(words)) return null;
  return { clause: lowerStart(shiftPerson(words)), form: 'fragment', aspect: null };
}
