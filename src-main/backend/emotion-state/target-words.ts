/** The English words that `target.ts` goes by. Our own lists of everyday words; stems stand for their inflections. */

/** What a word tells; it may tell several things. */
export const TELLS = {
  /** Something is felt or judged. */
  affect: 1,
  /** "You". */
  you: 2,
  /** Another person, or people. */
  person: 4,
  /** A judgement that people pass on themselves after "I am". */
  verdict: 8,
  /** The same; but after "I feel" it only says how one is. */
  mild: 16,
  /** What one blames, or praises, oneself for. */
  deed: 32,
  /** Somebody speaks, writes, thinks: what follows are their words. */
  says: 64,
  /** Begins sentences and is nobody's name. */
  common: 128,
  /** Harm that somebody did: said to the companion, it is at fault. */
  harm: 256,
} as const;

const words = (text: string): string[] => text.trim().split(/\s+/);
const set = (text: string): ReadonlySet<string> => new Set(words(text));

const FEELINGS = `love adore like hate despise loathe detest dislike resent admire respect envy enjoy appreciate miss
  treasure cherish happy glad joy joyful cheerful cheer delight delighted thrilled thrilling excited excite exciting
  ecstatic overjoyed content grateful thankful gratitude relieved relief hopeful optimistic wish proud pride sad unhappy
  depressed depressing miserable heartbroken heartbreaking grief grieve mourn lonely alone empty hopeless despair
  desperate cry cried crying tears sob hurt pain painful ache suffer angry anger mad furious rage livid annoy annoyed
  annoying irritate irritated irritating frustrate frustrated frustrating upset bitter jealous jealousy envious disgust disgusted
  disgusting fed tired exhausted exhausting overwhelmed overwhelming stress stressed stressful bored boring scare scared scary
  afraid fear terrified terrify terrifying frightened frightening panic anxious anxiety nervous worry worried dread
  uneasy tense ashamed embarrassed embarrassing guilty guilt regret remorse sorry disappoint disappointed
  disappointing disappointment rejected surprised surprise shocked shock shocking amazed confused torture nightmare crazy
  calm peaceful safe comfort comforting relaxed relaxing touched better worse best worst scream screaming fun funny
  hilarious laugh laughed lol haha ily ugh aargh argh wow yay hooray damn unbelievable wtf omg bless luck lucky unlucky
  nerves darling dear impressed impress killing unfair unjust homesick crush hug kiss unbearable longing sick insecure
  helpless powerless numb restless grumpy moody hates loves fantastic awkward trust mistrust wonderful
  despondent apprehensive mortified gobsmacked wistful elated elation petrified smitten perplexed exasperate exasperating
  dejected chuffed aghast inconsolable jubilant intrigued repulsed miffed serene melancholy flabbergasted indebted jittery
  incensed yearning contrite awe appalled appalling forlorn dumbfounded loathing bewildered abhorrent crestfallen irate
  queasy gloomy grateful blissful devastated discouraged dismayed enraged euphoric furiously gutted heavenly humbled
  infuriating insulted intimidated joyous lovesick mournful nostalgic outraged paranoid pleased puzzled resentful saddened
  satisfied shaken sorrow stunned suspicious sympathy tearful thankfully tormented troubled unloved unsettled uplifted vexed
  vulnerable weary woeful wounded lost yuck ew meh sigh gah aww awww yippee congrats congratulations`;

const JUDGEMENTS = `kind sweet lovely nice gentle thoughtful adorable cute charming amazing awesome brilliant incredible
  excellent perfect beautiful gorgeous delicious great good superb fabulous marvellous angel hero gem legend rude mean cruel
  arrogant cold unkind heartless evil nasty abusive dishonest ungrateful jerk prick asshole bastard bitch dick cow pig crook
  crooks thief bully traitor ass creep creepy weird awful terrible horrible dreadful bad crap crappy shit shitty
  bullshit rubbish nonsense pointless hell disaster mess catastrophe tragedy tragic hard difficult tough rough wrong
  fuck fucking fucked bloody suck sucks precious patient patience genius ridiculous absurd insane impossible helpful
  interesting fascinating cringe trash garbage lame stunning splendid magnificent generous supportive warm faithful loyal unreliable
  childish greedy lovesome friendly unfriendly inspiring hostile polite impolite bossy lazy noisy filthy dirty ugly dumb stupid
  ingrate villain monster spoilt spoiled annoying delightful pleasant unpleasant magical dull`;

