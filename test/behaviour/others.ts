/** Somebody else's feeling, asked about or told, is not the writer's; and the writer's own beside it is. */
import { type BehaviourCategory, inactive, pleasant, primary, says, unpleasant } from './case.ts';

export const others: BehaviourCategory = {
  name: 'feelings of others',
  cases: [
    says(
      'Why is she angry?',
      primary('curiosity', 'confusion', 'neutral', 'nervousness', 'caring'),
      inactive('disgust'),
    ),
    says('Why is she always angry with me? I cannot take it any more.', primary('negative'), unpleasant),
    says(
      'Do you know if he was sad about it?',
      primary('curiosity', 'confusion', 'neutral', 'caring'),
      inactive('grief'),
    ),
    says(
      'What makes people so afraid of spiders?',
      primary('curiosity', 'confusion', 'neutral'),
      inactive('nervousness'),
    ),
    says(
      'Is your sister happy in Berlin?',
      primary('curiosity', 'neutral', 'caring', 'confusion'),
      inactive('excitement'),
    ),
    says(
      'How do you tell whether a cat is scared?',
      primary('curiosity', 'confusion', 'neutral', 'caring'),
      inactive('nervousness'),
    ),
    says(
      'Were they disappointed when you said no?',
      primary('curiosity', 'neutral', 'confusion', 'caring', 'nervousness'),
      inactive('anger'),
    ),
    says(
      'Did the news surprise him?',
      primary('curiosity', 'neutral', 'confusion', 'surprise'),
      inactive('joy'),
    ),
    says(
      'Who was that man shouting outside?',
      primary('curiosity', 'confusion', 'neutral'),
      inactive('anger'),
    ),
    says(
      'Why do toddlers cry when they are tired?',
      primary('curiosity', 'confusion', 'neutral'),
      inactive('grief', 'sadness'),
    ),
    says('Can a dog be jealous?', primary('curiosity', 'confusion', 'neutral'), inactive('anger')),
    says('Was Beethoven lonely?', primary('curiosity', 'confusion', 'neutral'), inactive('grief')),
    says(
      'What did he do that annoyed everybody so much?',
      primary('curiosity', 'confusion', 'neutral'),
      inactive('anger'),
    ),
    says(
      'Would she be embarrassed if I sang for her?',
      primary('curiosity', 'nervousness', 'confusion', 'neutral'),
      inactive('anger'),
    ),
    says(
      "Is he in love with her, or what's going on there?",
      primary('curiosity', 'confusion', 'neutral', 'love'),
      inactive('anger'),
    ),
    says(
      'Do your parents get nervous when you fly?',
      primary('curiosity', 'neutral', 'confusion', 'caring'),
      inactive('fear'),
    ),
    says(
      'What is the character in the book so guilty about?',
      primary('curiosity', 'confusion', 'neutral'),
      inactive('remorse'),
    ),
    says(
      'According to the article most commuters are annoyed by delays.',
      primary('neutral', 'realization', 'approval'),
      inactive('anger'),
    ),
    says(
      'In this scene the queen is furious with her minister.',
      primary('neutral', 'realization', 'approval'),
      inactive('nervousness', 'annoyance'),
    ),
    says(
      'My neighbour told the postman that he was bored.',
      primary('neutral', 'realization'),
      inactive('anger'),
    ),
    says(
      "The word 'fear' has four letters.",
      primary('neutral', 'realization', 'approval'),
      inactive('nervousness'),
    ),
    says(
      'He asked the clerk whether the customer was angry.',
      primary('neutral', 'curiosity', 'confusion', 'realization'),
    ),
    says(
      'The survey asks how happy people are with the bus service.',
      primary('neutral', 'curiosity', 'realization', 'approval'),
      inactive('excitement'),
    ),
    says(
      'Sad songs sell better than happy ones, apparently.',
      primary('neutral', 'realization', 'surprise', 'approval', 'curiosity', 'confusion', 'sadness'),
      inactive('grief'),
    ),
    says('They are happy together and it is tearing me apart.', primary('negative'), unpleasant),
    says(
      'Everyone at the table was laughing and I just wanted to cry.',
      primary('negative'),
      inactive('amusement'),
    ),
    says(
      'She was furious, and I could not stop giggling.',
      primary('amusement', 'joy', 'embarrassment', 'nervousness'),
    ),
    says(
      'My son is scared of school and it breaks my heart.',
      primary('sadness', 'grief', 'caring', 'fear', 'disappointment', 'nervousness'),
    ),
    says(
      'He is angry with me and I feel terrible about what I did.',
      primary('remorse', 'sadness', 'embarrassment', 'disappointment'),
      unpleasant,
    ),
    says(
      'Her joy is contagious, I have been smiling all day.',
      primary('joy', 'love', 'admiration', 'amusement', 'excitement'),
      pleasant,
    ),
    says(
      'My mother is so proud of my brother. Nobody asks about me.',
      primary('sadness', 'disappointment', 'annoyance', 'anger', 'grief'),
      unpleasant,
    ),
    says(
      "My best friend is getting married and she's over the moon, I'm so happy for her!",
      primary('joy', 'excitement', 'love'),
      pleasant,
    ),
    says(
      'He laughed when I fell. I was so humiliated.',
      primary('embarrassment', 'anger', 'sadness', 'disappointment', 'annoyance'),
      inactive('amusement'),
    ),
    says(
      'They are all excited about the trip; I dread it.',
      primary('fear', 'nervousness', 'sadness', 'disappointment', 'disapproval', 'annoyance'),
      inactive('joy'),
    ),
    says(
      'People keep telling me to be grateful. It makes me want to scream.',
      primary('anger', 'annoyance', 'disapproval', 'disgust', 'sadness', 'disappointment'),
      inactive('joy'),
    ),
    says(
      'Dad is worried about me, but I really am fine.',
      primary('positive', 'neutral', 'realization'),
      inactive('fear'),
    ),
    says(
      'My little brother is sad today, so I made him pancakes.',
      primary('caring', 'love', 'sadness', 'neutral', 'joy', 'optimism'),
      inactive('anger', 'fear'),
    ),
    says('She hates it. I think it is gorgeous.', primary('admiration', 'love', 'joy', 'approval'), pleasant),
    says(
      'He adores that band. I find them unbearable.',
      primary('annoyance', 'disgust', 'disapproval', 'anger', 'disappointment'),
      unpleasant,
    ),
    says(
      'The children were afraid of the clown, I thought he was hilarious.',
      primary('amusement', 'joy'),
      inactive('nervousness'),
    ),
    says(
      'Why would anyone be mad about free cake? I love cake!',
      primary('love', 'joy', 'confusion', 'curiosity', 'excitement', 'surprise', 'amusement'),
      inactive('sadness', 'grief'),
    ),
    says(
      'My grandmother lost her husband at thirty. I admire how strong she is.',
      primary('admiration', 'love', 'pride'),
      pleasant,
    ),
    says(
      'He said he was sorry, and I finally feel at peace.',
      primary('relief', 'joy', 'gratitude', 'approval', 'optimism', 'love'),
      pleasant,
    ),
    says(
      'She called me boring. It really stung.',
      primary('sadness', 'disappointment', 'anger', 'annoyance', 'embarrassment', 'grief'),
      unpleasant,
    ),
    says(
      'They were so nervous before the show, and they nailed it. What a night!',
      primary('excitement', 'joy', 'admiration', 'pride', 'amusement'),
      pleasant,
    ),
    says(
      'You sound upset, do you want to talk about it?',
      primary('caring', 'curiosity', 'sadness', 'neutral', 'love'),
      inactive('anger', 'disgust', 'joy'),
    ),
    says(
      'Tell her not to worry, everything will be fine.',
      primary('caring', 'optimism', 'approval'),
      inactive('anger'),
    ),
    says(
      'Whenever he is happy I get suspicious, and I am ashamed of that.',
      primary('embarrassment', 'remorse', 'sadness', 'disappointment', 'nervousness', 'fear'),
    ),
    says(
      'My colleague is heartbroken. Poor thing, I wish I could do something for her.',
      primary('caring', 'sadness', 'grief', 'desire', 'optimism', 'disappointment'),
      inactive('anger', 'amusement'),
    ),
    says(
      'He is the angriest man I know and I am terrified of him.',
      primary('fear', 'nervousness'),
      unpleasant,
    ),
  ],
};
