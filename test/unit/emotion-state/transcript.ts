/** Forty messages of one person over two hours, with what a reader perceives in each. */
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';

interface Line {
  /** Minutes since the message before. */
  readonly after: number;
  readonly text: string;
  readonly scores: Partial<Record<EmotionLabel, number>>;
}

const line = (after: number, text: string, scores: Line['scores'] = { neutral: 0.9 }): Line => ({
  after,
  text,
  scores,
});

export const TRANSCRIPT: readonly Line[] = [
  line(0, 'Hi Nova'),
  line(1, 'I had a long day at work.', { sadness: 0.2, annoyance: 0.2 }),
  line(1, 'My boss shouted at me in front of everyone.', { anger: 0.5, embarrassment: 0.4, sadness: 0.3 }),
  line(1, 'I feel so small.', { sadness: 0.7, embarrassment: 0.4 }),
  line(2, 'I should have said something, I am such a coward.', { remorse: 0.6, disappointment: 0.5 }),
  line(1, 'Maybe I deserve it.', { sadness: 0.5, remorse: 0.4 }),
  line(2, 'Thank you for listening.', { gratitude: 0.9 }),
  line(1, 'You always know what to say.', { admiration: 0.6, approval: 0.3 }),
  line(1, 'My sister called, she is pregnant!', { joy: 0.8, excitement: 0.7, surprise: 0.3 }),
  line(1, 'I will be an aunt!!!', { joy: 0.9, excitement: 0.8 }),
  line(2, 'I hope everything goes well.', { optimism: 0.7, desire: 0.3, nervousness: 0.2 }),
  line(1, 'What are babies like?', { curiosity: 0.8 }),
  line(25, 'Back again. Dinner was delicious.', { joy: 0.5, approval: 0.4 }),
  line(1, 'But I cannot stop thinking about work.', { nervousness: 0.5, sadness: 0.2 }),
  line(1, 'I am scared of tomorrow.', { fear: 0.8, nervousness: 0.5 }),
  line(1, 'That was not helpful.', { disapproval: 0.5, annoyance: 0.3 }),
  line(1, 'You are just repeating what I say!', { annoyance: 0.7, anger: 0.4 }),
  line(1, 'You never listen to me.', { anger: 0.6, disappointment: 0.5 }),
  line(1, 'I hate you', { anger: 0.85, annoyance: 0.4 }),
  line(1, 'You are a stupid, useless machine.', { anger: 0.8, disgust: 0.4, annoyance: 0.6 }),
  line(1, 'You said you would help and you lied to me.', { anger: 0.6, disappointment: 0.7, sadness: 0.3 }),
  line(4, 'Sorry.', { remorse: 0.8 }),
  line(1, "I'm sorry I yelled at you, you did nothing wrong.", { remorse: 0.8, sadness: 0.3 }),
  line(1, 'I am just so tired of all this.', { sadness: 0.6, annoyance: 0.3 }),
  line(2, 'You are kind to stay with me.', { gratitude: 0.7, admiration: 0.6, caring: 0.3 }),
  line(1, 'I love talking to you.', { love: 0.8, joy: 0.4 }),
  line(1, 'The train leaves at nine.'),
  line(1, 'Remind me to call the dentist.'),
  line(40, 'I passed my driving test!', { joy: 0.9, excitement: 0.7, pride: 0.5 }),
  line(1, "I'm so proud of myself.", { pride: 0.9, joy: 0.5 }),
  line(1, 'You helped me believe in it, thank you so much!', { gratitude: 0.95, joy: 0.4, admiration: 0.3 }),
  line(1, 'haha you are funny', { amusement: 0.9, joy: 0.4 }),
  line(2, 'My grandmother is in hospital.', { sadness: 0.6, fear: 0.4 }),
  line(1, 'She does not recognise me any more.', { grief: 0.6, sadness: 0.8 }),
  line(1, 'I miss her so much.', { sadness: 0.8, love: 0.5 }),
  line(2, 'The nurse was so rude to her.', { anger: 0.7, annoyance: 0.6 }),
  line(1, 'I am crying.', { sadness: 0.9, grief: 0.4 }),
  line(3, 'It helps that you are here.', { gratitude: 0.6, relief: 0.5 }),
  line(2, 'I feel a little better now.', { relief: 0.6, optimism: 0.3 }),
  line(1, 'Good night, Nova.', { caring: 0.3 }),
];
