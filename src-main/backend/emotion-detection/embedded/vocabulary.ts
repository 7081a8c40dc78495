import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

/** How an emotion is named by how strongly it speaks. Noun phrases, lower case, fit after "sounds like". */
export interface EmotionNouns {
  readonly mild: string;
  readonly clear: string;
  readonly strong: string;
}

const nouns = (mild: string, clear: string, strong: string): EmotionNouns => ({ mild, clear, strong });

/** Every emotion has an adjective of its own: joy is great, grief deep, curiosity keen. */
export const VOCABULARY: Readonly<Record<Exclude<EmotionLabel, 'neutral'>, EmotionNouns>> = {
  admiration: nouns('mild admiration', 'admiration', 'great admiration'),
  amusement: nouns('light amusement', 'amusement', 'great amusement'),
  anger: nouns('some anger', 'anger', 'strong anger'),
  annoyance: nouns('mild frustration', 'frustration', 'strong frustration'),
  approval: nouns('mild approval', 'approval', 'strong approval'),
  caring: nouns('gentle care', 'care', 'deep care'),
  confusion: nouns('slight confusion', 'confusion', 'deep confusion'),
  curiosity: nouns('mild curiosity', 'curiosity', 'keen curiosity'),
  desire: nouns('some longing', 'longing', 'strong longing'),
  disappointment: nouns('slight disappointment', 'disappointment', 'deep disappointment'),
  disapproval: nouns('mild disapproval', 'disapproval', 'strong disapproval'),
  disgust: nouns('mild distaste', 'disgust', 'strong disgust'),
  embarrassment: nouns('slight embarrassment', 'embarrassment', 'deep embarrassment'),
  excitement: nouns('mild excitement', 'excitement', 'great excitement'),
  fear: nouns('slight fear', 'fear', 'strong fear'),
  gratitude: nouns('some gratitude', 'gratitude', 'deep gratitude'),
  grief: nouns('some grief', 'grief', 'deep grief'),
  joy: nouns('mild joy', 'joy', 'great joy'),
  love: nouns('affection', 'love', 'deep love'),
  nervousness: nouns('slight nervousness', 'nervousness', 'great nervousness'),
  optimism: nouns('cautious optimism', 'optimism', 'strong optimism'),
  pride: nouns('some pride', 'pride', 'great pride'),
  realization: nouns('a dawning realization', 'a realization', 'a striking realization'),
  relief: nouns('slight relief', 'relief', 'great relief'),
  remorse: nouns('slight regret', 'regret', 'deep regret'),
  sadness: nouns('mild sadness', 'sadness', 'deep sadness'),
  surprise: nouns('mild surprise', 'surprise', 'great surprise'),
};

/** Pairs that say nearly the same thing: one of them is enough in a phrase. */
export const NEAR_SYNONYMS: readonly (readonly [EmotionLabel, EmotionLabel])[] = [
  ['anger', 'annoyance'],
  ['annoyance', 'disapproval'],
  ['fear', 'nervousness'],
  ['grief', 'sadness'],
  ['joy', 'excitement'],
  ['disappointment', 'sadness'],
  ['admiration', 'approval'],
];
