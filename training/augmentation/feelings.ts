/**
 * Sentences made from the words for feelings: said plainly, denied, over, doubted, wished for, contrasted,
 * mixed, asked of others. Each pattern has `{word}` (an adjective of the label); several have `{other}`.
 */
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { pick } from '../random.ts';
import { expand } from './grammar.ts';
import { OTHER, PLEASANT, UNPLEASANT } from './lexicon.ts';
import { SETTINGS } from './settings.ts';

export interface Example {
  readonly text: string;
  readonly labels: readonly EmotionLabel[];
  readonly kind: string;
}

type Pattern = readonly [pattern: string, labels: readonly EmotionLabel[] | 'same'];

const I_AM = "(I'm|I am|I feel|im|I'm feeling|feeling|I've been|I was|we're|we are)";
const I_AM_NOT =
  "(I'm not|I am not|I don't feel|im not|not feeling|I wasn't|we're not|we aren't|i dont feel|I'm really not)";

const PLAIN: readonly Pattern[] = [
  [`({lead} |)${I_AM} {word} (|{topic})(|, |){end}`, 'same'],
  [`({lead} |)${I_AM} {very} {word} (|{topic}|{when}){end}`, 'same'],
  [
    `({lead} |)(I have|I've|i have) never (been|felt) (so|this|more) {word} (in my life|before|){end}`,
    'same',
  ],
  [`I (couldn't|could not) (be|feel) more {word} (|right now|{topic}){end}`, 'same'],
  [`(it|this|that|the news|what you said) (makes|made|has made) me (feel |){word}{end}`, 'same'],
  [`{when} I (was|felt) {very} {word}{end}`, 'same'],
  [`(you have|you've) no idea how {word} I am{end}`, 'same'],
  [`why am I (so|always so|still|suddenly) {word}( {when}|)?`, 'same'],
  [`(can't|cannot|couldn't) (stop|help) (feeling|being) {word}{end}`, 'same'],
  [`so {word}{end}`, 'same'],
  [`{word}{end}`, 'same'],
  [`(still|already|again) {very} {word}{end}`, 'same'],
  [`not just a bit {word}, {very} {word}{end}`, 'same'],
  [`who (wouldn't|would not) be {word}{plain-end}`, 'same'],
  [`my {kin} and I are (both |){very} {word} {topic}{end}`, 'same'],
  [`I'd be lying if I said I wasn't {word}{plain-end}`, 'same'],
  [`it's hard not to (be|feel) {word}{plain-end}`, 'same'],
  [`how could I not be {word}{plain-end}`, 'same'],
];

const PLEASANT_DENIED: readonly Pattern[] = [
  [`({lead} |)${I_AM_NOT} {word} (|{topic}|{when}|at all){end}`, ['disappointment', 'sadness']],
  [
    `({lead} |)${I_AM_NOT} (very|really|exactly|that|all that|particularly|even a little) {word} (|{topic}){end}`,
    ['disappointment', 'disapproval'],
  ],
  [
    `I (haven't|have not) (been|felt) {word} (in|for) (weeks|months|ages|a long time|years){plain-end}`,
    ['sadness', 'disappointment'],
  ],
  [`I'm not {word} (anymore|any more|any longer|these days){plain-end}`, ['sadness', 'disappointment']],
  [
    `I used to be {word}(, now I'm not| but not anymore| once|. not now){plain-end}`,
    ['sadness', 'disappointment'],
  ],
  [`I can't say (that |)I'm {word}( {topic}|){plain-end}`, ['disappointment', 'disapproval']],
  [`(nothing|nobody|no one) makes me (feel |){word} (anymore|these days|now){plain-end}`, ['sadness']],
  [`I (wish|only wish) I (was|were|could be|felt) {word}{plain-end}`, ['desire', 'sadness']],
  [`(hardly|anything but|far from) {word} (right now|today|{topic}|){plain-end}`, ['disappointment']],
  [
    `I'm (hardly|anything but|far from|the opposite of|never) {word}{plain-end}`,
    ['disappointment', 'sadness'],
  ],
  [`(I have|there is|I see) no reason to be {word}{plain-end}`, ['disappointment', 'sadness']],
  [`what is there to be {word} about?`, ['disappointment', 'sadness']],
  [`(I doubt|I don't think) I'll (ever|soon) be {word}( again|){plain-end}`, ['sadness', 'disappointment']],
  [
    `I (should|ought to) be {word} but I'm (just |)not{plain-end}`,
    ['disappointment', 'sadness', 'confusion'],
  ],
  [`neither {word} nor {word2}{plain-end}`, ['disappointment']],
  [`I'm too (tired|upset|exhausted|busy) to be {word}{plain-end}`, ['sadness', 'disappointment']],
  [`it would be a lie to say I'm {word}{plain-end}`, ['disappointment']],
];

