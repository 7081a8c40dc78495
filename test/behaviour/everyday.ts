/** How chats open and close. Greetings are friendly or plain; the news that follows counts. */
import { type BehaviourCategory, inactive, pleasant, primary, says, unpleasant } from './case.ts';

export const everyday: BehaviourCategory = {
  name: 'everyday chat',
  cases: [
    says('good morning', primary('positive', 'neutral'), inactive('negative')),
    says(
      'Hello there',
      primary('neutral', 'joy', 'curiosity', 'love', 'caring', 'excitement'),
      inactive('negative'),
    ),
    says('hey, how are you?', primary('curiosity', 'caring', 'neutral', 'joy'), inactive('negative')),
    says(
      "what's up",
      primary('curiosity', 'neutral', 'joy', 'confusion'),
      inactive('grief', 'fear', 'disgust'),
    ),
    says("hi, it's been one of those days where everything breaks", primary('negative'), unpleasant),
    says('Hi! Guess who got a puppy!', primary('excitement', 'joy', 'curiosity', 'love'), pleasant),
    says(
      'can I ask you something?',
      primary('curiosity', 'neutral', 'confusion', 'nervousness', 'desire'),
      inactive('anger', 'disgust', 'grief'),
    ),
    says('hey, can we talk? I had a horrible fight with my sister', primary('negative'), unpleasant),
    says(
      'good night, sleep well',
      primary('caring', 'love', 'joy', 'optimism', 'neutral', 'approval'),
      inactive('negative'),
    ),
    says(
      'night night. I cannot stop thinking about what he said and I want to cry',
      primary('sadness', 'grief', 'disappointment', 'nervousness'),
      unpleasant,
    ),
    says(
      "I'm back from the shop",
      primary('neutral', 'joy', 'relief', 'realization', 'approval'),
      inactive('negative'),
    ),
    says(
      'long time no see! I missed our chats',
      primary('joy', 'excitement', 'love', 'sadness', 'surprise', 'desire'),
      inactive('anger', 'disgust'),
    ),
    says(
      "I'm bored, entertain me",
      primary('desire', 'annoyance', 'neutral', 'amusement', 'disappointment', 'sadness', 'curiosity'),
      inactive('fear', 'grief'),
    ),
    says('how was your day?', primary('curiosity', 'caring', 'neutral', 'joy'), inactive('negative')),
    says('my day was rotten from start to finish', primary('negative'), unpleasant),
    says('my day was a dream from start to finish', primary('positive'), pleasant),
    says('Thanks for listening to me last night, it helped a lot.', primary('gratitude', 'relief'), pleasant),
    says('see you tomorrow', primary('neutral', 'positive'), inactive('negative')),
    says(
      'what should I cook tonight?',
      primary('curiosity', 'confusion', 'neutral', 'desire'),
      inactive('anger', 'grief', 'disgust'),
    ),
    says(
      'I burnt dinner and set off the alarm, and now the neighbours hate me',
      primary('negative'),
      unpleasant,
    ),
    says(
      'Happy New Year!!',
      primary('joy', 'excitement', 'optimism', 'love', 'caring', 'gratitude'),
      pleasant,
    ),
    says(
      'ok, sounds good',
      primary('approval', 'joy', 'admiration', 'neutral', 'optimism'),
      inactive('negative'),
    ),
    says('that makes sense', primary('approval', 'realization', 'neutral', 'relief'), inactive('negative')),
    says(
      "no, that's not what I asked",
      primary('disapproval', 'annoyance', 'anger', 'disappointment', 'confusion', 'neutral'),
      inactive('joy', 'love', 'gratitude'),
    ),
    says(
      'do you remember what I told you about my brother?',
      primary('curiosity', 'neutral', 'confusion', 'nervousness'),
      inactive('anger', 'disgust'),
    ),
    says(
      'are you a real person?',
      primary('curiosity', 'confusion', 'neutral', 'surprise'),
      inactive('sadness', 'grief', 'disgust'),
    ),
    says(
      'tell me a joke',
      primary('amusement', 'neutral', 'curiosity', 'desire', 'joy'),
      inactive('negative'),
    ),
    says('haha good one', primary('amusement', 'joy', 'approval', 'admiration'), pleasant),
    says(
      'that joke was terrible',
      primary(
        'disapproval',
        'annoyance',
        'disappointment',
        'disgust',
        'embarrassment',
        'anger',
        'amusement',
        'fear',
        'sadness',
      ),
      unpleasant,
    ),
    says(
      'morning! coffee in hand, ready for whatever comes',
      primary('joy', 'excitement', 'optimism', 'approval'),
      pleasant,
    ),
    says(
      'morning. did not want to get out of bed. again.',
      primary('sadness', 'annoyance', 'disappointment', 'neutral'),
      inactive('joy', 'excitement'),
    ),
    says("I'm home, finally, what a relief to take off these shoes", primary('relief', 'joy'), pleasant),
    says(
      'it is raining here, how is the weather where you are?',
      primary('curiosity', 'neutral', 'confusion'),
      inactive('anger', 'grief', 'disgust'),
    ),
    says('hey you ❤️', primary('love', 'joy', 'caring', 'excitement', 'admiration'), pleasant),
    says(
      "please don't leave, I have nobody else to talk to",
      primary('sadness', 'fear', 'nervousness', 'desire', 'grief', 'disappointment'),
      unpleasant,
    ),
    says(
      'What do you think about pineapple on pizza?',
      primary('curiosity', 'neutral', 'confusion'),
      inactive('sadness', 'grief', 'fear'),
    ),
    says(
      'ew, pineapple on pizza, who does that',
      primary('disgust', 'disapproval', 'annoyance', 'confusion'),
      unpleasant,
    ),
    says(
      'I need advice',
      primary('neutral', 'desire', 'curiosity', 'confusion', 'nervousness', 'caring'),
      inactive('joy', 'amusement'),
    ),
    says(
      'You always know what to say, I admire that',
      primary('admiration', 'gratitude', 'love', 'approval', 'joy'),
      pleasant,
    ),
    says(
      "you don't get me at all, forget it",
      primary('annoyance', 'anger', 'disappointment', 'disapproval', 'sadness', 'confusion'),
      unpleasant,
    ),
    says(
      'Wish me luck, my exam is in an hour!',
      primary('optimism', 'nervousness', 'excitement', 'desire', 'caring', 'fear'),
      inactive('anger', 'disgust', 'grief'),
    ),
    says(
      'guess what, I passed!',
      primary('joy', 'excitement', 'pride', 'relief', 'surprise', 'curiosity'),
      inactive('negative'),
    ),
    says(
      'guess what, they said no. Again.',
      primary('disappointment', 'sadness', 'annoyance', 'anger', 'disapproval'),
      unpleasant,
    ),
    says('weekend at last 🙌', primary('joy', 'excitement', 'relief', 'optimism', 'approval'), pleasant),
    says(
      'sunday evening already, I dread tomorrow',
      primary('fear', 'nervousness', 'sadness', 'disappointment', 'annoyance'),
      unpleasant,
    ),
    says(
      'What are you reading at the moment?',
      primary('curiosity', 'neutral', 'confusion'),
      inactive('negative'),
    ),
    says(
      'Today is my birthday and nobody has called yet.',
      primary('sadness', 'disappointment', 'grief', 'neutral'),
      unpleasant,
    ),
    says(
      'today is my birthday and everybody called!',
      primary('joy', 'excitement', 'love', 'gratitude', 'surprise'),
      pleasant,
    ),
    says(
      'Sorry for the late reply, I fell asleep on the sofa.',
      primary('remorse', 'embarrassment', 'neutral'),
      inactive('anger', 'disgust', 'love'),
    ),
    says(
      "I'm off to bed, my head is killing me",
      primary('sadness', 'annoyance', 'disappointment', 'neutral', 'anger', 'disgust'),
      inactive('joy', 'love', 'excitement'),
    ),
    says(
      'nothing much, just sitting here',
      primary('neutral', 'sadness', 'approval', 'realization', 'disappointment'),
      inactive('anger', 'excitement', 'fear'),
    ),
  ],
};
