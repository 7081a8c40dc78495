import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shiftPerson } from '#backend/text-generation/embedded/person-shift.ts';

describe('a clause said back in the second person', () => {
  it.each([
    // first person to second
    ['I failed my exam today', 'you failed your exam today'],
    ['I am tired', 'you are tired'],
    ["I'm tired", "you're tired"],
    ["I've lost my keys", "you've lost your keys"],
    ["I'd rather stay", "you'd rather stay"],
    ["I'll never go back", "you'll never go back"],
    ['he told me', 'he told you'],
    ['that is mine', 'that is yours'],
    ['I hurt myself', 'you hurt yourself'],
    ['we moved to Berlin', 'you moved to Berlin'],
    ["we're done", "you're done"],
    ['he left us', 'he left you'],
    ['our dog died', 'your dog died'],
    ['the fault is ours', 'the fault is yours'],
    ['we blame ourselves', 'you blame yourselves'],
    ['i think i know', 'you think you know'],
    ["i don't know", "you don't know"],
    ["I can't do this", "you can't do this"],
    ["I haven't slept", "you haven't slept"],
    ['I feel like I lost my way', 'you feel like you lost your way'],
    // forms of being
    ['I was there', 'you were there'],
    ["I wasn't there", "you weren't there"],
    ['I really was there', 'you really were there'],
    ['I only was trying to help', 'you only were trying to help'],
    ['I was tired and was crying', 'you were tired and were crying'],
    ['I was home and my boss was calling', 'you were home and your boss was calling'],
    ['I went home and Emily was there', 'you went home and Emily was there'],
    ['I think my family was right', 'you think your family was right'],
    ['my exam was hard', 'your exam was hard'],
    ['my exam was hard and I was late', 'your exam was hard and you were late'],
    ['he was angry and I was too', 'he was angry and you were too'],
    ['I hope it was a mistake', 'you hope it was a mistake'],
    ['where was I', 'where were you'],
    ['what am I', 'what are you'],
    ['I woke up at 5 am', 'you woke up at 5 am'],
    ['I am here and he is not', 'you are here and he is not'],
    ['I am what I am', 'you are what you are'],
    ['when I was young', 'when you were young'],
    ['if I were rich', 'if you were rich'],
    ['I myself was there', 'you yourself were there'],
    // two people
    ['my mom and I had a fight', 'you and your mom had a fight'],
    ['My mom and I were close', 'you and your mom were close'],
    ['My best friend and I broke up', 'you and your best friend broke up'],
    ['Tom and I broke up', 'you and Tom broke up'],
    ['me and my boyfriend broke up', 'you and your boyfriend broke up'],
    ['I called Tom and I cried', 'you called Tom and you cried'],
    // others stay others
    ['she said he was late', 'she said he was late'],
    ['my boss yelled at me in front of everyone', 'your boss yelled at you in front of everyone'],
    ['they laughed at us', 'they laughed at you'],
    ["my dad's cancer is back", "your dad's cancer is back"],
    // the companion
    ['I hate you', 'you hate me'],
    ['I love talking to you', 'you love talking to me'],
    ['you are kind', 'I am kind'],
    ["you're not listening to me", "I'm not listening to you"],
    ['you were wrong', 'I was wrong'],
    ["you weren't there", "I wasn't there"],
    ["you aren't real", 'I am not real'],
    ['you never understand me', 'I never understand you'],
    ['I think you are nice', 'you think I am nice'],
    ['I wish you could see me', 'you wish I could see you'],
    ['I told you my story', 'you told me your story'],
    ['your voice calms me', 'my voice calms you'],
    ["you've helped me", "I've helped you"],
    ['I know you', 'you know me'],
    ['I love you and miss you', 'you love me and miss me'],
    ['I trust you with my life', 'you trust me with your life'],
    // other people's words
    ['she said "I hate you" to me', 'she said "I hate you" to you'],
    ['he wrote "my dear" and I cried', 'he wrote "my dear" and you cried'],
    // words that only look alike
    ['my army family was near', 'your army family was near'],
    ['the mine was closed', 'the yours was closed'],
  ])('“%s” becomes “%s”', (said, back) => {
    expect(shiftPerson(said)).toBe(back);
  });

  it('leaves a clause without first or second person as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('he', 'she', 'went', 'home', 'the', 'dog', 'slept', 'and', 'late'), {
          minLength: 1,
        }),
        (words) => {
          expect(shiftPerson(words.join(' '))).toBe(words.join(' '));
        },
      ),
    );
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof shiftPerson(text)).toBe('string');
      }),
    );
  });
});