/** What people do to each other, and what befalls them. */
const EVENTS = `betray betrayed lie lied lies lying liar cheat cheated ignore ignored ignoring insult mock bullied bullying blame
  blaming criticise criticize criticising criticizing patronise patronize judging yell yelled yelling shouted shouting
  humiliate humiliated threaten threatened attack attacked abuse abused abandon abandoned forgot forgotten dare listen
  listening support supported helped saved protect protected encouraged praise praised reject stole broke broken win won
  pass passed fail failed losing lost died dead crash crashed cancelled canceled burned burnt fired promoted promotion
  divorce accident war funeral cancer excluded robbed stolen ruin ruined destroyed gone nag nagging hurtful owe favourite
  favorite heart achieved disrespect disrespected understood admit hugged celebrate celebrated fault cared cares caring`;

const HARM = `hurt betray betrayed lie lied lies lying cheat cheated ignore ignored ignoring insult insulted mock mocked abandon
  abandoned forgot forgotten fault disappoint disappointed disappointing humiliated attacked yelled broke promised scare scared
  upset down didn't`;

const VERDICTS = `stupid dumb idiot fool foolish ugly fat useless worthless pathetic failure loser coward weak lazy burden broken
  unlovable clumsy sensitive ashamed monster incompetent inadequate selfish disgusting hideous inferior smart clever
  brave strong stronger talented lovable unworthy guilty blame blind normal wimp hypocrite embarrassment disgrace fraud
  impostor imposter liar moron mess toxic enough insufficient annoying impatient naive slow bad terrible horrible awful
  worst evil crap wrong great boring cruel brilliant genius better`;

const MILD = 'bad terrible horrible awful worst crap wrong great sick boring better brilliant';

const DEEDS = `ruin ruined fail failed screw screwed mess messed deserve regret blame embarrassed yelled yell shouted lied cheated
  betrayed forgot snapped overreacted wasted disappoint disappointing surprised disgust gave`;

const YOU = `you your yours yourself you're youre you've youve you'd you'll u ur ya bot chatbot`;

const PEOPLE = `he she him her his hers he's she's hes shes they them their they're theyre himself herself themselves mother mom
  mum mommy mama father dad daddy papa parent sister brother sibling son daughter kid child children baby wife husband
  partner spouse girlfriend boyfriend bf gf ex fiance fiancee aunt uncle cousin niece nephew grandma grandpa grandmother
  grandfather granny family boss manager colleague coworker co-worker teacher professor student pupil doctor nurse therapist
  psychologist dentist coach trainer neighbour neighbor landlord landlady roommate flatmate friend bestie guy man men
  woman women girl boy lady people person everyone everybody nobody team class classmate customer client politician government president minister
  police cop officer driver waiter waitress cashier stranger intern crowd supervisor tenant priest lawyer judge surgeon vet mate buddy
  folks in-laws stepfather stepmother idiots guest host actor singer author king queen`;

const SAYS = `say said says tell tells told wrote writes texted call called calls shouted screamed whispered yelled asked ask asks
  claims claimed think thinks`;

/** Words that begin sentences, as far as they are in no other list. */
const COMMON = `a an the this that these those it it's its what when where why how who which if and so or as at in on of to for
  from with without about after before my our we our is are was were am be been do does did don't can could will would
  should may might must have has had not no yes ok okay hi hello hey there here life everything nothing something anything
  things today tomorrow yesterday tonight monday tuesday wednesday thursday friday saturday sunday january february march april june
  july august september october november december christmas easter halloween summer winter autumn spring weekend school work home
  god well just now then also really very too maybe perhaps please thanks thank let let's stop go get got some all each
  every many most more one two three i i'm im i've i'd i'll me we're we've wow oh ah honestly sometimes finally again
  still even only never always english french german spanish`;

const TABLE: ReadonlyMap<string, number> = (() => {
  const table = new Map<string, number>();
  const add = (tells: number, text: string) => {
    for (const word of words(text)) table.set(word, (table.get(word) ?? 0) | tells);
  };
  for (const text of [FEELINGS, JUDGEMENTS, EVENTS, VERDICTS, DEEDS]) add(TELLS.affect, text);
  add(TELLS.verdict, VERDICTS);
  add(TELLS.mild, MILD);
  add(TELLS.deed, DEEDS);
  add(TELLS.you, YOU);
  add(TELLS.person, PEOPLE);
  add(TELLS.says, SAYS);
  add(TELLS.common, COMMON);
  add(TELLS.harm, HARM);
  // Everyday words that are verdicts in "I am …" and feelings nowhere else.
  for (const word of ['enough', 'strong', 'normal', 'slow', 'sensitive', 'gave', 'blind', 'fat']) {
    table.set(word, table.get(word)! & ~TELLS.affect);
  }
  return table;
})();

