import { describe, expect, it } from 'vitest';
import { memoryQuestionIn } from '#backend/text-generation/embedded/about-memory.ts';
import { composeReply } from '#backend/text-generation/embedded/compose.ts';
import type { Memory } from '#backend/text-generation/embedded/conversation.ts';
import { toSecondPerson } from '#backend/text-generation/embedded/second-person.ts';
import { affect, input, RELAXED } from './situation.ts';

const KNOWN = [
  { subject: 'person', kind: 'name', words: 'name is Ada' },
  { subject: 'person', kind: 'relation', words: "sister's name is Mina" },
  { subject: 'companion', kind: 'other', words: 'I told you that I am an early riser' },
] as const;

const memory = (known: readonly (typeof KNOWN)[number][] = KNOWN): Memory => ({
  search: (about) => known.filter(({ words }) => about === '' || words.includes(about)),
  takeFollowUp: () => null,
});

describe('what is asked of the memory', () => {
  it.each([
    ['What do you know about me?', 'person', ''],
    ['Who am I?', 'person', ''],
    ['what did I tell you about my sister?', 'person', 'sister'],
    ['Do you remember my exam?', 'person', 'exam'],
    ["What's my sister's name?", 'person', 'sister name'],
    ['Where do I live?', 'person', 'live'],
    ['What do you know about yourself?', 'companion', ''],
  ])('%s', (text, of, about) => {
    expect(memoryQuestionIn(text)).toEqual({ of, about });
  });

  it.each([
    'What is the capital of France?',
    'How are you?',
    'I remember my sister.',
    'Who is the president?',
    'Do you remember Paris?',
  ])('%s asks for something else', (text) => {
    expect(memoryQuestionIn(text)).toBeNull();
  });
});

describe('statements, said to the person', () => {
  it.each([
    ['has an exam', 'you have an exam'],
    ['is vegetarian', 'you are vegetarian'],
    ['does not like crowds', 'you do not like crowds'],
    ['cannot stand noise', 'you cannot stand noise'],
    ['loves hiking', 'you love hiking'],
    ['studies law', 'you study law'],
    ["sister's name is Mina", "your sister's name is Mina"],
    ['favourite colour is green', 'your favourite colour is green'],
    ['heißt Lena', null],
    ['asked to remember: “x”', 'you asked to remember: “x”'],
  ])('%s', (words, said) => {
    expect(toSecondPerson(words)).toBe(said);
  });
});

const reply = (text: string, known?: Memory) => composeReply(input(text, { memory: known }));

describe('the offline companion', () => {
  it('tells what it knows, and nothing else', () => {
    const told = reply('What do you know about me?', memory());
    expect(told).toContain("your name is Ada and your sister's name is Mina");
    expect(told).not.toContain('early riser');
    expect(reply('What have you told me about yourself?', memory())).toContain('I am an early riser');
  });

  it('says so where it knows nothing, and where it is not to remember', () => {
    expect(reply('What do you know about me?', memory([]))).toMatch(/don't know anything|Nothing so far/);
    expect(reply('Do you remember my cat?', memory())).toContain('(cat)');
    expect(reply('What do you know about me?', { ...memory(), search: null })).toMatch(/switched off/);
  });

  it('asks what became of a plan when it is greeted, and lets nobody without wish for it be asked', () => {
    const due = { words: 'has an exam', excerpt: 'I have an exam on Friday.' };
    const asking: Memory = { ...memory(), takeFollowUp: () => due };
    expect(reply('Hello', asking)).toContain('"I have an exam on Friday"');
    expect(reply('I feel terrible today.', asking)).not.toContain('exam');
  });
});

const SAD = affect({ ...RELAXED }, { kind: 'pity', intensity: 0.6, causeMessageId: 'm1' });
const CAUSES = [{ messageId: 'm1', excerpt: 'My dog died' }];

describe('in other languages', () => {
  it.each([
    [
      'German',
      'Wie geht es dir?',
      /bin ich .*entspannt.*My dog died/,
      'Wer bist du?',
      /EmotionGPT, der Offline-Begleiter/,
      'Was weißt du über mich?',
      'Was habe ich dir über sister erzählt?',
    ],
    [
      'Spanish',
      '¿Cómo estás?',
      /estoy .*tranquilo.*My dog died/,
      '¿Quién eres?',
      /EmotionGPT, el acompañante/,
      '¿Qué sabes de mí?',
      '¿Qué sabes de sister?',
    ],
    [
      'French',
      'Comment vas-tu ?',
      /je suis .*calme.*My dog died/,
      'Qui es-tu ?',
      /EmotionGPT, le compagnon/,
      'Que sais-tu de moi ?',
      'Tu te souviens de sister ?',
    ],
    [
      'Portuguese',
      'Como você está?',
      /estou .*tranquilo.*My dog died/,
      'Quem é você?',
      /EmotionGPT, o companheiro/,
      'O que você sabe sobre mim?',
      'O que você sabe sobre sister?',
    ],
    [
      'Italian',
      'Come stai?',
      /sono .*rilassato.*My dog died/,
      'Chi sei?',
      /EmotionGPT, il compagno/,
      'Cosa sai di me?',
      'Cosa sai di sister?',
    ],
  ])('%s: how it is and why, who it is, what it knows', (_, how, mood, who, name, known, about) => {
    const answer = (text: string, more = {}) =>
      composeReply(input(text, { affect: SAD, causes: CAUSES, memory: memory(), ...more })).replace(
        /\s+/g,
        ' ',
      );
    expect(answer(how)).toMatch(mood);
    expect(answer(who)).toMatch(name);
    expect(answer(known)).toContain("sister's name is Mina");
    expect(answer(about)).toContain("sister's name is Mina");
    expect(answer(about)).not.toContain('Ada');
    expect(answer(known, { memory: memory([]) })).not.toContain('Mina');
    expect(answer(known, { memory: undefined })).not.toContain('Mina');
  });

  it('a bare why is about its mood only after that was asked', () => {
    const messages = [
      { role: 'user', text: 'Wie geht es dir?' },
      { role: 'assistant', text: '…' },
      { role: 'user', text: 'Warum?' },
    ] as const;
    expect(composeReply(input('', { messages, affect: SAD, causes: CAUSES }))).toContain('„My dog died“');
    expect(composeReply(input('Warum?', { affect: SAD, causes: CAUSES }))).not.toContain('My dog died');
  });
});
