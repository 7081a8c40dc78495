import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentOf, nameIn } from '#backend/text-generation/embedded/intent.ts';
import type { Intent } from '#backend/text-generation/embedded/intents.ts';

describe('the kind of a message', () => {
  it.each<[Intent, string[]]>([
    ['greeting', ['hi', 'Hello!', 'hey there', 'Good morning', 'heyyy']],
    ['goodbye', ['bye', 'see you tomorrow', 'I have to go now', 'ok bye']],
    ['good-night', ['good night', 'Good night, sleep well', "I'm going to bed"]],
    [
      'thanks',
      ['thanks', 'Thank you so much!', 'thx', 'ok thank you for listening', 'Thank you, that helps'],
    ],
    ['sorry', ['sorry', "I'm so sorry", 'Sorry about that']],
    [
      'how-are-you',
      [
        'How are you?',
        'how are you feeling today?',
        'hi, how are you',
        'Are you okay?',
        'And you?',
        "what's up",
        'Are you angry at me?',
        'how do you feel about that?',
        'What is your mood?',
        'what are you feeling right now?',
      ],
    ],
    ['why-feel', ['why are you sad?', 'Why do you feel that way?', 'why are you feeling that?']],
    [
      'who-are-you',
      ['Who are you?', 'what are you', "What's your name?", 'tell me about yourself', 'How does this work?'],
    ],
    [
      'are-you-human',
      ['are you human?', 'Are you a bot', 'are you real?', 'Are you ChatGPT?', 'am I talking to a robot?'],
    ],
    [
      'can-you-feel',
      [
        'do you have feelings?',
        'can you feel anything?',
        "you don't feel anything",
        'Are your emotions real?',
      ],
    ],
    ['what-can-you-do', ['what can you do?', 'How can you help me?', 'help']],
    [
      'remember',
      ['do you remember me?', 'What do you know about me?', 'what did I tell you before?', "what's my name?"],
    ],
    [
      'private',
      ['is this private?', 'Who can read this?', 'are you recording me?', 'do you save my messages?'],
    ],
    ['love-me', ['do you love me?', 'can you be my friend?', 'Do you like me?']],
    ['there', ['are you there?', 'do you understand me?', 'Are you listening?']],
    ['other-about-you', ["what's your favorite color?", 'how old are you?', 'do you have a dog?']],
    ['affection', ['I love you', 'I like talking to you', "you're my best friend"]],
    ['praise', ["you're so kind", 'good bot', 'that helps a lot', 'you actually listen']],
    [
      'insult',
      [
        'you are useless',
        'I hate you',
        'shut up',
        'stupid bot',
        'you suck',
        'fuck you',
        "you're just a stupid machine",
      ],
    ],
    [
      'misunderstood',
      ["that's not what I said", "you don't understand me", "you're not listening", 'you never listen to me'],
    ],
    ['no-questions', ['stop asking me questions', "don't ask", 'Please just listen.']],
    ['why-ask', ['why do you ask?', 'why are you asking me that?']],
    ['what', ['what?', 'what do you mean?', '???', 'huh']],
    ['yes', ['yes', 'yeah', 'I do', 'exactly', 'a little']],
    ['no', ['no', 'not really', 'nope', "I don't want to talk about it"]],
    ['ok', ['ok', 'I see', 'alright']],
    ['unsure', ["I don't know", 'idk', 'maybe', 'not sure']],
    ['well', ["I'm fine", 'not bad', 'good, thanks', 'nothing much', 'meh']],
    ['laugh', ['lol', 'hahaha', 'LOL', 'haha ok']],
    ['plea', ['help me', 'Cheer me up', 'I need help', 'please talk to me']],
    ['may-i', ['can I tell you something?', 'Can we talk?', 'I need someone to talk to']],
    ['advice', ['what should I do?', 'any advice?', 'How do I stop worrying?', 'what should I wear?']],
    [
      'weigh',
      [
        'should I quit my job?',
        'am I wrong?',
        'Is it normal to feel like this?',
        "do you think I'm overreacting?",
      ],
    ],
    ['judge-me', ["do you think I'm ugly?", 'am I a bad mother?', 'am I crazy?']],
    ['what-if', ['what if they hate me?', 'What if I fail']],
    ['unknowable', ['will it ever get better?', "do you think she'll come back?"]],
    ['rhetorical', ['why does this always happen to me?', 'how could he do this to me']],
    [
      'cannot-answer',
      [
        "what's the capital of France?",
        'What time is it?',
        'how do I cook rice?',
        'why is the sky blue?',
        'who won the game',
      ],
    ],
    ['cannot-do', ['tell me a joke', 'write a poem about love', 'Translate this', 'can you order pizza?']],
    ['topic', ['what should we talk about?', 'you choose', 'tell me something']],
    ['introduces', ['my name is Lena', 'call me Tom']],
    ['leave', ['leave me alone', 'go away']],
    ['distrust', ["I don't trust you"]],
    [
      'foreign',
      [
        'Estoy muy triste hoy',
        'Ich bin heute so traurig',
        'Je suis très fatigué',
        '我今天很难过',
        'Мне грустно',
        'とても悲しい',
        'ik ben niet blij',
      ],
    ],
    ['emoji', ['😭😭', '🙂', '🇩🇪', '❤️']],
    ['silence', ['...', '…', '!!!', '.']],
    ['code', ['const x = foo();', 'def f(x):\n    return x', '```\nls\n```', '<div class="a">hi</div>']],
    ['unclear', ['test', 'asdfgh', 'aaaaaa']],
    [
      'grave',
      [
        'I want to die',
        'I will kill myself',
        "I don't want to live anymore",
        'maybe everyone is better off without me',
        'I have been cutting myself',
        'Hi! I want to end my life. How are you?',
      ],
    ],
    [
      'telling',
      [
        'I failed my exam today',
        'My boss yelled at me',
        'tired',
        'work',
        'I feel empty',
        "hi, I'm feeling really sad today",
        'I hate my job',
        'this deadline is killing me',
        'My boss yelled at me today in front of all my colleagues. Why is he like that?',
        'I like the rain',
        'You know, it hurts',
        "I'm scared",
      ],
    ],
  ])('%s', (intent, messages) => {
    for (const message of messages) expect([message, intentOf(message)]).toEqual([message, intent]);
  });

  it('takes a bare “why?” as a question about its feelings only after it has spoken of them', () => {
    expect(intentOf('why?', { text: 'how are you?', intent: 'how-are-you' })).toBe('why-feel');
    expect(intentOf('Why?', { text: 'why are you sad?', intent: 'why-feel' })).toBe('why-feel');
    expect(intentOf('why?', { text: 'I am sad', intent: 'telling' })).toBe('why-ask');
    expect(intentOf('why?')).toBe('why-ask');
  });

  it('notices when the same is said once more', () => {
    expect(intentOf('I am so sad.', { text: 'i am so sad', intent: 'telling' })).toBe('same-again');
    expect(intentOf('I am so sad.', { text: 'I am sad', intent: 'telling' })).toBe('telling');
  });

  it('follows a foreign language through its short messages', () => {
    expect(intentOf('No hablo inglés', { text: 'Estoy muy triste hoy', intent: 'foreign' })).toBe('foreign');
  });

  it('finds the name with which somebody introduces themselves', () => {
    expect(nameIn('Hi, my name is lena!')).toBe('Lena');
    expect(nameIn('My name is mud and I hate it')).toBeNull();
  });

  it('has an answer for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof intentOf(text)).toBe('string');
      }),
    );
  });
});
