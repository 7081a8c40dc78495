/** A language model reads the emotion: instead of the embedded detector, or after it. */
import { describe, expect, test } from 'vitest';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import type { GeminiRequestBody } from '../../fakes/gemini-wire.ts';
import { cleanUp, collect, eventOf, manualClock, startBackend } from './start-backend.ts';

const GEMINI = { provider: 'gemini', model: 'gemini-2.5-flash' };

const reading = (emotion: string, extra: object = {}) =>
  JSON.stringify({
    emotions: { [emotion]: 0.9 },
    valence: -0.7,
    arousal: 0.3,
    dominance: -0.2,
    intensity: 0.8,
    confidence: 0.85,
    companion: { feels: 'pity', intensity: 1 },
    ...extra,
  });

const isQuestion = (body: GeminiRequestBody) =>
  body.systemInstruction?.parts?.some(({ text }) => text?.includes('You read emotion')) ?? false;

/** Gemini replies with "A reply.", and reads with what `answers` holds, the last of them for ever. */
async function start(
  mode: 'embedded' | 'llm' | 'refined',
  answers: string[],
  { generation = GEMINI, detector }: { generation?: typeof GEMINI; detector?: EmotionDetector } = {},
) {
  const gemini = await startFakeGemini();
  cleanUp(() => gemini.close());
  const left = [...answers];
  gemini.reply = ({ body }) =>
    isQuestion(body) ? (left.length > 1 ? left.shift()! : (left[0] ?? '')) : 'A reply.';
  const clock = manualClock();
  const app = await startBackend({
    clock,
    ...(detector === undefined ? {} : { detector }),
    settings: memorySettings({ generation, detection: { mode, ...GEMINI } }),
    providers: { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } },
  });
  const session = await app.client.sessions.create({});
  const say = async (text: string) => app.client.messages.send({ sessionId: session.id, text });
  const messages = async () => (await app.client.messages.list({ sessionId: session.id })).messages;
  const questions = () => gemini.requests.filter(({ body }) => isQuestion(body));
  return { ...app, gemini, clock, session, say, messages, questions };
}

const readings = (events: readonly TurnEvent[]) =>
  events.flatMap((event) => (event.type === 'reading' ? [event.reading] : []));

describe('a language model that reads instead', () => {
  test('is asked with the message and what came before it, and its reading counts', async () => {
    const { say, messages, questions, gemini } = await start('llm', [reading('grief')]);
    await collect(await say('My dog died.'));
    const events = await collect(await say('yes'));
    expect(readings(events)).toMatchObject([{ primary: 'grief', source: 'llm', valence: -0.7 }]);
    expect((await messages())[2]?.reading).toMatchObject({ primary: 'grief', source: 'llm' });

    const { contents, generationConfig } = questions()[1]!.body;
    expect(JSON.parse(contents?.at(-1)?.parts?.[0]?.text ?? '')).toEqual({
      before: ['My dog died.', 'A reply.'],
      message: 'yes',
    });
    expect(generationConfig).toMatchObject({ responseMimeType: 'application/json' });
    const reply = gemini.requests.filter(({ body }) => !isQuestion(body)).at(-1)!;
    expect(JSON.stringify(reply.body.systemInstruction)).toContain('sounds like deep grief');
  });

  test('moves the companion by what it proposes as well, within the bound of one event', async () => {
    const without = await start('llm', [reading('grief', { companion: null })]);
    const proposing = await start('llm', [reading('grief', { companion: { feels: 'hate', intensity: 1 } })]);
    const kinds = async (app: typeof without) => {
      const { companion } = eventOf(await collect(await app.say('My dog died.')), 'companion');
      return companion;
    };
    const before = await kinds(without);
    const after = await kinds(proposing);
    expect(before.emotions.map(({ kind }) => kind)).not.toContain('hate');
    const hate = after.emotions.find(({ kind }) => kind === 'hate');
    expect(hate?.intensity).toBeGreaterThan(0.1);
    expect(hate?.intensity).toBeLessThanOrEqual(0.75);
    for (const axis of ['valence', 'arousal', 'dominance'] as const) {
      expect(Math.abs(after.mood[axis] - after.resting[axis])).toBeLessThanOrEqual(0.3 + 1e-9);
    }
  });

  test('is told once what was wrong with its answer', async () => {
    const { say, questions } = await start('llm', ['The person is sad.', reading('sadness')]);
    expect(readings(await collect(await say('Oh no')))).toMatchObject([
      { primary: 'sadness', source: 'llm' },
    ]);
    expect(questions()).toHaveLength(2);
    expect(JSON.stringify(questions()[1]!.body.contents)).toContain('There was no JSON object in it.');
  });

  test.each([
    ['two answers that cannot be used', async () => {}],
    ['a provider that is down', async ({ gemini }: App) => gemini.behave('503', { times: 1 })],
    ['a wrong key', async ({ gemini }: App) => gemini.behave('invalid-key', { times: 1 })],
    ['an answer that was blocked', async ({ gemini }: App) => gemini.behave('safety-block', { times: 1 })],
  ])('leaves the embedded reading after %s, and the reply comes all the same', async (_, prepare) => {
    const app = await start('llm', ['no', 'no']);
    await prepare(app);
    const events = await collect(await app.say('I am so happy today!'));
    expect(readings(events)).toMatchObject([{ source: 'embedded', primary: 'joy' }]);
    expect(eventOf(events, 'reply-finished').message).toMatchObject({ status: 'complete', text: 'A reply.' });
    expect(app.unforeseen).toEqual([]);
    expect(app.clock.pending).toBe(0);
  });

  test('is not waited for longer than twenty seconds', async () => {
    const { say, gemini, clock } = await start('llm', []);
    gemini.behave('stall-first-byte', { times: 1 });
    const arriving = gemini.nextRequest();
    const turn = collect(await say('I am so happy today!'));
    const question = await arriving;
    clock.advance(20_000);
    const events = await turn;
    expect(readings(events)).toMatchObject([{ source: 'embedded' }]);
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
    expect(await question.closed).toBe('aborted');
  });

  test('lets go of its question when the person stops', async () => {
    const { client, session, say, gemini, clock } = await start('llm', []);
    gemini.behave('stall-first-byte', { times: 1 });
    const arriving = gemini.nextRequest();
    const turn = collect(await say('Hello'));
    const question = await arriving;
    await client.messages.stop({ sessionId: session.id });
    expect(eventOf(await turn, 'reply-finished').message).toMatchObject({ status: 'interrupted', text: '' });
    expect(await question.closed).toBe('aborted');
    expect(clock.pending).toBe(0);
  });

  test('is whoever writes the replies, where no other is chosen; the offline companion reads for itself', async () => {
    const app = await start('llm', [reading('grief')]);
    await app.client.settings.update({ detection: { provider: null, model: null } });
    expect(readings(await collect(await app.say('Oh')))).toMatchObject([{ source: 'llm' }]);
    await app.client.settings.update({ generation: { provider: 'embedded', model: null } });
    expect(readings(await collect(await app.say('Oh')))).toMatchObject([{ source: 'embedded' }]);
    expect(app.questions()).toHaveLength(1);
  });
});

