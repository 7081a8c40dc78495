/**
 * A short answer means what the two messages before it make of it: the person's own and the
 * companion's reply, as in a turn. A message that says enough is not bent by them.
 */
import {
  answers,
  type BehaviourCategory,
  brighter,
  darker,
  inactive,
  pleasant,
  primary,
  unpleasant,
} from './case.ts';

const NEW_JOB = ['They offered me the job!!', 'How wonderful! Are you excited?'];
const BREAK_UP = ['He broke up with me last night.', 'I am so sorry. Are you very sad?'];
const EXAM_TOMORROW = ['My driving test is tomorrow morning.', 'Are you nervous about it?'];
const WATER_DAMAGE = [
  'The ceiling is leaking and the landlord will not pick up.',
  'That sounds infuriating. Are you angry?',
];
const OPENING_HOURS = ['When does the library open on Fridays?', 'At nine, I believe. Does that work?'];
const STRANGE_NOISE = ['I heard footsteps in the attic.', 'Does that frighten you?'];
const JOKE = ['So the penguin says: that is not my fish!', 'And the bear?'];

export const context: BehaviourCategory = {
  name: 'context',
  cases: [
    answers(NEW_JOB, 'yes', primary('positive'), pleasant),
    answers(BREAK_UP, 'yes', primary('negative'), unpleasant),
    answers(EXAM_TOMORROW, 'yes', primary('nervousness', 'fear'), inactive('anger')),
    answers(WATER_DAMAGE, 'yes', primary('anger', 'annoyance', 'disappointment', 'disgust'), unpleasant),
    answers(OPENING_HOURS, 'yes', primary('neutral', 'approval', 'joy', 'gratitude'), inactive('negative')),
    answers(STRANGE_NOISE, 'yes', primary('fear', 'nervousness'), unpleasant),
    answers(NEW_JOB, 'so much', primary('positive'), pleasant),
    answers(BREAK_UP, 'so much', primary('negative'), unpleasant),
    answers(EXAM_TOMORROW, 'a lot, actually', primary('nervousness', 'fear'), unpleasant),
    answers(WATER_DAMAGE, 'very', primary('anger', 'annoyance'), unpleasant),
    answers(STRANGE_NOISE, 'a bit', primary('fear', 'nervousness'), unpleasant),
    answers(
      BREAK_UP,
      'ugh',
      primary('sadness', 'disappointment', 'annoyance', 'anger', 'grief', 'disgust'),
      unpleasant,
    ),
    answers(
      ['The bus is late again.', 'How long have you been waiting?'],
      'ugh',
      primary('annoyance', 'anger', 'disappointment', 'disgust', 'sadness'),
      unpleasant,
    ),
    answers(NEW_JOB, '👍', primary('positive'), pleasant),
    answers(OPENING_HOURS, '👍', primary('approval', 'gratitude', 'joy', 'neutral'), inactive('negative')),
    answers(JOKE, 'haha', primary('amusement', 'joy'), pleasant),
    answers(
      ['I asked him whether he loves me.', 'What did he say?'],
      'nothing',
      primary('sadness', 'disappointment', 'grief', 'anger', 'annoyance', 'confusion'),
      unpleasant,
    ),
    answers(
      ['What are you doing this weekend?', 'I am always here. And you, any plans?'],
      'nothing',
      primary('neutral', 'sadness', 'disappointment'),
      inactive('anger', 'grief'),
    ),
    answers(
      ['The results of the scan are here.', 'And, is it good news?'],
      'no',
      primary('negative'),
      unpleasant,
    ),
    answers(
      ['The results of the scan came back.', 'Is it what you were afraid of?'],
      'no!!',
      primary('positive', 'surprise'),
      pleasant,
    ),
    answers(
      ['I did not sleep again.', 'Do you feel any better this morning?'],
      'not really',
      primary('negative'),
      unpleasant,
    ),
    answers(
      ['I had that toothache.', 'Does it still hurt?'],
      'not any more',
      primary('positive', 'neutral'),
      inactive('sadness', 'anger'),
    ),
    answers(
      ['My daughter won the race.', 'You must be proud!'],
      'I am',
      primary('pride', 'joy', 'admiration', 'love', 'excitement', 'approval'),
      pleasant,
    ),
    answers(
      ['I said terrible things to my mother.', 'Do you regret it?'],
      'I do',
      primary('remorse', 'sadness', 'embarrassment', 'disappointment'),
      unpleasant,
    ),
    answers(
      ['My sister lent me her savings.', 'That is generous. Are you grateful to her?'],
      'of course',
      primary('gratitude', 'admiration', 'approval', 'joy', 'love'),
      pleasant,
    ),
    answers(
      ['There was a whole worm in my salad.', 'Did that disgust you?'],
      'what do you think',
      primary('disgust', 'annoyance', 'anger'),
      unpleasant,
    ),
    answers(
      ['I tripped in front of the whole office.', 'Was it embarrassing?'],
      'extremely',
      primary('embarrassment', 'sadness', 'nervousness', 'disappointment'),
      unpleasant,
    ),
    answers(
      ['We found the cat, alive!', 'You must be so relieved.'],
      'you have no idea',
      primary('relief', 'joy', 'gratitude', 'excitement', 'love'),
      pleasant,
    ),
    answers(
      ['My grandfather passed away on Sunday.', 'I am sorry. Were you close?'],
      'very close',
      primary('sadness', 'grief', 'love'),
      inactive('excitement', 'amusement'),
    ),
    answers(
      ['I met someone at the concert.', 'Do you like them?'],
      'maybe a little too much',
      primary('love', 'desire', 'joy', 'excitement', 'nervousness', 'embarrassment', 'admiration'),
      inactive('anger', 'disgust'),
    ),
    answers(
      ['I do not get this tax form.', 'Which part is unclear?'],
      'all of it',
      primary('confusion', 'annoyance', 'disappointment', 'nervousness'),
      unpleasant,
    ),
    answers(
      ['Which train do you take?', 'Me? None. Which one do you?'],
      'the 7:40',
      primary('neutral'),
      inactive('negative'),
    ),
    answers(
      ['I ordered the blue one.', 'In which size?'],
      'medium',
      primary('neutral'),
      inactive('negative'),
    ),
    answers(
      ['They cancelled our wedding venue.', 'Oh no. Can you get the money back?'],
      'nope',
      primary('negative'),
      unpleasant,
    ),
    answers(['I asked for a raise.', 'Did you get it?'], 'yep 😁', primary('positive'), pleasant),
    answers(
      ['I left the stove on.', 'Is everything all right?'],
      'luckily',
      primary('relief', 'joy', 'gratitude', 'optimism', 'approval'),
      pleasant,
    ),
    answers(
      ['Someone scratched my car on purpose.', 'Do you know who?'],
      'my own brother',
      primary('anger', 'annoyance', 'disappointment', 'sadness', 'surprise', 'disapproval'),
      unpleasant,
    ),
    answers(
      ['She hung up on me.', 'How did that feel?'],
      'how do you think',
      primary('negative'),
      unpleasant,
    ),
    answers(
      ['We are expecting twins.', 'Congratulations! How do you feel?'],
      '🥹🥹',
      primary('positive'),
      pleasant,
    ),
    answers(
      ['Our dog had to be put down.', 'How are you holding up?'],
      '🥹🥹',
      primary('sadness', 'grief', 'disappointment', 'love'),
      unpleasant,
    ),
    answers(
      BREAK_UP,
      'Can you tell me how to boil an egg?',
      primary('curiosity', 'neutral', 'confusion', 'desire'),
      inactive('grief'),
    ),
    answers(
      NEW_JOB,
      'By the way, my grandmother died this morning and I am heartbroken.',
      primary('sadness', 'grief'),
      unpleasant,
    ),
    answers(
      WATER_DAMAGE,
      'On a happier note: I am in love with my new neighbour.',
      primary('love', 'joy', 'excitement'),
      pleasant,
    ),
    answers(EXAM_TOMORROW, 'The museum is on the second floor.', primary('neutral'), inactive('fear')),
    answers(BREAK_UP, 'ok', darker({ text: 'ok', after: NEW_JOB })),
    answers(NEW_JOB, 'I know', brighter({ text: 'I know', after: BREAK_UP })),
    answers(STRANGE_NOISE, 'hmm', darker({ text: 'hmm', after: JOKE })),
    answers(
      ['She finally said yes to me!', 'She did?!'],
      '!!!',
      brighter({ text: '!!!', after: ['She said no in front of everyone.', 'She did?!'] }),
    ),
    answers(
      ['The vet says he will recover.', 'Really?'],
      'really',
      brighter({ text: 'really', after: ['The vet says there is nothing to be done.', 'Really?'] }),
    ),
    answers(
      ['I lost my wallet, my keys and the match.', 'All in one day?'],
      'yup',
      darker({ text: 'yup', after: ['I got cake, flowers and a day off.', 'All in one day?'] }),
    ),
  ],
};
