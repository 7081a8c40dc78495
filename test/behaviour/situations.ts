/** What happened, without a word for the feeling: people know what that is like. */
import { type BehaviourCategory, inactive, pleasant, primary, says, unpleasant } from './case.ts';

const LOSS = ['sadness', 'grief', 'disappointment'] as const;

export const situations: BehaviourCategory = {
  name: 'situations',
  cases: [
    says(
      'I failed my exam.',
      primary('disappointment', 'sadness', 'embarrassment', 'remorse', 'annoyance', 'grief'),
      unpleasant,
    ),
    says(
      'My mum is in hospital.',
      primary('sadness', 'nervousness', 'fear', 'caring', 'grief', 'disappointment'),
      unpleasant,
    ),
    says("We're having a baby!", primary('joy', 'excitement', 'love', 'surprise'), pleasant),
    says(
      'My dad had a heart attack this morning.',
      primary('fear', 'nervousness', ...LOSS, 'surprise'),
      unpleasant,
    ),
    says(
      'I got accepted at my first choice!',
      primary('joy', 'excitement', 'pride', 'relief', 'approval'),
      pleasant,
    ),
    says(
      'They let me go after eleven years.',
      primary(...LOSS, 'anger', 'annoyance', 'surprise'),
      unpleasant,
    ),
    says(
      'Somebody broke into our flat while we slept.',
      primary('fear', 'nervousness', 'anger', 'sadness', 'surprise', 'annoyance'),
      unpleasant,
    ),
    says(
      'He remembered the date we met and cooked the same dinner.',
      primary('love', 'joy', 'admiration', 'surprise', 'gratitude', 'caring'),
      pleasant,
    ),
    says(
      'She read my diary out loud to her friends.',
      primary('anger', 'embarrassment', 'annoyance', 'sadness', 'disappointment', 'disgust', 'disapproval'),
      unpleasant,
    ),
    says(
      'The lift stopped between two floors and the light went out.',
      primary('fear', 'nervousness', 'surprise', 'annoyance', 'disappointment', 'confusion'),
      inactive('joy', 'love'),
    ),
    says('There were cockroaches in the soup.', primary('disgust', 'annoyance', 'anger'), unpleasant),
    says(
      'A stranger paid for my groceries when my card was declined.',
      primary('gratitude', 'surprise', 'admiration', 'joy', 'relief', 'embarrassment'),
      inactive('anger', 'disgust'),
    ),
    says(
      'The lump turned out to be benign.',
      primary('relief', 'joy', 'gratitude', 'optimism', 'realization'),
      pleasant,
    ),
    says(
      'I have to give a speech in front of four hundred people in ten minutes.',
      primary('nervousness', 'fear', 'excitement'),
      inactive('anger', 'gratitude'),
    ),
    says(
      'My flight leaves in three hours and I still cannot find my passport.',
      primary('nervousness', 'fear', 'annoyance', 'confusion', 'disappointment'),
      unpleasant,
    ),
    says('Only two people came to the funeral.', primary(...LOSS), unpleasant),
    says(
      'My son took his first steps today.',
      primary('joy', 'pride', 'excitement', 'love', 'surprise', 'admiration'),
      pleasant,
    ),
    says(
      'The roommate used my toothbrush.',
      primary('disgust', 'annoyance', 'anger', 'disapproval'),
      unpleasant,
    ),
    says(
      'I called my teacher "mum" in front of the class.',
      primary('embarrassment', 'amusement'),
      inactive('gratitude'),
    ),
    says(
      'Our team scored in the very last second of the final!',
      primary('excitement', 'joy', 'surprise', 'pride', 'admiration'),
      pleasant,
    ),
    says(
      'The car in front of me did not indicate and almost killed us.',
      primary('anger', 'fear', 'annoyance', 'nervousness', 'disapproval'),
      unpleasant,
    ),
    says(
      'The bank says there is nothing left in my account.',
      primary('negative', 'surprise', 'confusion'),
      unpleasant,
    ),
    says(
      "I haven't eaten since Tuesday.",
      primary('sadness', 'disappointment', 'desire', 'neutral', 'annoyance', 'nervousness', 'fear'),
      inactive('joy', 'amusement'),
    ),
    says(
      'My best friend moved to Australia yesterday.',
      primary('sadness', 'disappointment', 'grief', 'surprise'),
      inactive('anger', 'disgust'),
    ),
    says(
      'I finally paid off the house.',
      primary('relief', 'joy', 'pride', 'excitement', 'approval', 'optimism'),
      pleasant,
    ),
    says('My ex is marrying my cousin.', primary('negative', 'surprise'), inactive('gratitude')),
    says(
      'I ran over a hedgehog.',
      primary('remorse', 'sadness', 'grief', 'disappointment', 'fear', 'disgust'),
      unpleasant,
    ),
    says(
      'The puppy fell asleep on my lap.',
      primary('love', 'joy', 'caring', 'admiration', 'amusement', 'relief'),
      pleasant,
    ),
    says('Grandma did not recognise me today.', primary(...LOSS, 'surprise', 'nervousness'), unpleasant),
    says('He left without saying goodbye.', primary(...LOSS, 'anger', 'annoyance'), unpleasant),
    says('I broke the vase that my grandmother left me.', primary('remorse', ...LOSS), unpleasant),
    says(
      'After six years of night classes I am holding my diploma.',
      primary('pride', 'joy', 'relief', 'excitement', 'admiration', 'gratitude'),
      pleasant,
    ),
    says(
      'We have been on hold with the insurance since noon.',
      primary('annoyance', 'anger', 'disappointment'),
      unpleasant,
    ),
    says(
      'My doctor wants me to come in right away, she would not say why.',
      primary('nervousness', 'fear', 'confusion', 'curiosity'),
      inactive('joy', 'love'),
    ),
    says('There is a man following me.', primary('fear', 'nervousness'), unpleasant),
    says('All my photos of the last ten years are gone.', primary(...LOSS, 'remorse'), unpleasant),
    says(
      'It snowed on Christmas Eve and the whole family was here.',
      primary('joy', 'love', 'excitement', 'gratitude', 'admiration'),
      pleasant,
    ),
    says(
      'They promoted the guy who never does any work.',
      primary('annoyance', 'anger', 'disapproval', 'disappointment', 'surprise', 'disgust', 'confusion'),
      unpleasant,
    ),
    says('I said yes when he asked me to marry him!', primary('joy', 'excitement', 'love'), pleasant),
    says(
      'He hit me.',
      primary('sadness', 'anger', 'fear', 'disappointment', 'grief', 'annoyance'),
      unpleasant,
    ),
    says(
      'My zip was open during the entire interview.',
      primary('embarrassment', 'realization', 'amusement', 'annoyance', 'disappointment'),
      inactive('gratitude', 'love'),
    ),
    says(
      'The house we wanted went to somebody else.',
      primary('disappointment', 'sadness', 'annoyance', 'grief'),
      unpleasant,
    ),
    says(
      'I got a handwritten letter from my pen friend today!',
      primary('joy', 'excitement', 'surprise', 'love', 'gratitude'),
      pleasant,
    ),
    says(
      "I've been lying awake till four every night this week.",
      primary('negative'),
      inactive('joy', 'gratitude'),
    ),
    says(
      'My students threw me a surprise party.',
      primary('joy', 'surprise', 'gratitude', 'love', 'excitement', 'admiration'),
      pleasant,
    ),
    says(
      'The fever is down and he is asking for toast.',
      primary('relief', 'joy', 'optimism', 'caring', 'gratitude'),
      pleasant,
    ),
    says(
      'I told everybody it was her fault, but it was mine.',
      primary('remorse', 'realization', 'embarrassment', 'sadness', 'disappointment'),
      inactive('joy'),
    ),
    says(
      'My manager took credit for my project in front of the board.',
      primary('anger', 'annoyance', 'disappointment', 'disapproval', 'disgust', 'sadness'),
      unpleasant,
    ),
    says('We lost the baby in the fifth month.', primary(...LOSS), unpleasant),
    says(
      'I just beat my own record by a whole minute!',
      primary('pride', 'joy', 'excitement', 'surprise', 'admiration'),
      pleasant,
    ),
    says(
      'I spent my birthday by myself in front of the television.',
      primary(...LOSS, 'neutral'),
      inactive('joy', 'excitement'),
    ),
    says(
      'Someone left flowers at my door and I have no idea who.',
      primary('surprise', 'curiosity', 'joy', 'confusion', 'love', 'excitement', 'gratitude'),
      inactive('anger', 'disgust'),
    ),
  ],
};