type App = Awaited<ReturnType<typeof start>>;

describe('a language model that refines', () => {
  test('is not waited for: the embedded reading comes first, the better one takes its place', async () => {
    const { say, messages, client, session } = await start('refined', [reading('grief')]);
    const events = await collect(await say('I am so happy today!'));
    expect(readings(events)).toMatchObject([
      { source: 'embedded', primary: 'joy' },
      { source: 'llm', primary: 'grief' },
    ]);
    const companions = events.filter(({ type }) => type === 'companion');
    expect(companions).toHaveLength(2);
    expect((await messages())[0]?.reading).toMatchObject({ source: 'llm', primary: 'grief' });
    // The companion feels by the better reading alone, not by both.
    const companion = await client.companion.get({ sessionId: session.id });
    expect(companion.emotions.map(({ kind }) => kind)).toContain('pity');
    expect(companion.emotions.map(({ kind }) => kind)).not.toContain('happy-for');
  });

  test('is asked at the same time as the reply is written', async () => {
    const { say, gemini } = await start('refined', [reading('grief')]);
    gemini.behave('stall-first-byte', { times: 1 });
    const arriving = gemini.nextRequest();
    const events = (await say('Hello'))[Symbol.asyncIterator]();
    await arriving;
    // The question hangs; the reply comes nevertheless.
    for (let next = await events.next(); ; next = await events.next()) {
      if (next.done) throw new Error('The turn ended.');
      if (next.value.type === 'reply-finished') {
        expect(next.value.message).toMatchObject({ status: 'complete', text: 'A reply.' });
        break;
      }
    }
    await events.return?.();
  });

  test('that is late is given up a few seconds after the reply', async () => {
    const { say, gemini, clock, messages } = await start('refined', [reading('grief')]);
    gemini.behave('stall-first-byte', { times: 1 });
    const arriving = gemini.nextRequest();
    const turn = collect(await say('I am so happy today!'));
    const question = await arriving;
    await expect.poll(async () => (await messages())[1]?.status).toBe('complete');
    await expect.poll(() => clock.pending).toBe(3); // the idle time-out, the patience, the grace
    clock.advance(5_000);
    expect(readings(await turn)).toMatchObject([{ source: 'embedded' }]);
    expect(await question.closed).toBe('aborted');
    expect(clock.pending).toBe(0);
  });
});

test('with the embedded detector alone nobody is asked', async () => {
  const { say, questions } = await start('embedded', [reading('grief')]);
  await collect(await say('I am so happy today!'));
  expect(questions()).toHaveLength(0);
});
