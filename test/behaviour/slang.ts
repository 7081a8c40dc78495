/** How people write to friends. */
import { type BehaviourCategory, inactive, pleasant, primary, says, unpleasant } from './case.ts';

export const slang: BehaviourCategory = {
  name: 'slang',
  cases: [
    says('lmao I am dead', primary('amusement', 'joy'), inactive('grief', 'sadness')),
    says('this slaps', primary('admiration', 'approval', 'joy', 'excitement', 'love'), inactive('anger')),
    says('that party was lit', primary('positive'), pleasant),
    says("ngl I'm pretty bummed", primary('sadness', 'disappointment'), unpleasant),
    says(
      'I am so done with this',
      primary('annoyance', 'anger', 'disappointment', 'disgust', 'disapproval', 'sadness'),
      unpleasant,
    ),
    says('this sucks', primary('negative'), unpleasant),
    says(
      'wtf is wrong with him',
      primary('anger', 'annoyance', 'confusion', 'disgust', 'surprise', 'disapproval'),
      unpleasant,
    ),
    says('omg yesss', primary('excitement', 'joy', 'approval', 'surprise', 'love'), pleasant),
    says("I'm lowkey freaking out", primary('nervousness', 'fear', 'excitement', 'surprise')),
    says(
      'he ghosted me',
      primary('sadness', 'disappointment', 'anger', 'annoyance', 'confusion', 'grief'),
      unpleasant,
    ),
    says('my crush just left me on read', primary('negative', 'confusion'), unpleasant),
    says('ty ty ty', primary('gratitude'), pleasant),
    says('tysm for yesterday', primary('gratitude', 'joy'), pleasant),
    says('ily', primary('love', 'joy', 'caring'), pleasant),
    says(
      'smh',
      primary('disappointment', 'disapproval', 'annoyance', 'anger', 'disgust', 'embarrassment'),
      unpleasant,
    ),
    says(
      'idk what to do',
      primary('confusion', 'nervousness', 'neutral', 'sadness', 'fear', 'disappointment'),
      inactive('joy'),
    ),
    says(
      'idc',
      primary('neutral', 'annoyance', 'disapproval', 'anger'),
      inactive('joy', 'love', 'curiosity'),
    ),
    says(
      'brb getting coffee',
      primary('neutral', 'joy', 'excitement', 'desire', 'optimism'),
      inactive('negative'),
    ),
    says('gtg, see ya later', primary('neutral', 'positive'), inactive('negative')),
    says(
      "that's sick, dude, where did you learn that trick?",
      primary('admiration', 'curiosity', 'surprise', 'excitement', 'approval', 'joy'),
      inactive('disgust'),
    ),
    says(
      'this new flat is the bomb',
      primary('admiration', 'joy', 'excitement', 'love', 'approval'),
      inactive('fear'),
    ),
    says('my bad', primary('remorse', 'embarrassment', 'realization'), inactive('joy', 'anger')),
    says("I'm dying of laughter over here", primary('amusement', 'joy'), inactive('grief')),
    says('I am gutted', primary('sadness', 'disappointment', 'grief'), unpleasant),
    says("I'm pissed", primary('anger', 'annoyance'), unpleasant),
    says(
      'she totally killed it on stage',
      primary('admiration', 'pride', 'joy', 'excitement', 'approval', 'surprise'),
      inactive('anger', 'fear'),
    ),
    says('what a douche', primary('anger', 'annoyance', 'disgust', 'disapproval'), unpleasant),
    says('gross, dude', primary('disgust', 'annoyance'), unpleasant),
    says(
      "I'm beat",
      primary('sadness', 'neutral', 'annoyance', 'disappointment', 'relief'),
      inactive('joy', 'anger', 'love'),
    ),
    says('so stoked for friday', primary('excitement', 'joy', 'optimism', 'desire'), pleasant),
    says(
      'pls tell me more',
      primary('curiosity', 'desire', 'excitement', 'neutral'),
      inactive('anger', 'sadness'),
    ),
    says(
      'bruh',
      primary('neutral', 'annoyance', 'surprise', 'disappointment', 'confusion', 'amusement', 'disapproval'),
      inactive('gratitude', 'grief', 'love'),
    ),
    says(
      'that was cringe',
      primary('embarrassment', 'disgust', 'annoyance', 'disapproval', 'disappointment'),
      unpleasant,
    ),
    says(
      'no cap, best burger in town',
      primary('admiration', 'approval', 'joy', 'love', 'excitement'),
      pleasant,
    ),
    says('I am shook', primary('surprise', 'fear', 'nervousness', 'realization', 'excitement', 'confusion')),
    says('im crying this is hilarious', primary('amusement', 'joy'), inactive('grief', 'sadness')),
    says(
      'feeling kinda meh today',
      primary('sadness', 'disappointment', 'neutral', 'annoyance'),
      inactive('joy', 'excitement'),
    ),
    says(
      'yikes',
      primary('fear', 'nervousness', 'surprise', 'embarrassment', 'disgust', 'disapproval', 'disappointment'),
      inactive('joy', 'love', 'gratitude'),
    ),
    says(
      'props to the nurses, absolute legends',
      primary('admiration', 'gratitude', 'approval', 'pride'),
      pleasant,
    ),
    says('he is such a snack 🔥', primary('desire', 'love', 'admiration', 'excitement', 'joy'), pleasant),
    says(
      "don't be salty about it",
      primary('annoyance', 'neutral', 'disapproval', 'caring', 'amusement'),
      inactive('gratitude', 'grief'),
    ),
    says(
      'welp, I flunked',
      primary('disappointment', 'sadness', 'embarrassment', 'remorse', 'annoyance', 'realization', 'neutral'),
      unpleasant,
    ),
    says('hell yeah!', primary('excitement', 'joy', 'approval'), inactive('anger')),
    says(
      'this traffic is a pain in the ass',
      primary('annoyance', 'anger', 'disappointment', 'disgust'),
      unpleasant,
    ),
    says(
      'wanna grab a bite later?',
      primary('neutral', 'curiosity', 'desire', 'joy', 'optimism', 'excitement', 'caring'),
      inactive('anger', 'sadness', 'fear'),
    ),
    says('thx mate', primary('gratitude'), pleasant),
    says('that meme cracked me up', primary('amusement', 'joy'), pleasant),
    says("my landlord's full of crap", primary('anger', 'annoyance', 'disgust', 'disapproval'), unpleasant),
    says(
      'totally spaced on our call, sry',
      primary('remorse', 'embarrassment', 'realization'),
      inactive('joy'),
    ),
    says(
      'holy cow, it actually worked',
      primary('surprise', 'excitement', 'joy', 'relief', 'admiration'),
      inactive('anger', 'sadness'),
    ),
  ],
};
