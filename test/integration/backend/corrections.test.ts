import { describe, expect, test } from 'vitest';
import type { EmotionDetector } from '#backend/emotion-detection/detector.ts';
import type { Corrected } from '#shared/contract/emotions.ts';
import type { TurnEvent } from '#shared/contract/messages.ts';
import type { EmotionLabel } from '#shared/emotions/taxonomy.ts';
import { collect, eventOf, manualClock, startBackend, untilDelta } from './start-backend.ts';

const MINUTE = 60_000;
type Started = Awaited<ReturnType<typeof startBackend>>;
type Client = Started['client'];

/** Says something and waits for the whole turn. @returns the message as the backend has it. */
async function say(client: Client, sessionId: string, text: string) {
  const events = await collect(await client.messages.send({ sessionId, text }));
  return { ...eventOf(events, 'user-message').message, reading: eventOf(events, 'reading').reading };
}

const messagesOf = async (client: Client, sessionId: string) =>
  (await client.messages.list({ sessionId, limit: 200 })).messages;
const ownMessages = async (client: Client, sessionId: string) =>
  (await messagesOf(client, sessionId)).filter(({ role }) => role === 'user');
const moodsOf = async (client: Client, sessionId: string) =>
  (await client.emotions.timeline({ sessionId })).points.map(({ companion }) => companion);

describe('a corrected reading', () => {
  test('is shown as set by the person, in the message, the list and the timeline', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    const message = await say(client, sessionId, 'I am so angry at him right now');
    expect(message.reading.primary).toBe('anger');

    const corrected: Corrected = await client.emotions.correct({ messageId: message.id, label: 'pride' });
    expect(corrected.message).toMatchObject({
      id: message.id,
      readingHidden: false,
      reading: {
        primary: 'pride',
        active: ['pride'],
        source: 'user',
        confidence: 1,
        stage: null,
        phrase: expect.stringContaining('pride'),
      },
    });
    expect((await ownMessages(client, sessionId))[0]).toEqual(corrected.message);
    const { points } = await client.emotions.timeline({ sessionId });
    expect(points[0]?.person).toMatchObject({ primary: 'pride' });
  });

  test('can be corrected again, and taken back to what was read', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    const message = await say(client, sessionId, 'I am so angry at him right now');
    const moods = await moodsOf(client, sessionId);

    await client.emotions.correct({ messageId: message.id, label: 'pride' });
    expect(
      (await client.emotions.correct({ messageId: message.id, label: 'neutral' })).message.reading,
    ).toMatchObject({ primary: 'neutral', intensity: 0 });
    const back = await client.emotions.uncorrect({ messageId: message.id });
    expect(back.message.reading).toEqual(message.reading);
    expect(await moodsOf(client, sessionId)).toEqual(moods);
    expect(await client.emotions.corrections()).toEqual({ taught: 0 });
  });

  test('survives a restart, with what was learnt from it', async () => {
    const first = await startBackend();
    const { id: sessionId } = await first.client.sessions.create({});
    const message = await say(first.client, sessionId, 'zorbing at six');
    await first.client.emotions.correct({ messageId: message.id, label: 'fear' });
    await first.close();

    const { client } = await startBackend({ dataDir: first.dataDir });
    expect((await ownMessages(client, sessionId))[0]?.reading).toMatchObject({
      primary: 'fear',
      source: 'user',
    });
    expect((await client.emotions.read({ text: 'Zorbing at six!' })).primary).toBe('fear');
  });
});

