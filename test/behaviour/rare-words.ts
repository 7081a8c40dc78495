/** Words for feelings that are plain to people and rare in any corpus. */
import { type BehaviourCategory, inactive, like, pleasant, primary, says, unpleasant } from './case.ts';

export const rareWords: BehaviourCategory = {
  name: 'rarer feeling words',
  cases: [
    says("I'm furious.", primary('anger', 'annoyance'), inactive('curiosity')),
    says('We were ecstatic when the verdict came.', primary('joy', 'excitement', 'relief'), pleasant),
    says('He was livid with the contractors, and so was I.', primary('anger', 'annoyance'), unpleasant),
    says("I've been despondent since the move.", primary('sadness', 'grief', 'disappointment'), unpleasant),
    says('Rather apprehensive about the operation.', primary('nervousness', 'fear'), unpleasant),
    says(
      'I was mortified when my stomach rumbled.',
      primary('embarrassment', 'fear', 'nervousness', 'sadness'),
    ),
    says(
      'Absolutely gobsmacked by the ending.',
      primary('surprise', 'admiration', 'excitement'),
      inactive('sadness'),
    ),
    says(
      "I'm feeling wistful as the summer ends.",
      primary('sadness', 'desire', 'disappointment', 'grief', 'optimism'),
      inactive('anger', 'disgust'),
    ),
    says('Pure elation at the finish line.', primary('joy', 'excitement', 'pride', 'relief'), pleasant),
    says('I was petrified the whole flight.', primary('fear', 'nervousness'), unpleasant),
    says("I'm smitten with the new kitten.", primary('love', 'joy', 'admiration', 'desire'), pleasant),
    says(
      'Perplexed by the instructions.',
      primary('confusion', 'curiosity', 'surprise', 'annoyance'),
      inactive('joy'),
    ),
    says(
      'This exasperates me beyond words.',
      primary('annoyance', 'anger', 'disappointment', 'disapproval'),
      unpleasant,
    ),
    says('Utterly dejected after the vote.', primary('sadness', 'disappointment', 'grief'), unpleasant),
    says("I'm chuffed to bits with the result.", primary('joy', 'pride', 'excitement'), pleasant),
    says(
      'I was aghast at the state of the kitchen.',
      primary('disgust', 'surprise', 'fear', 'disapproval', 'disappointment', 'anger', 'annoyance'),
      inactive('joy'),
    ),
    says('My mother is inconsolable and so am I.', primary('grief', 'sadness'), unpleasant),
    says(
      'The crowd was jubilant and I with them.',
      primary('joy', 'excitement', 'amusement', 'pride'),
      pleasant,
    ),
    says(
      "I'm intrigued, go on.",
      primary('curiosity', 'excitement', 'surprise'),
      inactive('anger', 'sadness'),
    ),
    says(
      'I resent being treated like a child.',
      primary('anger', 'annoyance', 'disapproval', 'disgust'),
      unpleasant,
    ),
    says("I'm repulsed by the smell.", primary('disgust'), unpleasant),
    says(
      'That comment left me rather miffed.',
      primary('annoyance', 'anger', 'disappointment', 'sadness', 'disapproval'),
      unpleasant,
    ),
    says(
      'I feel serene out here by the water.',
      primary('joy', 'relief', 'approval', 'love', 'admiration', 'optimism'),
      pleasant,
    ),
    says('A profound melancholy took hold of me.', primary('sadness', 'grief', 'disappointment'), unpleasant),
    says(
      'Over the moon about the scholarship!',
      primary('joy', 'excitement', 'pride', 'gratitude'),
      like('So happy about the scholarship!'),
    ),
    says("I'm flabbergasted.", primary('surprise', 'confusion'), inactive('sadness', 'gratitude')),
    says('I am indebted to your kindness.', primary('gratitude', 'admiration', 'caring', 'love'), pleasant),
    says(
      'She has been jittery ever since the call, and frankly I am too.',
      primary('nervousness', 'fear'),
      unpleasant,
    ),
    says('I was incensed by the verdict.', primary('anger', 'annoyance', 'disapproval'), unpleasant),
    says(
      "I'm yearning for the mountains.",
      primary('desire', 'sadness', 'love', 'optimism', 'excitement'),
      inactive('anger', 'disgust'),
    ),
    says(
      'I felt contrite after the quarrel.',
      primary('remorse', 'sadness', 'embarrassment', 'disappointment'),
      unpleasant,
    ),
    says('Your speech left me in awe.', primary('admiration', 'surprise'), pleasant),
    says(
      'Appalled by the way they treat the animals.',
      primary('disgust', 'anger', 'disapproval', 'disappointment', 'surprise', 'annoyance', 'sadness'),
      unpleasant,
    ),
    says(
      'I feel forlorn in this huge house.',
      primary('sadness', 'grief', 'disappointment', 'fear'),
      unpleasant,
    ),
    says(
      'I am tickled pink that you came!',
      primary('joy', 'excitement', 'amusement', 'gratitude'),
      pleasant,
    ),
    says(
      "I'm dumbfounded that nobody noticed.",
      primary('surprise', 'confusion', 'disappointment', 'realization'),
      inactive('joy', 'love'),
    ),
    says(
      "I'm on tenterhooks until the letter comes.",
      primary('nervousness', 'fear', 'excitement', 'curiosity', 'optimism'),
      inactive('anger', 'disgust'),
    ),
    says(
      'It peeves me when people chew with their mouths open.',
      primary('annoyance', 'anger', 'disgust', 'disapproval'),
      unpleasant,
    ),
    says(
      'A wave of nausea and loathing came over me.',
      primary('disgust', 'fear', 'anger', 'sadness', 'annoyance'),
      unpleasant,
    ),
    says('What a mirthful evening, we giggled until midnight.', primary('amusement', 'joy'), pleasant),
    says(
      "I'm bewildered by these two bills.",
      primary('confusion', 'surprise', 'annoyance'),
      inactive('joy'),
    ),
    says(
      'Sheepish confession: it was me who ate the cake.',
      primary('embarrassment', 'remorse', 'amusement', 'realization'),
      inactive('anger'),
    ),
    says(
      'I cherish every minute with you.',
      primary('love', 'joy', 'gratitude', 'caring', 'admiration'),
      pleasant,
    ),
    says('His remarks were abhorrent.', primary('disgust', 'anger', 'disapproval', 'annoyance'), unpleasant),
    says('Crestfallen, I put the medal box back.', primary('sadness', 'disappointment', 'grief'), unpleasant),
    says(
      "I've got cold feet about the wedding.",
      primary('nervousness', 'fear', 'confusion', 'disappointment'),
      inactive('joy', 'excitement'),
    ),
    says(
      'Buoyant mood here, spring is in the air.',
      primary('joy', 'optimism', 'excitement', 'amusement', 'love'),
      pleasant,
    ),
    says('I am irate.', primary('anger', 'annoyance'), unpleasant),
    says(
      'I feel queasy just looking at it.',
      primary('disgust', 'nervousness', 'fear', 'annoyance'),
      unpleasant,
    ),
    says(
      'Revelling in my first free day since May.',
      primary('joy', 'relief', 'excitement', 'love'),
      pleasant,
    ),
    says("I'm panic-stricken, I can't find her.", primary('fear', 'nervousness'), unpleasant),
  ],
};
