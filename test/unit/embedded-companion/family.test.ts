import { describe, expect, it } from 'vitest';
import { ENGLISH } from '#backend/text-generation/embedded/english/english.ts';
import { presume, topicOf } from '#backend/text-generation/embedded/family.ts';
import type { Family } from '#backend/text-generation/embedded/phrases.ts';
import { restate } from '#backend/text-generation/embedded/restate.ts';
import type { EmotionReading } from '#shared/emotions/reading.ts';
import { reading } from './situation.ts';

const family = (text: string, read: EmotionReading | null, ...earlier: string[]): Family =>
  presume({ text, reading: read, restated: restate(text), topic: topicOf(text, ENGLISH.topics), earlier })
    .family;

describe('what a reply presumes', () => {
  it.each<[string, EmotionReading | null, Family]>([
    ['I miss the sea', reading('sadness'), 'sadness'],
    ['I am scared', reading('fear'), 'fear'],
    ['He took my bike', reading('anger'), 'anger'],
    ['I walked home', reading('joy'), 'joy'],
    ['I walked home', reading('neutral'), 'neutral'],
    ['I walked home', null, 'neutral'],
  ])('of “%s” follows a sure reading, and nothing without one', (text, read, expected) => {
    expect(family(text, read)).toBe(expected);
  });

  it('is nothing where the reading is unsure, cheer least of all', () => {
    expect(family('I walked home', reading('sadness', 0.3, 0.3))).toBe('neutral');
    expect(family('I walked home', reading('joy', 0.5, 0.55))).toBe('neutral');
    expect(family('I walked home', reading('joy', 0.5, 0.9))).toBe('joy');
  });

  it.each([
    ['at school they laugh at me', 'amusement'],
    ['She said she does not love me anymore', 'love'],
    ['I thought I would be happy', 'joy'],
    ['but I am too proud', 'pride'],
    ['not so good today', 'admiration'],
    ['I am happy for her but I will miss her', 'joy'],
  ] as const)('is never cheerful about “%s”', (text, label) => {
    expect(['neutral', 'trouble', 'sadness']).toContain(family(text, reading(label, 0.9, 0.85)));
  });

  it('does not take a denied feeling for the feeling', () => {
    expect(family("I'm not sad anymore", reading('sadness', 1, 0.97))).toBe('neutral');
  });

  it.each([
    'My mom has cancer',
    'Nobody likes me',
    'I failed my exam',
    "I can't do this anymore",
    'I feel so stressed',
  ])('hears trouble in “%s” even when nothing was read', (text) => {
    expect(family(text, reading('neutral'))).toBe('trouble');
  });

  it('hears good news in plain words', () => {
    expect(family('I got the job', reading('neutral'))).toBe('good-news');
    expect(family('I got the job but I feel nothing', reading('neutral'))).toBe('neutral');
    expect(family('The surgery went well', reading('neutral'))).toBe('good-news');
  });

  it('meets a death as grief, and stays with it', () => {
    expect(family('My grandmother died last night', reading('neutral'))).toBe('grief');
    expect(family('he was 14', reading('neutral'), 'my dog died yesterday')).toBe('grief');
    expect(family('My phone died', reading('neutral'))).toBe('neutral');
  });
});

describe('topics', () => {
  const questions = (text: string) => topicOf(text, ENGLISH.topics)?.questions[0];

  it('are told apart by the words', () => {
    const texts = [
      'My mom has cancer',
      'He broke up with me',
      'I failed the test',
      'I got the job',
      "I can't sleep",
      'I feel lonely',
      'I feel empty',
      'too much stress',
      'we had a fight',
      'I have debts',
      'I have an interview',
      'at work',
      'my cat',
      'my sister',
      'my friend',
      "I'm bored",
    ];
    expect(new Set(texts.map(questions)).size).toBe(texts.length);
    expect(texts.map(questions)).not.toContain(undefined);
  });

  it('are none where no word tells', () => {
    expect(questions('The bus was blue')).toBeUndefined();
  });
});