const UNPLEASANT_DENIED: readonly Pattern[] = [
  [`({lead} |)${I_AM_NOT} {word} (anymore|any more|any longer|now|these days){plain-end}`, ['relief']],
  [`(I'm|I am) no longer {word}( {topic}|){plain-end}`, ['relief']],
  [`I (stopped|have stopped|finally stopped|quit) (being|feeling) {word}{plain-end}`, ['relief']],
  [`I used to be {word}(, not now|, but I'm fine now| but not any more){plain-end}`, ['relief']],
  [`(thankfully|luckily|finally|for once) I'm not {word}( {when}|){plain-end}`, ['relief', 'joy']],
  [
    `({lead} |)${I_AM_NOT} {word} (at all|in the slightest|or anything|in the least|one bit|even a bit){plain-end}`,
    ['neutral', 'approval'],
  ],
  [`({lead} |)${I_AM_NOT} {word} (|{topic}|with you|at you){plain-end}`, ['neutral']],
  [
    `(don't be|no need to be|there's no need to feel|you don't have to be|please don't be|try not to be) {word}{plain-end}`,
    ['caring'],
  ],
  [
    `(there is|there's|I have|you have) (nothing|no reason) to be {word} about{plain-end}`,
    ['caring', 'approval'],
  ],
  [`I'm (never|hardly ever|rarely|not usually) {word}( these days|){plain-end}`, ['neutral', 'approval']],
  [
    `I (haven't|have not) (been|felt) {word} (in|for) (weeks|months|ages|years){plain-end}`,
    ['joy', 'relief'],
  ],
  [`it's not that I'm {word}, I'm (just |)(thinking|busy|quiet|a bit tired){plain-end}`, ['neutral']],
  [`I wouldn't say I'm {word}{plain-end}`, ['neutral']],
  [
    `I thought I'd be {word} but (I'm not|I feel fine|it was ok|I'm actually fine){plain-end}`,
    ['relief', 'surprise'],
  ],
  [`no(,|) I'm not {word}(, promise|, really|){plain-end}`, ['neutral', 'disapproval']],
  [`why would I be {word}?`, ['curiosity', 'neutral']],
  [`nothing (makes|can make) me {word} (anymore|today){plain-end}`, ['approval', 'joy']],
  [`not {word}, just (busy|thinking|quiet|checking){plain-end}`, ['neutral']],
];

/** The first clause is one mood, the later one counts. `{other}`: an adjective of the later mood. */
const CONTRAST: readonly string[] = [
  "I was {word} (at first|earlier|yesterday|this morning|before)(, but|. now| but) (now I'm|I'm|I feel) {other}{end}",
  "(yesterday|last week|last year) I was {word}, (today|now) I'm {other}{plain-end}",
  "I (thought|expected) I'd be {word} but (actually|in fact|honestly|) I'm {very} {other}{plain-end}",
  "I should be {word}, (but|yet|and still) (I'm|I am|I feel) {other}{plain-end}",
  "(everyone|everybody|my family) thinks I'm {word}(, but| but|, yet) (inside|really|the truth is) I'm {other}{plain-end}",
  "I (look|seem|act) {word} but I'm (actually|really) {other}{plain-end}",
  "(even though|although|while) I was {word} (before|earlier|at first), I'm {other} now{plain-end}",
  'started the day {word}, ended it {other}{plain-end}',
  'from {word} to {other} in (five minutes|one day|an hour){plain-end}',
];

const MIXED: readonly string[] = [
  "({lead} |)I'm {word} (and|but also|and at the same time|yet also) {other}{end}",
  'half {word}, half {other}{plain-end}',
  '(part of me is|one half of me is) {word}, (the other part is|the rest is|part of me is) {other}{plain-end}',
  '(both|equally) {word} and {other} {topic}{plain-end}',
  "I don't know (whether|if) I'm {word} or {other}{plain-end}",
  'a (strange|weird|funny|mad) mix of {word} and {other}{plain-end}',
  "I'm {word} {topic} but {other} {topic}{plain-end}",
];

