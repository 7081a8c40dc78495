import { describe, expect, test } from 'vitest';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import { MAX_MESSAGE_LENGTH } from '#shared/contract/messages.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { collect, eventOf, manualClock, startBackend } from './start-backend.ts';

describe('a turn with the embedded companion', () => {
  test('keeps the words, reads them, moves the mood and streams a reply, in this order', async () => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    const events = await collect(
      await client.messages.send({
        sessionId: session.id,
        text: 'I love you, thank you so much for your help!',
      }),
    );

    const types = events.map((event) => event.type);
    expect(types.filter((type, at) => type !== types[at - 1])).toEqual([
      'user-message',
      'reading',
      'companion',
      'reply-started',
      'delta',
      'reply-finished',
      'session',
    ]);
    const { reading } = eventOf(events, 'reading');
    expect(Object.keys(reading.scores).sort()).toEqual([...EMOTION_LABELS].sort());
    expect(['love', 'gratitude']).toContain(reading.primary);
    expect(reading.valence).toBeGreaterThan(0);

    const { companion } = eventOf(events, 'companion');
    const user = eventOf(events, 'user-message').message;
    expect(companion.emotions.map((emotion) => emotion.causeMessageId)).toContain(user.id);
    expect(companion.mood).not.toEqual(companion.resting);

    const reply = eventOf(events, 'reply-finished').message;
    const deltas = events.flatMap((event) => (event.type === 'delta' ? [event.text] : []));
    expect(deltas.length).toBeGreaterThan(1);
    expect(deltas.join('')).toBe(reply.text);
    expect(reply).toMatchObject({
      status: 'complete',
      provider: 'embedded',
      parentId: user.id,
      position: 1,
      error: null,
    });
  });

  test('is all there after a restart, mood included', async () => {
    const clock = manualClock();
    const first = await startBackend({ clock });
    const session = await first.client.sessions.create({});
    await collect(
      await first.client.messages.send({ sessionId: session.id, text: 'My dog died and I am heartbroken.' }),
    );
    const before = {
      sessions: await first.client.sessions.list({}),
      messages: await first.client.messages.list({ sessionId: session.id }),
      companion: await first.client.companion.get({ sessionId: session.id }),
      timeline: await first.client.emotions.timeline({ sessionId: session.id }),
    };
    await first.close();

    const { client } = await startBackend({ clock, dataDir: first.dataDir });
    expect({
      sessions: await client.sessions.list({}),
      messages: await client.messages.list({ sessionId: session.id }),
      companion: await client.companion.get({ sessionId: session.id }),
      timeline: await client.emotions.timeline({ sessionId: session.id }),
    }).toEqual(before);
    expect(before.messages.messages).toHaveLength(2);
    expect(before.messages.messages[0]?.reading?.valence).toBeLessThan(0);
    expect(before.timeline.points[0]?.companion).not.toBeNull();
  });

  test('relaxes the mood by the time that went by, to the resting mood', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const session = await client.sessions.create({});
    await collect(
      await client.messages.send({ sessionId: session.id, text: 'I am terrified, I cannot stop crying.' }),
    );
    const stirred = await client.companion.get({ sessionId: session.id });
    clock.advance(7 * 24 * 3_600_000);
    const rested = await client.companion.get({ sessionId: session.id });
    expect(stirred.mood).not.toEqual(stirred.resting);
    expect(rested.mood).toEqual(rested.resting);
    expect(rested.emotions).toEqual([]);
  });

  test('answers about its own feelings from its state', async () => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    await collect(
      await client.messages.send({
        sessionId: session.id,
        text: 'My grandmother passed away last night, I am so sad',
      }),
    );
    const events = await collect(
      await client.messages.send({ sessionId: session.id, text: 'How are you feeling?' }),
    );
    const { companion } = eventOf(events, 'companion');
    const reply = eventOf(events, 'reply-finished').message.text.toLowerCase();
    expect(reply).toContain(companion.sentence.split(',')[0]);
  });

  test('opens a session with the greeting that the empty screen showed', async () => {
    const { client } = await startBackend({ clock: manualClock() });
    await client.settings.update({ persona: { ...DEFAULT_PERSONA, name: 'Mira' } });
    const before = await client.companion.greeting();
    const session = await client.sessions.create({});
    expect(before.name).toBe('Mira');
    expect((await client.companion.get({ sessionId: session.id })).greeting).toBe(before.text);
    await client.settings.update({ generation: { provider: 'gemini', model: null } });
    expect((await client.companion.greeting()).text).not.toContain('offline');
  });

  test('names the session after its first message, once', async () => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    await collect(
      await client.messages.send({ sessionId: session.id, text: 'A walk by the sea\nwith my sister' }),
    );
    await collect(await client.messages.send({ sessionId: session.id, text: 'And something else' }));
    expect((await client.sessions.get({ sessionId: session.id })).title).toBe('A walk by the sea');
  });

  test('regenerates beside the earlier reply: nothing is overwritten, the mood is not moved twice', async () => {
    const clock = manualClock();
    const { client, backend } = await startBackend({ clock });
    const session = await client.sessions.create({});
    const events = await collect(
      await client.messages.send({ sessionId: session.id, text: 'I failed my exam today' }),
    );
    const first = eventOf(events, 'reply-finished').message;
    const moodBefore = (await client.companion.get({ sessionId: session.id })).mood;

    const again = await collect(await client.messages.regenerate({ messageId: first.id }));
    expect(again[0]?.type).toBe('reply-started');
    const second = eventOf(again, 'reply-finished').message;
    expect(second.id).not.toBe(first.id);
    expect(second.parentId).toBe(first.parentId);
    const { messages, total } = await client.messages.list({ sessionId: session.id });
    expect(messages.map((message) => message.id)).toEqual([first.parentId, second.id]);
    expect(total).toBe(2);
    expect(backend.sessions.open(session.id).store.messages.get(first.id)?.text).toBe(first.text);
    expect((await client.companion.get({ sessionId: session.id })).mood).toEqual(moodBefore);
  });

  test('goes on without a reading when the detector fails, and loses nothing', async () => {
    const { client, unforeseen } = await startBackend({
      detector: { detect: () => Promise.reject(new Error('the model is damaged')) },
    });
    const session = await client.sessions.create({});
    const events = await collect(await client.messages.send({ sessionId: session.id, text: 'Hello there' }));
    expect(events.some((event) => event.type === 'reading')).toBe(false);
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
    expect(unforeseen).toHaveLength(1);
  });
});