describe('a message that is not to be read', () => {
  test('has no reading, leaves the companion as if nothing had been read, and can be read again', async () => {
    const { client } = await startBackend({ clock: manualClock() });
    const { id: sessionId } = await client.sessions.create({});
    const before = await client.companion.get({ sessionId });
    const message = await say(client, sessionId, 'I am so angry at him right now');

    const hidden = await client.emotions.correct({ messageId: message.id, label: null });
    expect(hidden.message).toMatchObject({ reading: null, readingHidden: true });
    expect(hidden.companion.mood).toEqual(before.mood);
    expect(hidden.companion.emotions).toEqual([]);
    expect((await client.emotions.timeline({ sessionId })).points[0]?.person).toBeNull();
    expect(await client.emotions.corrections()).toEqual({ taught: 0 });

    const back = await client.emotions.uncorrect({ messageId: message.id });
    expect(back.message).toMatchObject({ reading: message.reading, readingHidden: false });
  });
});

describe('the companion follows a correction', () => {
  const LATER = ['I am so happy today', 'what do you think?', 'I feel so lonely and sad'];

  /** A session of four messages, three minutes apart, whose first one is read as `first`. */
  async function talked(first: EmotionLabel | null) {
    const clock = manualClock();
    const { backend, client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({});
    const message = await say(client, sessionId, 'I am so angry at him right now');
    if (first !== null) await client.emotions.correct({ messageId: message.id, label: first });
    for (const text of LATER) {
      clock.advance(3 * MINUTE);
      await say(client, sessionId, text);
    }
    return { clock, backend, client, sessionId, message };
  }

  test('its states afterwards are those that it would have had', async () => {
    const late = await talked(null);
    const early = await talked('joy');
    expect(await moodsOf(late.client, late.sessionId)).not.toEqual(
      await moodsOf(early.client, early.sessionId),
    );

    const { companion } = await late.client.emotions.correct({ messageId: late.message.id, label: 'joy' });
    expect(await moodsOf(late.client, late.sessionId)).toEqual(await moodsOf(early.client, early.sessionId));
    const wanted = await early.client.companion.get({ sessionId: early.sessionId });
    expect(companion.mood).toEqual(wanted.mood);
    expect(companion.emotions.map(({ kind, intensity }) => [kind, intensity])).toEqual(
      wanted.emotions.map(({ kind, intensity }) => [kind, intensity]),
    );
  });

  test('what was said when the message had long faded stays as it was', async () => {
    const { clock, client, sessionId, message } = await talked(null);
    clock.advance(120 * MINUTE);
    await say(client, sessionId, 'I am so happy today');
    const before = await moodsOf(client, sessionId);
    await client.emotions.correct({ messageId: message.id, label: 'joy' });
    const after = await moodsOf(client, sessionId);
    expect(after[0]).not.toEqual(before[0]);
    expect(after.at(-1)).toEqual(before.at(-1));
  });

  test('on branches that are not shown too', async () => {
    const late = await talked(null);
    const early = await talked('joy');
    const statesOf = ({ backend }: typeof late, messages: readonly { id: string }[]) =>
      messages.map(({ id }) => backend.sessions.findMessage(id).store.affect.of(id)?.mood);
    const [ids, wanted] = [
      await ownMessages(late.client, late.sessionId),
      await ownMessages(early.client, early.sessionId),
    ];
    const [, reply] = await messagesOf(late.client, late.sessionId);
    await collect(await late.client.messages.regenerate({ messageId: reply!.id }));
    expect(await ownMessages(late.client, late.sessionId)).toHaveLength(1);

    await late.client.emotions.correct({ messageId: late.message.id, label: 'joy' });
    expect(statesOf(late, ids)).toEqual(statesOf(early, wanted));
  });
});

describe('the detector learns', () => {
  const teach = async (client: Client, label: EmotionLabel, texts: readonly string[]) => {
    const { id: sessionId } = await client.sessions.create({});
    for (const text of texts) {
      const { id } = await say(client, sessionId, text);
      await client.emotions.correct({ messageId: id, label });
    }
    return sessionId;
  };
  /** A word that means nothing to any model, and something to the person. */
  const ZORBING = [
    'zorbing at six',
    'bought shoes for zorbing',
    'zorbing with Kim tomorrow',
    'booked the zorbing for may',
    'they moved the zorbing to monday',
  ];
  const SIXTH = 'is there zorbing on sunday';

  test('after five corrections of the same kind the sixth is right, and other texts are read as before', async () => {
    const { client } = await startBackend();
    const others = ['I am so happy today', 'the train leaves at nine', 'they moved the meeting to monday'];
    const before = await Promise.all(others.map((text) => client.emotions.read({ text })));
    expect((await client.emotions.read({ text: SIXTH })).primary).not.toBe('nervousness');

    const sessionId = await teach(client, 'nervousness', ZORBING);
    expect(await client.emotions.corrections()).toEqual({ taught: 5 });
    const sixth = await say(client, sessionId, SIXTH);
    expect(sixth.reading).toMatchObject({ primary: 'nervousness', source: 'embedded' });
    expect(sixth.reading.valence).toBeLessThan(0);
    expect(await Promise.all(others.map((text) => client.emotions.read({ text })))).toEqual(before);
  });

  test('forgets on request: the texts are read as before, the readings that were set stay', async () => {
    const { client } = await startBackend();
    const before = await client.emotions.read({ text: SIXTH });
    const sessionId = await teach(client, 'nervousness', ZORBING);
    expect(await client.emotions.resetCorrections()).toEqual({ forgotten: 5 });
    expect(await client.emotions.corrections()).toEqual({ taught: 0 });
    expect(await client.emotions.read({ text: SIXTH })).toEqual(before);
    const own = await ownMessages(client, sessionId);
    expect(own.map(({ reading }) => reading?.primary)).toEqual(Array(5).fill('nervousness'));
    const undone = await client.emotions.uncorrect({ messageId: own[0]!.id });
    expect(undone.message.reading?.source).toBe('embedded');
  });

  test('what was taught in a session goes with it', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const sessionId = await teach(client, 'nervousness', ZORBING);
    await client.sessions.remove({ sessionId });
    clock.advance(31_000);
    await expect.poll(async () => (await client.emotions.corrections()).taught).toBe(0);
    expect((await client.emotions.read({ text: SIXTH })).primary).not.toBe('nervousness');
  });

  test('a session that lives in memory only leaves nothing to correct or to learn from', async () => {
    const { backend, client } = await startBackend();
    const { id: sessionId } = backend.sessions.create({ ephemeral: true });
    const { id: messageId } = await say(client, sessionId, ZORBING[0]!);
    await expect(client.emotions.correct({ messageId, label: 'joy' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await client.emotions.corrections()).toEqual({ taught: 0 });
  });
});

describe('refused with what to do', () => {
  test('a reply, and a message that is not there', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    await say(client, sessionId, 'hello');
    const [, reply] = await messagesOf(client, sessionId);
    await expect(client.emotions.correct({ messageId: reply!.id, label: 'joy' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: 'Only what you wrote yourself can be corrected.',
    });
    await expect(client.emotions.uncorrect({ messageId: 'nobody' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  test('a message that is still being read', async () => {
    let finish: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const slow: EmotionDetector = {
      async detect() {
        await reading;
        throw new Error('Never mind.');
      },
    };
    const { client } = await startBackend({ detector: slow });
    const { id: sessionId } = await client.sessions.create({});
    const events = (await client.messages.send({ sessionId, text: 'hello' }))[Symbol.asyncIterator]();
    const first: IteratorResult<TurnEvent> = await events.next();
    const messageId = eventOf([first.value], 'user-message').message.id;
    await expect(client.emotions.correct({ messageId, label: 'joy' })).rejects.toMatchObject({
      code: 'TURN_RUNNING',
    });
    finish();
    await untilDelta(events);
    const { message } = await client.emotions.correct({ messageId, label: 'joy' });
    expect(message.reading).toMatchObject({ primary: 'joy', source: 'user', language: null });
    await events.return?.(undefined);
  });
});