const OTHERS: readonly Pattern[] = [
  [
    `(why|so why|and why) (is|was) {person} (so |still |always |)(being |){word}( {when}| with me| at me|)?`,
    ['curiosity', 'confusion'],
  ],
  [
    `(why are|why were) (they|people|your parents|the kids|the neighbours) (so |all |){word}( {when}|)?`,
    ['curiosity', 'confusion'],
  ],
  [`(is|was) {person} {word}( {topic}| with me| {when}|)?`, ['curiosity']],
  [`(do|did) you think {person} is {word}?`, ['curiosity']],
  [`(are you|were you|r u|you) (still |really |)(feeling |){word}( {topic}| {when}|)?`, ['curiosity']],
  [`(what|who) (made|makes) {person} (so |)(feel |){word}?`, ['curiosity']],
  [`(how come|any idea why|do you know why) {person} is {word}?`, ['curiosity', 'confusion']],
  [`(have you ever|did you ever) (been|feel) (really |so |){word}?`, ['curiosity']],
  [
    `(I wonder|I'm wondering|no idea|I don't know|can't tell) (why|if) {person} is {word}{plain-end}`,
    ['curiosity', 'confusion'],
  ],
  [`what do you do when (someone|a friend|somebody) is {word}?`, ['curiosity']],
  [
    `(what does it mean to be|how do you know you're|what is another word for|how do you spell) {word}?`,
    ['curiosity'],
  ],
  [`{person} (said|told me|says) (she was|he was|they were) {word}{plain-end}`, ['neutral']],
  [`in the (film|book|story|song), the (girl|boy|king|hero) is {word}{plain-end}`, ['neutral']],
];

const OTHERS_UNPLEASANT: readonly Pattern[] = [
  [
    `(my {kin}|{person}) (is|seems|looks|sounds) {word}(, I want to help|, what can I do|, how can I help|. I'm worried){plain-end}`,
    ['caring', 'nervousness'],
  ],
  [`(poor thing|poor guy|poor you), (you|she|he) must be {word}{plain-end}`, ['caring', 'sadness']],
  [`I'm sorry (you're|you are|that you feel|to hear you're) {word}{plain-end}`, ['caring', 'remorse']],
  [`hope (you're|she's|he's) not (too |){word}{plain-end}`, ['caring', 'optimism']],
];

const SHARES = { plain: 8000, denied: 3200, contrast: 1500, mixed: 700, others: 1100 };

/** `random`: uniform in [0, 1). The same sequence gives the same examples. */
export function feelingExamples(random: () => number): Example[] {
  const all = { ...PLEASANT, ...UNPLEASANT, ...OTHER };
  const examples: Example[] = [];
  const fill = (pattern: string, word: string, other = word): string =>
    expand(pattern, { ...SETTINGS, word: [word], word2: [other], other: [other] }, random);
  const add = (kind: string, [pattern, labels]: Pattern, label: EmotionLabel): void => {
    const list = all[label]!;
    const given = labels === 'same' ? [label] : labels;
    examples.push({ kind, text: fill(pattern, pick(list, random), pick(list, random)), labels: given });
  };
  const pleasant = Object.keys(PLEASANT) as EmotionLabel[];
  const unpleasant = Object.keys(UNPLEASANT) as EmotionLabel[];
  const any = Object.keys(all) as EmotionLabel[];

  for (let i = 0; i < SHARES.plain; i++) add('plain', pick(PLAIN, random), pick(any, random));
  for (let i = 0; i < SHARES.denied; i++) {
    if (random() < 0.45) add('denied', pick(PLEASANT_DENIED, random), pick(pleasant, random));
    else add('denied', pick(UNPLEASANT_DENIED, random), pick(unpleasant, random));
  }
  for (let i = 0; i < SHARES.contrast; i++) {
    const [from, to] = random() < 0.5 ? [pleasant, unpleasant] : [unpleasant, pleasant];
    const later = pick(to, random);
    const text = fill(
      pick(CONTRAST, random),
      pick(all[pick(from, random)]!, random),
      pick(all[later]!, random),
    );
    examples.push({ kind: 'contrast', text, labels: [later] });
  }
  for (let i = 0; i < SHARES.mixed; i++) {
    const sides = [pick(pleasant, random), pick(unpleasant, random)] as [EmotionLabel, EmotionLabel];
    if (random() < 0.5) sides.reverse();
    const text = fill(pick(MIXED, random), pick(all[sides[0]]!, random), pick(all[sides[1]]!, random));
    examples.push({ kind: 'mixed', text, labels: sides });
  }
  for (let i = 0; i < SHARES.others; i++) {
    if (random() < 0.8) add('others', pick(OTHERS, random), pick(any, random));
    else add('others', pick(OTHERS_UNPLEASANT, random), pick(unpleasant, random));
  }
  return examples;
}