describe('bad input', () => {
  test.each([
    ['an empty message', '', /empty/],
    ['only white space', ' \n\t ', /empty/],
    ['200,000 characters', 'a'.repeat(200_000), /32,000 characters at most/],
    ['a lone surrogate', 'hello \ud83d there', /half of a character/],
  ])('%s is refused with a sentence, and nothing is written', async (_, text, sentence) => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    await expect(client.messages.send({ sessionId: session.id, text })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      status: 400,
      defined: true,
      message: expect.stringMatching(sentence),
      data: { issues: [{ path: 'text', message: expect.stringMatching(sentence) }] },
    });
    expect(await client.messages.list({ sessionId: session.id })).toEqual({ messages: [], total: 0 });
  });

  test('a message of exactly the greatest length is taken whole', async () => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    const text = 'It was a long, long day. '.repeat(2_000).slice(0, MAX_MESSAGE_LENGTH);
    const events = await collect(await client.messages.send({ sessionId: session.id, text }));
    expect(eventOf(events, 'user-message').message.text).toBe(text);
    expect(eventOf(events, 'reply-finished').message.status).toBe('complete');
  });

  test('an unknown session, message or provider is NOT_FOUND', async () => {
    const { client } = await startBackend();
    const unknown = { code: 'NOT_FOUND', status: 404, defined: true };
    await expect(client.messages.send({ sessionId: 'nobody', text: 'Hi' })).rejects.toMatchObject(unknown);
    await expect(client.messages.list({ sessionId: 'nobody' })).rejects.toMatchObject(unknown);
    await expect(client.sessions.remove({ sessionId: 'nobody' })).rejects.toMatchObject(unknown);
    await expect(client.companion.get({ sessionId: 'nobody' })).rejects.toMatchObject(unknown);
    await expect(client.messages.regenerate({ messageId: 'nobody' })).rejects.toMatchObject(unknown);
    await expect(client.providers.setKey({ providerId: 'nobody', key: 'abc' })).rejects.toMatchObject(
      unknown,
    );
    await expect(
      client.sessions.create({ generation: { provider: 'nobody', model: null } }),
    ).rejects.toMatchObject(unknown);
  });

  test('an ended session takes no more messages and stays readable', async () => {
    const { client } = await startBackend();
    const session = await client.sessions.create({});
    await collect(await client.messages.send({ sessionId: session.id, text: 'Hello' }));
    await client.sessions.end({ sessionId: session.id });
    await expect(client.messages.send({ sessionId: session.id, text: 'Hello?' })).rejects.toMatchObject({
      code: 'SESSION_ENDED',
      status: 409,
    });
    expect((await client.messages.list({ sessionId: session.id })).total).toBe(2);
  });

  test('traits that are no numbers change nothing', async () => {
    const { client } = await startBackend();
    const persona = { ...DEFAULT_PERSONA, traits: { ...DEFAULT_PERSONA.traits, openness: Number.NaN } };
    await expect(client.settings.update({ persona })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect((await client.settings.get()).persona).toEqual(DEFAULT_PERSONA);
  });
});
