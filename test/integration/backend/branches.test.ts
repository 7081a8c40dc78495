import { describe, expect, test } from 'vitest';
import type { Message, TurnEvent } from '#shared/contract/messages.ts';
import { plainDetector } from './plain-detector.ts';
import { collect, eventOf, manualClock, startBackend } from './start-backend.ts';

const MINUTE = 60_000;
type Started = Awaited<ReturnType<typeof startBackend>>;
type Client = Started['client'];

async function start() {
  const clock = manualClock();
  const started = await startBackend({ clock, detector: plainDetector });
  const { id: sessionId } = await started.client.sessions.create({});
  return { ...started, clock, sessionId };
}

const own = (events: readonly TurnEvent[]): Message => eventOf(events, 'user-message').message;
const say = async (client: Client, sessionId: string, text: string) =>
  own(await collect(await client.messages.send({ sessionId, text })));
const edit = async (client: Client, messageId: string, text: string) =>
  collect(await client.messages.edit({ messageId, text }));
const shown = async (client: Client, sessionId: string) =>
  (await client.messages.list({ sessionId, limit: 200 })).messages;
const words = async (client: Client, sessionId: string) =>
  (await shown(client, sessionId)).filter(({ role }) => role === 'user').map(({ text }) => text);
/** What the companion feels, without whatever depends on ids. */
const feels = async (client: Client, sessionId: string) => {
  const { mood, emotions, sentence } = await client.companion.get({ sessionId });
  return { mood, sentence, emotions: emotions.map(({ kind, intensity }) => [kind, intensity]) };
};

describe('an edited message', () => {
  test('is a sibling that is shown, with a whole turn of its own; the earlier branch is kept', async () => {
    const { client, sessionId } = await start();
    await say(client, sessionId, 'Hello there');
    const first = await say(client, sessionId, 'I hate you');
    await say(client, sessionId, 'You are useless');
    const before = await shown(client, sessionId);

    const events = await edit(client, first.id, 'I love talking to you');
    expect(events.map(({ type }) => type).filter((type) => type !== 'delta')).toEqual([
      'user-message',
      'reading',
      'companion',
      'reply-started',
      'reply-finished',
      'session',
    ]);
    const edited = own(events);
    expect(edited).toMatchObject({
      parentId: first.parentId,
      position: first.position,
      text: 'I love talking to you',
      siblingIds: [first.id, edited.id],
    });
    const after = await shown(client, sessionId);
    expect(after.map(({ id }) => id)).toEqual([
      before[0]!.id,
      before[1]!.id,
      edited.id,
      eventOf(events, 'reply-finished').message.id,
    ]);
    expect(after[2]?.siblingIds).toEqual([first.id, edited.id]);
    expect(after[0]?.siblingIds).toEqual([before[0]!.id]);
    expect(eventOf(events, 'session').session.messageCount).toBe(4);
  });

  test('can be the first of its session, and edited again', async () => {
    const { client, sessionId } = await start();
    const first = await say(client, sessionId, 'one');
    const second = own(await edit(client, first.id, 'two'));
    const third = own(await edit(client, second.id, 'three'));
    expect(third).toMatchObject({ parentId: null, position: 0, siblingIds: [first.id, second.id, third.id] });
    expect(await words(client, sessionId)).toEqual(['three']);
    await client.messages.select({ messageId: second.id });
    expect(await words(client, sessionId)).toEqual(['two']);
  });

  test('is what the reply answers: the prompt holds nothing of the branch that was left', async () => {
    const { backend, client, sessionId } = await start();
    await say(client, sessionId, 'I like tea');
    const message = await say(client, sessionId, 'my sister is called Mina');
    await edit(client, message.id, 'my brother is called Omid');
    const { store } = backend.sessions.findMessage(message.id);
    const prompt = store.messages.words(sessionId, 100, 100).map(({ text }) => text);
    expect(prompt.join('\n')).toContain('Omid');
    expect(prompt.join('\n')).not.toContain('Mina');
  });
});

