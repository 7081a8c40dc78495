/** Where two clauses pull apart, the later one, or the one after "but", weighs more. */
import {
  type BehaviourCategory,
  brighter,
  darker,
  inactive,
  pleasant,
  primary,
  says,
  unpleasant,
} from './case.ts';

export const contrast: BehaviourCategory = {
  name: 'contrast',
  cases: [
    says('The interview was hard, but I got the job!', primary('positive'), pleasant),
    says('I got the job, but I have to leave all my friends behind.', primary('negative'), unpleasant),
    says('Everybody says I did fine, but I feel like a failure.', primary('negative'), unpleasant),
    says(
      'I thought it would be boring. It turned out to be wonderful!',
      primary('positive'),
      inactive('annoyance'),
    ),
    says(
      'The hotel looked lovely in the pictures, but the room was filthy.',
      primary('negative'),
      unpleasant,
    ),
    says(
      'It rained the whole week, and still it was the best holiday of my life.',
      primary('positive'),
      pleasant,
    ),
    says(
      'I was furious this morning, but we talked and now everything is good between us.',
      primary('positive'),
      pleasant,
    ),
    says(
      'Dinner was delicious until I found a hair in it. Ew.',
      primary('disgust', 'annoyance', 'disappointment'),
    ),
    says("I'm exhausted, yet I'm so happy with what we built.", primary('positive'), pleasant),
    says('She apologised, but it still hurts.', primary('negative'), inactive('relief')),
    says(
      "Although the exam was brutal, I'm proud of myself.",
      primary('pride', 'joy', 'relief', 'admiration'),
      pleasant,
    ),
    says(
      "Although I'm proud of her, I cried the whole way home because I miss her.",
      primary('sadness', 'grief', 'disappointment', 'love'),
    ),
    says(
      'He used to scare me. Now I find him really sweet.',
      primary('positive', 'realization'),
      inactive('fear'),
    ),
    says(
      'We used to laugh together all the time. Now he does not even say hello.',
      primary('negative'),
      unpleasant,
    ),
    says("Fine, but don't ever do that to me again.", primary('negative'), inactive('joy')),
    says(
      'I meant to be angry, but then he made me laugh.',
      primary('amusement', 'joy', 'love', 'realization'),
      pleasant,
    ),
    says(
      'My presentation started terribly and ended with a standing ovation.',
      primary('positive'),
      pleasant,
    ),
    says(
      'My birthday started well and ended with me crying in the bathroom.',
      primary('negative'),
      unpleasant,
    ),
    says(
      'I love the colour; the fabric, however, is falling apart after a week.',
      primary('negative'),
      unpleasant,
    ),
    says(
      'The plot was silly, however, the acting blew me away.',
      primary('admiration', 'surprise', 'joy', 'love'),
      pleasant,
    ),
    says("I'm scared, sure, but mostly I can't wait!", primary('excitement', 'joy', 'optimism', 'desire')),
    says("I can't wait, sure, but mostly I'm scared.", primary('fear', 'nervousness'), unpleasant),
    says(
      'Nice try, but this is simply wrong.',
      primary('disapproval', 'annoyance', 'disappointment'),
      inactive('joy'),
    ),
    says('Despite the delays we made it home in time for her first steps!', primary('positive'), pleasant),
    says('Despite all the kind words I feel empty.', primary('negative'), unpleasant),
    says("It's only a cold, they said. It's cancer.", primary('negative', 'realization'), unpleasant),
    says('I was sure I had failed. I came first!', primary('positive', 'surprise'), pleasant),
    says('I was sure I had come first. I failed.', primary('negative'), unpleasant),
    says(
      "He's charming, but I've stopped believing a word he says.",
      primary('negative'),
      inactive('admiration'),
    ),
    says("The neighbours are noisy, but they're the kindest people I know.", primary('positive'), pleasant),
    says(
      "They're kind people, but the noise is driving me up the wall.",
      primary('annoyance', 'anger', 'disapproval'),
      unpleasant,
    ),
    says(
      "I'd almost given up hope, then the vet called: she's going to make it.",
      primary('positive'),
      inactive('disappointment'),
    ),
    says(
      'The vet sounded hopeful, then an hour later she called again and our dog was gone.',
      primary('negative'),
      unpleasant,
    ),
    says('Thanks for the offer, but I find it insulting.', primary('negative'), inactive('joy')),
    says(
      "It's not much, but it's home and I adore it.",
      primary('love', 'joy', 'caring', 'approval'),
      pleasant,
    ),
    says(
      'I wanted to hate the book; I finished it in one night and cried happy tears.',
      primary('positive'),
      pleasant,
    ),
    says('I so wanted to love this phone. It crashes every hour.', primary('negative'), inactive('joy')),
    says('Money is tight, but we have each other and that is plenty.', primary('positive'), pleasant),
    says(
      'We have plenty of money and nothing to say to each other any more.',
      primary('negative', 'realization'),
      unpleasant,
    ),
    says(
      'I used to dread Mondays; these days I look forward to them.',
      primary('positive', 'realization'),
      pleasant,
    ),
    says('I used to look forward to Mondays; these days I dread them.', primary('negative'), unpleasant),
    says(
      'The surgery was frightening, but the tumour is out and I can breathe again.',
      primary('positive'),
      pleasant,
    ),
    says(
      'You did your best and I appreciate it, still, I am let down.',
      primary('disappointment', 'sadness', 'annoyance'),
      unpleasant,
    ),
    says(
      "Yes, he's rude. He's also the funniest person I've ever met!",
      primary('amusement', 'admiration', 'joy', 'love'),
      pleasant,
    ),
    says(
      'The waiter was slow but the pasta was amazing.',
      brighter('The pasta was amazing but the waiter was slow.'),
      primary('positive'),
    ),
    says(
      'It was a beautiful wedding, only my father was too ill to come.',
      darker('My father was too ill to come, but it was a beautiful wedding.'),
    ),
    says(
      'I miss my old flat, but the new one makes me happy.',
      brighter('The new flat makes me happy, but I miss my old one.'),
    ),
    says(
      'I like my boss, but I hate this job.',
      darker('I hate this job, but I like my boss.'),
      primary('negative'),
    ),
    says(
      'The first hour was dull; after that I had a great time.',
      brighter('For the first hour I had a great time; after that it was dull.'),
      primary('positive'),
    ),
    says(
      'He was lovely at dinner and horrible in the car.',
      darker('He was horrible in the car and lovely at dinner.'),
      primary('negative'),
    ),
  ],
};
