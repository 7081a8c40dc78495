import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aspect, Form } from '#backend/text-generation/embedded/clause-form.ts';
import { restate } from '#backend/text-generation/embedded/restate.ts';

const clause = (text: string) => restate(text)?.clause ?? null;

describe('what is said back of a message', () => {
  it.each<[string, string | null]>([
    ['I failed my exam today!!!', 'you failed your exam today'],
    ['Hey, so… I failed my exam today :(', 'you failed your exam today'],
    ['well, I guess I just miss him', 'you just miss him'],
    ['i lost my job and i dont know what to do', "you lost your job and you don't know what to do"],
    ['Honestly? I hate it here.', 'you hate it here'],
    ["No, I don't want that", "you don't want that"],
    ["I'm good, my sister got married!", 'your sister got married'],
    // without "I"
    ['Lost my job today', 'you lost your job today'],
    ["Can't sleep again", "you can't sleep again"],
    ['Feeling really down', "you're feeling really down"],
    ['Been crying all day', "you've been crying all day"],
    ['Just found out my dog died', 'you just found out your dog died'],
    // time first
    ['Yesterday I lost my keys', 'yesterday you lost your keys'],
    ['At school they laugh at me', 'at school they laugh at you'],
    ['Today was awful', 'today was awful'],
    // names, numbers, marks
    ['Tom left me for my best friend', 'Tom left you for your best friend'],
    ['Dr. Miller said my results are fine', 'Dr Miller said your results are fine'],
    ['I got 3.5 points in my test', 'you got 3.5 points in your test'],
    ['I HATE MY LIFE', 'you hate your life'],
    ['I’m “fine”', 'you\'re "fine"'],
    ['She said "I hate you" to me', 'she said "I hate you" to you'],
    // fragments
    ['too much work', 'too much work'],
    ['my mom', 'your mom'],
    ['work', 'work'],
    // nothing that could be said back
    ['What should I do?', null],
    ['I hate you', null],
    ['When you lose someone you feel alone', null],
    ['https://example.com/a?b=c', null],
    ['😭😭', null],
    ['```\nconst x = 1;\n```', null],
    ['', null],
  ])('“%s” gives %j', (text, expected) => {
    expect(clause(text)).toBe(expected);
  });

  it('is the sentence that tells most about the person', () => {
    expect(clause('The train was full. It rained. I felt so alone in the crowd. Whatever.')).toBe(
      'you felt so alone in the crowd',
    );
    expect(clause('It is late. My boss yelled at me today! What a day?')).toBe(
      'your boss yelled at you today',
    );
  });

  it('is a part of a sentence that is too long to be said back', () => {
    expect(
      clause(
        'I have been working so hard for this promotion for two years and today they gave it to my colleague who has only been here for six months',
      ),
    ).toBe('you have been working so hard for this promotion for two years');
  });

  it('is short, also for the longest message', () => {
    const long = `${'It went on and on. '.repeat(1_700)}I miss my brother.`;
    expect(clause(long)).toBe('you miss your brother');
  });

  it.each<[string, Form]>([
    ['My boss yelled at me', 'statement'],
    ["I'm crying", 'statement'],
    ["I'm at the hospital", 'statement'],
    ['I feel like nobody cares', 'statement'],
    ["I'm so sad", 'feeling'],
    ['I feel so stupid', 'feeling'],
    ["I'm a failure", 'claim'],
    ["I'm worthless", 'claim'],
    ["I'm being selfish", 'claim'],
    ['I should apologize', 'claim'],
    ['I hate myself', 'claim'],
    ['Nobody likes me', 'absolute'],
    ["It's all my fault", 'absolute'],
    ["I can't do this anymore", 'absolute'],
    ['My life is a mess', 'absolute'],
    ['so tired', 'fragment'],
  ])('“%s” is a %s', (text, form) => {
    expect(restate(text)?.form).toBe(form);
  });

  it.each<[string, Aspect | null]>([
    ['I failed my exam', 'event'],
    ['He broke my heart', 'event'],
    ["I'm stressed about work", 'state'],
    ["I've been crying all day", 'state'],
    ['I miss how it was', 'state'],
    ['I have an exam tomorrow', 'plan'],
    ["I'll write her a letter", 'plan'],
    ['too much', null],
  ])('“%s” tells of: %s', (text, aspect) => {
    expect(restate(text)?.aspect).toBe(aspect);
  });

  it('never throws, never is empty, never is long, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const restated = restate(text);
        if (restated !== null) expect(restated.clause.trim()).not.toBe('');
      }),
    );
    const words = fc.array(
      fc.constantFrom(
        'I',
        'my',
        'was',
        'you',
        'and',
        'so',
        ',',
        '.',
        '?',
        "can't",
        'lost',
        '"',
        'nobody',
        'feel',
        '\n',
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const restated = restate(list.join(' '));
        if (restated !== null) expect(restated.clause.split(' ').length).toBeLessThanOrEqual(60);
      }),
    );
  });
});