describe('a branch that is shown again', () => {
  test('is as it was, words, readings and feelings, and a switch to and fro changes nothing', async () => {
    const { client, clock, sessionId } = await start();
    await say(client, sessionId, 'I had a good day');
    const sad = await say(client, sessionId, 'My grandmother died and I am so sad');
    clock.advance(MINUTE);
    await say(client, sessionId, 'I hate you');
    const [branch, felt] = [await shown(client, sessionId), await feels(client, sessionId)];

    const glad = own(await edit(client, sad.id, 'Thank you, you are wonderful'));
    const [otherBranch, otherFelt] = [await shown(client, sessionId), await feels(client, sessionId)];
    expect(otherFelt.mood.valence).toBeGreaterThan(felt.mood.valence);
    for (let i = 0; i < 2; i++) {
      const back = await client.messages.select({ messageId: sad.id });
      expect(back.companion.mood).toEqual(felt.mood);
      expect(back.session.messageCount).toBe(branch.length);
      const now = await shown(client, sessionId);
      expect(now).toEqual(
        branch.map((message) =>
          message.id === sad.id ? { ...message, siblingIds: [sad.id, glad.id] } : message,
        ),
      );
      expect(back.messages).toEqual(now.slice(sad.position));
      expect(await feels(client, sessionId)).toEqual(felt);

      await client.messages.select({ messageId: glad.id });
      expect(await shown(client, sessionId)).toEqual(otherBranch);
      expect(await feels(client, sessionId)).toEqual(otherFelt);
    }
  });

  test('goes on from each message with what was shown there last', async () => {
    const { client, sessionId } = await start();
    const root = await say(client, sessionId, 'root A');
    const a1 = await say(client, sessionId, 'A1');
    const a2 = own(await edit(client, a1.id, 'A2'));
    await say(client, sessionId, 'A2 later');
    await client.messages.select({ messageId: a1.id });
    await say(client, sessionId, 'A1 later');
    await edit(client, root.id, 'root B');

    await client.messages.select({ messageId: root.id });
    expect(await words(client, sessionId)).toEqual(['root A', 'A1', 'A1 later']);
    await client.messages.select({ messageId: a2.id });
    expect(await words(client, sessionId)).toEqual(['root A', 'A2', 'A2 later']);
    const other = (await shown(client, sessionId))[0]!.siblingIds[1]!;
    await client.messages.select({ messageId: other });
    await client.messages.select({ messageId: root.id });
    expect(await words(client, sessionId)).toEqual(['root A', 'A2', 'A2 later']);
  });

  test('can be found from a message deep in a branch that is hidden twice over', async () => {
    const { client, sessionId } = await start();
    const root = await say(client, sessionId, 'root A');
    const middle = await say(client, sessionId, 'middle A');
    const deep = await say(client, sessionId, 'deep A');
    await edit(client, middle.id, 'middle B');
    await edit(client, root.id, 'root B');
    const { messages } = await client.messages.select({ messageId: deep.id });
    expect(await words(client, sessionId)).toEqual(['root A', 'middle A', 'deep A']);
    expect(messages[0]?.id).toBe(root.id);
  });

  test('a reply that was written again is chosen likewise, and leaves the companion as it felt', async () => {
    const { client, sessionId } = await start();
    await say(client, sessionId, 'Thank you, you are lovely');
    const felt = await feels(client, sessionId);
    const [, reply] = await shown(client, sessionId);
    const events = await collect(await client.messages.regenerate({ messageId: reply!.id }));
    const second = eventOf(events, 'reply-finished').message;
    expect(second.siblingIds).toEqual([reply!.id, second.id]);
    expect(eventOf(events, 'reply-started').message.siblingIds).toEqual(second.siblingIds);
    expect(await feels(client, sessionId)).toEqual(felt);
    await client.messages.select({ messageId: reply!.id });
    expect((await shown(client, sessionId))[1]).toMatchObject({ id: reply!.id, text: reply!.text });
    expect(await feels(client, sessionId)).toEqual(felt);
  });

  test('feels what the same messages said straight feel', async () => {
    const branched = await start();
    const straight = await start();
    const said = ['I failed my exam', 'Thank you, you are so kind', 'My boss is an idiot'];
    const { client, sessionId, clock } = branched;
    const wrong = await say(client, sessionId, 'I hate you, you are useless');
    await edit(client, wrong.id, said[0]!);
    for (const text of said.slice(1)) {
      clock.advance(3 * MINUTE);
      const misread = await say(client, sessionId, 'You lied to me and I am furious');
      await edit(client, misread.id, text);
      const last = (await shown(client, sessionId)).at(-1);
      await collect(await client.messages.regenerate({ messageId: last!.id }));
    }
    await say(straight.client, straight.sessionId, said[0]!);
    for (const text of said.slice(1)) {
      straight.clock.advance(3 * MINUTE);
      await say(straight.client, straight.sessionId, text);
    }
    expect(await words(client, sessionId)).toEqual(said);
    expect(await feels(client, sessionId)).toEqual(await feels(straight.client, straight.sessionId));
  });

  test('names its own messages as causes', async () => {
    const { client, sessionId } = await start();
    const first = await say(client, sessionId, 'I hate you');
    const edited = own(await edit(client, first.id, 'I love you so much'));
    const causes = async () =>
      new Set(
        (await client.companion.get({ sessionId })).emotions.map(({ causeMessageId }) => causeMessageId),
      );
    expect(await causes()).toEqual(new Set([edited.id]));
    await client.messages.select({ messageId: first.id });
    expect(await causes()).toEqual(new Set([first.id]));
  });
});

