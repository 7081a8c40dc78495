import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '#backend/database/migrations/index.ts';
import { openDatabase } from '#backend/database/open.ts';
import { createStore } from '#backend/database/store.ts';
import { ownReading } from '#backend/emotion-detection/corrections/corrected-reading.ts';
import { throughChanges } from '#backend/emotion-state/changed-personality.ts';
import { type HistoryEvent, isSame, relive } from '#backend/emotion-state/history.ts';
import { initialState } from '#backend/emotion-state/state.ts';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { DEFAULT_PERSONA } from '#shared/contract/companion.ts';
import type { Message } from '#shared/contract/messages.ts';
import { EMOTION_LABELS } from '#shared/emotions/taxonomy.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { plainDetector } from './plain-detector.ts';
import {
  cleanUp,
  collect,
  DATABASE_KEY,
  eventOf,
  manualClock,
  startBackend,
  temporaryDir,
} from './start-backend.ts';

const MINUTE = 60_000;
type Started = Awaited<ReturnType<typeof startBackend>>;
type Client = Started['client'];

const OTHER = {
  openness: -0.3,
  conscientiousness: 0.7,
  extraversion: -0.6,
  agreeableness: -0.2,
  stability: -0.8,
};

/** Every stored state of a session beside the one that its events alone give. */
function rebuilt({ backend }: Pick<Started, 'backend'>, sessionId: string) {
  const { session, store } = backend.sessions.open(sessionId);
  const events = [...store.affectEvents.all(sessionId)];
  const unknown = events.map((event): HistoryEvent => {
    return event.heard === null ? event : { ...event, heard: { ...event.heard, isKnown: null } };
  });
  const states = relive(
    unknown,
    (_, listener) => {
      return initialState(listener?.traits ?? session.persona.traits, session.createdAt);
    },
    (state, at) => throughChanges(state, store.personalities.of(sessionId), at),
  );
  return {
    stored: events.flatMap(({ id, heard }) => (heard === null ? [] : [{ id, state: store.affect.of(id) }])),
    made: [...states].map(({ messageId, state }) => ({ id: messageId, state })),
  };
}

/** Bit for bit: `toEqual` compares numbers as `Object.is` does. */
function expectRebuilt(started: Pick<Started, 'backend'>, sessionId: string, atLeast: number): void {
  const { stored, made } = rebuilt(started, sessionId);
  expect(stored.length).toBeGreaterThanOrEqual(atLeast);
  expect(made).toEqual(stored);
}

const say = async (client: Client, sessionId: string, text: string): Promise<Message> =>
  eventOf(await collect(await client.messages.send({ sessionId, text })), 'user-message').message;

const TEXTS = [
  'I hate you',
  'Thank you, Nova, you are lovely',
  'My boss is an idiot and I am so angry',
  'I am so stupid, it is all my fault',
  'This rain is awful',
  'I passed my exam! I am so happy',
  'You lied to me and that hurts',
  'the train leaves at nine',
] as const;