/** Endings that are taken off a word that is not known as it stands, by their last letter: "annoys", "dad's". */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  s: ["'s", 's', 'es'],
  d: ['ed', 'd'],
  g: ['ing'],
  y: ['ly'],
  t: ['est', 'st'],
};
/** "Loooove", "sooo". */
const DRAWN_OUT = /(.)\1\1/;
const DRAWN_OUT_RUNS = /(.)\1{2,}/g;
const SHORTEST = 4;
const LONGEST = 24;

/** What a word in lower case tells: a sum of `TELLS`, 0 where it is not known. */
export function tellsOf(word: string): number {
  const known = TABLE.get(word);
  if (known !== undefined) return known;
  if (word.length < SHORTEST || word.length > LONGEST) return 0;
  if (DRAWN_OUT.test(word)) return tellsOf(word.replace(DRAWN_OUT_RUNS, '$1')) & TELLS.affect;
  for (const ending of ENDINGS[word.at(-1)!] ?? []) {
    if (!word.endsWith(ending)) continue;
    const stem = TABLE.get(word.slice(0, -ending.length)) ?? 0;
    if ((stem & (TELLS.affect | TELLS.person)) !== 0) return stem;
  }
  return word.endsWith('bly') ? (TABLE.get(`${word.slice(0, -1)}e`) ?? 0) : 0;
}

/** Thanks are for whom they are said to, except "thanks to my sister" and "thank god". */
export const THANKS = set('thank thanks thx ty tysm appreciated');
export const THANKED_ELSEWHERE = set("to god goodness heavens heaven god's");

/** After "good", or at the beginning: nothing is judged. */
export const GREETINGS = set('hi hello hey morning evening afternoon night bye goodbye');

/** "You" after these is anybody: "when you lose someone". */
export const CONDITIONS = set('if when whenever once until unless as');
/** "You" before these is said in passing: "you know", "you must think". */
export const ASIDES = set('know see must think');
/** "You" after these, first thing in a sentence, is asked for a favour or an opinion. */
export const QUESTIONS = set('can could would will do did have shall');
/** "You" after these is spoken of, whoever speaks. */
export const ABOUT = set('about of to for with and');

/** "I like": a feeling; "like this": none. */
export const LIKERS = set("i don't really not didn't we also finally do never would");

/** "Mean" after these is no judgement: "what did you mean". */
export const MEANING = set("i you we they it don't didn't doesn't not to that this does");

/** With "me" after them, they tell the companion what to leave off. */
export const FORBIDDING = set("don't dont stop quit");

/** Forms of being after "I", and the words that put the subject in themselves. */
export const BEING = set("i'm im am was feel felt look become became be being seem sound");
export const FEELING = set('feel felt look sound');
/** After these somebody or something else is spoken of. */
export const OBJECTS = set('at of about with that because when for by from');

/** After "my", what people mean when they speak of themselves. */
export const OWN = set('body voice looks face nose weight hair brain skin laziness shyness stupidity temper');

/** Begin what one is, or how one did something, where "I" or "me" follows: "how shy I am", "being me". */
export const ABOUT_ONESELF = set('how who being someone');

/** A capitalised first word before one of these is a name. */
export const SUBJECT_OF_NAME = set(
  'is was has said says told and never always keeps makes made hates loves broke lied left',
);
/** A capitalised word after one of these is a place. */
export const PLACES = set('in to from at near the around');

export type PhraseTells = 'affect' | 'you' | 'self';

/** What two words together tell that neither tells by itself: the second by the first. */
export const PHRASES: ReadonlyMap<string, ReadonlyMap<string, PhraseTells>> = (() => {
  const phrases = new Map<string, Map<string, PhraseTells>>();
  const add = (tells: PhraseTells, pairs: string) => {
    for (const pair of pairs.split(',')) {
      const [first = '', second = ''] = words(pair);
      phrases.set(first, (phrases.get(first) ?? new Map()).set(second, tells));
    }
  };
  add(
    'affect',
    `can't wait, cant wait, looking forward, falling apart, fell apart, broke down, burned down, can't stand, cant stand,
    at peace, can't believe, cannot believe, you believe, don't understand, doesn't understand, never understand, don't care,
    doesn't care, never care, for myself, me down, us down, him down, her down, let down`,
  );
  add('you', 'shut up, go away, leave me, how dare, piss off, get lost, fuck off');
  add(
    'self',
    `my fault, anything right, nothing right, should have, should've known, typical me, go me, mess up, messed up, gave up, i suck,
    no good, blame me, everyone down, everybody down, them down, stupid me, silly me, poor me, were someone, be someone`,
  );
  return phrases;
})();
