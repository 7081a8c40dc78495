import { describe, expect, it } from 'vitest';
import { composeReply } from '#backend/text-generation/embedded/compose.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { vad } from '#shared/emotions/vad.ts';
import { affect, input, RELAXED } from './situation.ts';

const joyful = affect(vad(0.7, 0.4, 0.4), { kind: 'happy-for', intensity: 0.8, causeMessageId: 'm1' });
const hurt = affect(
  vad(-0.4, -0.3, -0.4),
  { kind: 'distress', intensity: 0.6, causeMessageId: 'm2' },
  { kind: 'pity', intensity: 0.4, causeMessageId: 'm3' },
);
const causes = [
  { messageId: 'm1', excerpt: 'I got the job!' },
  { messageId: 'm2', excerpt: 'You are useless.' },
  { messageId: 'm3', excerpt: 'My dog is ill.' },
];

describe('how are you?', () => {
  it('is answered from the state: mood, strongest emotion, and the message that caused it', () => {
    const reply = composeReply(input('How are you feeling?', { affect: joyful, causes }));
    expect(reply).toContain('moderately cheerful');
    expect(reply).toMatch(/I'm happy for you/);
    expect(reply).toContain('"I got the job!"');
  });

  it('is answered otherwise from another state', () => {
    const reply = composeReply(input('How are you feeling?', { affect: hurt, causes }));
    expect(reply).toContain('moderately low');
    expect(reply).toMatch(/I'm hurt/);
    expect(reply).toContain('"You are useless"');
    expect(reply).not.toContain('happy');
  });

  it('is answered with the mood alone when nothing moves it', () => {
    const reply = composeReply(input('are you okay?', { affect: affect(RELAXED), causes }));
    expect(reply).toContain('slightly relaxed');
    expect(reply).not.toContain('"');
  });

  it('hands the question back, except to somebody who wants no questions', () => {
    expect(composeReply(input('how are you?'))).toMatch(/you|your/);
    const quiet = composeReply(
      input('', {
        messages: [
          { role: 'user', text: 'stop asking me questions' },
          { role: 'assistant', text: "Understood: I'll just listen." },
          { role: 'user', text: 'how are you?' },
        ],
      }),
    );
    expect(quiet).not.toContain('?');
  });

  it('never gives the question itself as the reason', () => {
    const asked = affect(RELAXED, { kind: 'liking', intensity: 0.5, causeMessageId: 'm9' });
    const reply = composeReply(
      input('How are you?', { affect: asked, causes: [{ messageId: 'm9', excerpt: 'How are you?' }] }),
    );
    expect(reply).not.toContain('"');
  });

  it('quotes only the beginning of a long message', () => {
    const long = [{ messageId: 'm1', excerpt: `${'so much happened today '.repeat(20)}` }];
    const reply = composeReply(input('how are you?', { affect: joyful, causes: long }));
    expect(reply).toContain('…"');
    expect(reply.length).toBeLessThan(220);
  });
});

describe('why?', () => {
  const why = (state: typeof joyful) =>
    composeReply(
      input('', {
        affect: state,
        causes,
        messages: [
          { role: 'user', text: 'how are you?' },
          { role: 'assistant', text: 'As I write this, my mood is what it is.' },
          { role: 'user', text: 'why?' },
        ],
      }),
    );

  it('names up to two causes, the strongest first', () => {
    const reply = why(hurt);
    expect(reply.indexOf('You are useless')).toBeGreaterThanOrEqual(0);
    expect(reply.indexOf('My dog is ill')).toBeGreaterThan(reply.indexOf('You are useless'));
    expect(reply).toMatch(/[Ii] care about how you are/);
  });

  it('says so when nothing moves it', () => {
    expect(why(affect(RELAXED))).toMatch(/rest|settle|resting/);
  });

  it('says so when what moved it has faded and the mood is still on its way', () => {
    expect(why(affect(vad(0.1, 0.2, -0.3)))).toMatch(/faded/);
  });

  it('admits a cause that it cannot name any more', () => {
    const reply = composeReply(input('why are you happy?', { affect: joyful, causes: [] }));
    expect(reply).toMatch(/earlier|before/);
    expect(reply).toMatch(/[Ii]'m happy for you/);
  });
});

describe('what it says it is', () => {
  it.each([
    'Are you human?',
    'are you a bot?',
    'are you real',
    'are you ChatGPT?',
    'am I talking to a person?',
  ])('“%s”: software, plainly', (text) => {
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
      expect(composeReply(input(text, { seed }))).toMatch(/software|program/);
  });

  it('introduces itself by the persona’s name, as the offline companion', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const reply = composeReply(
        input('Who are you?', { seed, persona: { ...DEFAULT_PERSONA, name: 'Mira' } }),
      );
      expect(reply).toContain('Mira');
      expect(reply).toMatch(/offline|program|software/);
    }
  });

  it('does not claim to love', () => {
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const reply = composeReply(input('do you love me?', { seed }));
      expect(reply).toMatch(/software|program/);
      expect(reply).not.toMatch(/I love you/i);
    }
  });

  it('says that it cannot look up facts, and that a model can be chosen in the settings', () => {
    for (const seed of ['a', 'b', 'c', 'd']) {
      const reply = composeReply(input("What's the capital of France?", { seed }));
      expect(reply).toMatch(/offline/);
      expect(reply).toMatch(/settings/);
    }
  });
});