describe('the states of a session', () => {
  test('are made anew from what is stored, bit for bit: branches, corrections, pauses, other traits, another name', async () => {
    const clock = manualClock();
    const started = await startBackend({ clock, detector: plainDetector });
    const { client } = started;
    const { id: sessionId } = await client.sessions.create({});
    const messages: Message[] = [];
    for (const [i, text] of TEXTS.entries()) {
      clock.advance((i % 3) * MINUTE + 777);
      messages.push(await say(client, sessionId, text));
      if (i === 2)
        await client.sessions.update({
          sessionId,
          persona: { ...DEFAULT_PERSONA, name: 'Nova', traits: OTHER },
        });
    }
    expectRebuilt(started, sessionId, 8);
    await client.emotions.correct({ messageId: messages[1]!.id, label: 'anger' });
    await client.emotions.correct({ messageId: messages[3]!.id, label: null });
    await collect(
      await client.messages.edit({ messageId: messages[4]!.id, text: 'I love this so much, Nova' }),
    );
    await say(client, sessionId, TEXTS[6]);
    expectRebuilt(started, sessionId, 10);
    await client.messages.select({ messageId: messages[7]!.id });
    await say(client, sessionId, TEXTS[0]);
    await client.emotions.uncorrect({ messageId: messages[1]!.id });
    expectRebuilt(started, sessionId, 11);
  });

  test('are made anew down to the last message of a long session, also where the program ended in between', async () => {
    const clock = manualClock();
    const dataDir = temporaryDir();
    const first = await startBackend({ clock, detector: plainDetector, dataDir });
    const { id: sessionId } = await first.client.sessions.create({});
    const messages: Message[] = [];
    for (let i = 0; i < 70; i++) {
      clock.advance(1_000);
      messages.push(await say(first.client, sessionId, TEXTS[i % TEXTS.length]!));
    }
    const before = await first.client.companion.get({ sessionId });
    await first.client.emotions.correct({ messageId: messages[0]!.id, label: 'joy' });
    expectRebuilt(first, sessionId, 70);
    expect((await first.client.companion.get({ sessionId })).mood).not.toEqual(before.mood);

    await first.client.emotions.uncorrect({ messageId: messages[0]!.id });
    const { store } = first.backend.sessions.open(sessionId);
    store.readings.save(messages[0]!.id, ownReading('pride', null));
    store.toRelive.add(messages[0]!.id);
    await first.close();
    const again = await startBackend({ clock, detector: plainDetector, dataDir });
    const reopened = again.backend.sessions.open(sessionId).store;
    while (reopened.toRelive.sessions().length > 0) await setImmediate();
    expectRebuilt(again, sessionId, 70);
    expect(again.unforeseen).toEqual([]);
  });

  test('are made anew with what a language model proposed, of every reading that counted', async () => {
    const gemini = await startFakeGemini();
    cleanUp(() => gemini.close());
    gemini.reply = () =>
      JSON.stringify({
        emotions: { sadness: 0.8123456789 },
        valence: -0.7,
        arousal: -0.2,
        dominance: -0.4,
        intensity: 0.61,
        confidence: 0.9,
        language: 'en',
        companion: { feels: 'shame', intensity: 0.777 },
      });
    const started = await startBackend({
      clock: manualClock(),
      detector: plainDetector,
      settings: memorySettings({ detection: { mode: 'llm', provider: 'gemini', model: 'gemini-2.5-flash' } }),
      providers: { gemini: { baseUrl: gemini.url, apiKey: gemini.apiKey } },
    });
    const { client } = started;
    const { id: sessionId } = await client.sessions.create({});
    const message = await say(client, sessionId, 'It rains and she is gone');
    const { emotions } = await client.companion.get({ sessionId });
    expect(emotions.map(({ kind }) => kind)).toContain('shame');
    await client.settings.update({ detection: { mode: 'embedded', provider: null, model: null } });
    await say(client, sessionId, TEXTS[1]);
    expectRebuilt(started, sessionId, 2);

    const felt = await client.companion.get({ sessionId });
    await client.emotions.correct({ messageId: message.id, label: 'joy' });
    expectRebuilt(started, sessionId, 2);
    await client.emotions.uncorrect({ messageId: message.id });
    const back = await client.companion.get({ sessionId });
    expect(back.mood).toEqual(felt.mood);
    expectRebuilt(started, sessionId, 2);
  });

  test('of a database of an earlier version have what they need from then on', async () => {
    const dataDir = temporaryDir();
    const scores = JSON.stringify(Object.fromEntries(EMOTION_LABELS.map((label) => [label, 0.1])));
    const earlier = openDatabase(
      `${dataDir}/emotiongpt.db`,
      DATABASE_KEY,
      MIGRATIONS.filter(({ version }) => version < 7),
    );
    earlier.exec(`
      INSERT INTO sessions (id, persona, created_at, updated_at)
        VALUES ('s', '${JSON.stringify(DEFAULT_PERSONA)}', 1, 1);
      INSERT INTO messages (id, session_id, parent_id, position, shown, role, text, status, created_at) VALUES
        ('a', 's', NULL, 0, 1, 'user', 'hello', 'complete', 1), ('b', 's', 'a', 1, 0, 'assistant', 'hi', 'complete', 2),
        ('c', 's', 'a', 1, 1, 'assistant', 'hey', 'complete', 3), ('d', 's', 'b', 2, 0, 'user', 'one', 'complete', 4),
        ('e', 's', 'd', 3, 0, 'assistant', 'x', 'complete', 5), ('f', 's', 'd', 3, 0, 'assistant', 'y', 'complete', 6);
      INSERT INTO emotion_readings (message_id, source, scores, primary_label, active, phrase, valence, arousal, dominance,
        intensity, confidence, stage) VALUES ('a', 'embedded', '${scores}', 'neutral', '["neutral"]', '', 0, 0, 0, 0, 1, 'linear');
      INSERT INTO affect_states VALUES ('a', 1, 0.5, 0, 0, '{"valence":0.5,"arousal":0,"dominance":0}', '[]');
      INSERT INTO corrections VALUES ('a', NULL, '[]', 7);
    `);
    earlier.close();
    const { client, backend } = await startBackend({ dataDir, detector: plainDetector });
    const { messages } = await client.messages.select({ messageId: 'd' });
    expect(messages.map(({ id }) => id)).toEqual(['b', 'd', 'f']); // of several, the newest was shown last
    const { name, traits } = DEFAULT_PERSONA;
    const [first] = backend.sessions.open('s').store.affectEvents.all('s');
    expect(first?.heard?.listener).toEqual({ name, traits });
    expect((await client.emotions.uncorrect({ messageId: 'a' })).message.reading?.primary).toBe('neutral');
  });
});