describe('what cannot be edited or selected', () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => 'none',
      (error: { code: string }) => error.code,
    );

  test('is said with the codes that the contract has, and changes nothing', async () => {
    const { backend, client, sessionId } = await start();
    const first = await say(client, sessionId, 'one');
    const [, reply] = await shown(client, sessionId);
    const edited = own(await edit(client, first.id, 'two'));
    const before = await shown(client, sessionId);
    const call = { text: 'x' };
    expect(await code(client.messages.edit({ messageId: reply!.id, ...call }))).toBe('NOT_FOUND'); // not shown
    expect(await code(client.messages.edit({ messageId: before[1]!.id, ...call }))).toBe('BAD_REQUEST'); // a reply
    expect(await code(client.messages.edit({ messageId: edited.id, text: '  ' }))).toBe('BAD_REQUEST');
    expect(await code(client.messages.edit({ messageId: 'nobody', ...call }))).toBe('NOT_FOUND');
    expect(await code(client.messages.select({ messageId: 'nobody' }))).toBe('NOT_FOUND');

    const turn = await client.messages.send({ sessionId, text: 'three' });
    expect(await code(client.messages.edit({ messageId: edited.id, ...call }))).toBe('TURN_RUNNING');
    expect(await code(client.messages.select({ messageId: first.id }))).toBe('TURN_RUNNING');
    await collect(turn);
    expect((await shown(client, sessionId)).slice(0, 2)).toEqual(before);

    await client.sessions.end({ sessionId });
    expect(await code(client.messages.edit({ messageId: edited.id, ...call }))).toBe('SESSION_ENDED');
    expect(await code(client.messages.select({ messageId: first.id }))).toBe('none'); // it stays there to read
    expect(await words(client, sessionId)).toEqual(['one']);
    expect(backend.sessions.get(sessionId).endedAt).not.toBeNull();
  });

  test('nor what a session in memory only has forgotten: it goes on with how the companion feels', async () => {
    const here = await start();
    const { backend } = here;
    const session = backend.sessions.create({ ephemeral: true });
    const message = own(
      await collect(await here.client.messages.send({ sessionId: session.id, text: 'I hate you' })),
    );
    const felt = await feels(here.client, session.id);
    expect(felt.emotions.length).toBeGreaterThan(0);
    expect(await code(here.client.messages.edit({ messageId: message.id, text: 'I love you' }))).toBe(
      'NOT_FOUND',
    );
    expect(await code(here.client.messages.select({ messageId: message.id }))).toBe('NOT_FOUND');
    expect(await feels(here.client, session.id)).toEqual(felt);
    await collect(await here.client.messages.send({ sessionId: session.id, text: 'hello again' }));
  });
});

test('other windows hear of an edit and of a switch', async () => {
  const { client, sessionId } = await start();
  const first = await say(client, sessionId, 'one');
  const watch = (await client.changes.watch())[Symbol.asyncIterator]();
  await watch.next();
  await edit(client, first.id, 'two');
  await client.messages.select({ messageId: first.id });
  const heard: unknown[] = [];
  for (let i = 0; i < 4; i++) heard.push((await watch.next()).value);
  expect(heard).toEqual(Array(4).fill({ type: 'messages', sessionId }));
  await watch.return?.();
});