describe('any history of sending, editing, choosing, writing again and correcting', () => {
  type Step =
    | { do: 'send' | 'edit'; text: number; at: number; pause: number }
    | { do: 'select' | 'again' | 'correct' | 'uncorrect'; text: number; at: number; pause: number };
  const anyStep: fc.Arbitrary<Step> = fc.record({
    do: fc.constantFrom('send', 'send', 'edit', 'select', 'again', 'correct', 'uncorrect'),
    text: fc.nat(TEXTS.length - 1),
    at: fc.nat(),
    pause: fc.nat(4 * MINUTE),
  });

  test('leaves on the branch that is shown what the same messages sent straight leave', async () => {
    const clock = manualClock();
    const started = await startBackend({ clock, detector: plainDetector });
    const { client } = started;
    const all = async (sessionId: string) => (await client.messages.list({ sessionId, limit: 200 })).messages;

    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 14 }), async (steps) => {
        const { id: sessionId } = await client.sessions.create({});
        const ids: string[] = [(await say(client, sessionId, TEXTS[0])).id];
        const labels = new Map<string, (typeof EMOTION_LABELS)[number] | null>();
        for (const { do: what, text, at, pause } of steps) {
          clock.advance(pause);
          const id = ids[at % ids.length]!;
          const shown = (await all(sessionId)).filter(({ role }) => role === 'user');
          if (what === 'send') ids.push((await say(client, sessionId, TEXTS[text]!)).id);
          else if (what === 'edit') {
            const messageId = shown[at % shown.length]!.id;
            const events = await collect(await client.messages.edit({ messageId, text: TEXTS[text]! }));
            ids.push(eventOf(events, 'user-message').message.id);
          } else if (what === 'select') await client.messages.select({ messageId: id });
          else if (what === 'again')
            await collect(await client.messages.regenerate({ messageId: shown[at % shown.length]!.id }));
          else if (what === 'correct') {
            const label = at % 3 === 0 ? null : EMOTION_LABELS[at % EMOTION_LABELS.length]!;
            labels.set(id, label);
            await client.emotions.correct({ messageId: id, label });
          } else {
            labels.delete(id);
            await client.emotions.uncorrect({ messageId: id });
          }
        }
        await client.emotions.resetCorrections(); // what it learnt must not change what the straight one reads
        const branch = (await all(sessionId)).filter(({ role }) => role === 'user');
        const { stored, made } = rebuilt(started, sessionId);
        expect(made).toEqual(stored);

        // The same messages, straight: only what was heard, in a line.
        const events = [...started.backend.sessions.open(sessionId).store.affectEvents.all(sessionId)];
        const line = branch.map(({ id }, position): HistoryEvent => {
          const { heard } = events.find((event) => event.id === id)!;
          expect(heard?.message.reading === null).toBe(labels.get(id) === null);
          const parentId = position === 0 ? null : branch[position - 1]!.id;
          return { id, parentId, position, heard: { ...heard!, isKnown: null } };
        });
        const { createdAt, persona } = started.backend.sessions.get(sessionId);
        const last = [...relive(line, () => initialState(persona.traits, createdAt))].at(-1)!;
        const known = started.backend.sessions.open(sessionId).store.affect.of(branch.at(-1)!.id)!;
        expect(isSame(last.state, known)).toBe(true);
      }),
      { numRuns: 8, seed: 1_977 },
    );
  });
});

test('a switch in a session of 2,000 messages changes what is shown in one step', () => {
  const store = createStore(openDatabase(':memory:', ''));
  const session = {
    id: 's',
    title: null,
    persona: DEFAULT_PERSONA,
    generation: null,
    remembers: true,
    createdAt: 0,
    updatedAt: 0,
    endedAt: null,
    messageCount: 0,
  };
  const insert = (id: string, parentId: string | null, position: number) =>
    store.messages.insert({
      id,
      sessionId: 's',
      parentId,
      position,
      role: position % 2 === 0 ? 'user' : 'assistant',
      text: id,
      status: 'complete',
      error: null,
      provider: null,
      model: null,
      writing: null,
      createdAt: position,
    });
  store.transaction(() => {
    store.sessions.insert(session);
    for (const branch of ['a', 'b']) {
      store.messages.hideFrom('s', 0);
      for (let i = 0; i < 1_000; i++) insert(`${branch}${i}`, i === 0 ? null : `${branch}${i - 1}`, i);
    }
  });
  expect(store.transaction(() => store.messages.show('s', 'a700'))).toBe(0);
  const shown = store.messages.page('s', 2_000, 2_000);
  expect(shown.map(({ id }) => id)).toEqual(Array.from({ length: 1_000 }, (_, i) => `a${i}`));
  expect(store.messages.show('s', 'a3')).toBeNull();
  store.close();
});
