import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { restingMood } from '#backend/emotion-state/personality.ts';
import { decay } from '#backend/emotion-state/state.ts';
import { PERSONA_RESTORE_WINDOW_MS } from '#backend/personas/persona-library.ts';
import { DEFAULT_PERSONA, type Persona } from '#shared/contract/companion.ts';
import { MOST_PERSONAS } from '#shared/contract/personas.ts';
import { PRESETS } from '#shared/personas/presets.ts';
import { cardV3, toBase64 } from '../../fakes/character-card.ts';
import { collect, manualClock, startBackend } from './start-backend.ts';

const MINUTE = 60_000;
const personaOf = (id: string): Persona => PRESETS.find((preset) => preset.id === id)!.persona;
const WREN = personaOf('calm-listener');
const KIT = personaOf('spirited-friend');

describe('saved personas', () => {
  test('are kept, listed by title, renamed, overwritten, and survive a restart', async () => {
    const first = await startBackend();
    const { personas } = first.client;
    expect((await personas.list()).personas).toEqual([]);
    const wren = await personas.save({ title: '  Evenings  ', persona: WREN });
    const kit = await personas.save({ title: 'adventures', persona: KIT });
    expect(wren).toMatchObject({ title: 'Evenings', persona: WREN });
    expect((await personas.list()).personas.map(({ title }) => title)).toEqual(['adventures', 'Evenings']);

    expect((await personas.update({ personaId: wren.id, title: 'Nights' })).persona).toEqual(WREN);
    const overwritten = await personas.update({ personaId: wren.id, persona: DEFAULT_PERSONA });
    expect(overwritten).toMatchObject({
      title: 'Nights',
      persona: DEFAULT_PERSONA,
      createdAt: wren.createdAt,
    });
    const before = await personas.list();
    expect(before.personas).toEqual([kit, overwritten]);
    await first.close();

    const again = await startBackend({ dataDir: first.dataDir });
    expect(await again.client.personas.list()).toEqual(before);
  });

  test('leave no readable word on the disk', async () => {
    const { client, dataDir } = await startBackend();
    await client.personas.save({
      title: 'marzipan-title',
      persona: { ...WREN, personality: 'marzipan-words' },
    });
    const files = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)));
    expect(Buffer.concat(files).includes('marzipan')).toBe(false);
  });

  test('that are deleted come back until the window closes, and are really gone after it', async () => {
    const clock = manualClock();
    const { client, close } = await startBackend({ clock });
    const { id: personaId } = await client.personas.save({ title: 'Wren', persona: WREN });
    const removed = await client.personas.remove({ personaId });
    expect(removed.restorableUntil).toBe(clock.now() + PERSONA_RESTORE_WINDOW_MS);
    expect((await client.personas.list()).personas).toEqual([]);
    await expect(client.personas.update({ personaId, title: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      data: { what: 'persona' },
    });
    clock.advance(PERSONA_RESTORE_WINDOW_MS - 1);
    expect((await client.personas.restore({ personaId })).persona).toEqual(WREN);

    await client.personas.remove({ personaId });
    clock.advance(PERSONA_RESTORE_WINDOW_MS);
    await expect(client.personas.restore({ personaId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await client.personas.save({ title: 'Left behind', persona: WREN });
    await close();
    clock.advance(PERSONA_RESTORE_WINDOW_MS); // a timer that is left finds a closed database, and leaves it alone
  });

  test('are 200 at most; nothing is lost when there is no more room', async () => {
    const { backend, client } = await startBackend();
    const { store } = backend.sessions.open((await client.sessions.create({})).id);
    store.transaction(() => {
      for (let index = 0; index < MOST_PERSONAS; index++) {
        store.personas.insert({
          id: `p${index}`,
          title: `${index}`,
          persona: WREN,
          createdAt: 1,
          updatedAt: 1,
        });
      }
    });
    await expect(client.personas.save({ title: 'One more', persona: WREN })).rejects.toMatchObject({
      code: 'TOO_MANY_PERSONAS',
      message: expect.stringContaining('Delete one'),
    });
    expect((await client.personas.list()).personas).toHaveLength(MOST_PERSONAS);
  });
});

describe('bad input', () => {
  const traits = (value: unknown) => ({ ...WREN, traits: { ...WREN.traits, stability: value } }) as Persona;
  test('is refused in a sentence that says what to do, and nothing changes', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    const inputs: [persona: Persona, sentence: RegExp][] = [
      [{ ...WREN, name: 'N'.repeat(10_000) }, /at most 80 characters/],
      [{ ...WREN, name: ' \n ' }, /Give the companion a name/],
      [{ ...WREN, personality: 'p'.repeat(2 ** 20) }, /at most 2,000 characters/],
      [{ ...WREN, customInstruction: 'i'.repeat(2 ** 20) }, /at most 8,000 characters/],
      [traits(Number.NaN), /number from -1 to 1/],
      [traits(Number.POSITIVE_INFINITY), /number from -1 to 1/],
      [traits('0.5'), /number from -1 to 1/],
      [traits(1.5), /number from -1 to 1/],
    ];
    for (const [persona, sentence] of inputs) {
      const refused = { code: 'BAD_REQUEST', message: expect.stringMatching(sentence) };
      await expect(client.personas.save({ title: 'Bad', persona })).rejects.toMatchObject(refused);
      await expect(client.sessions.update({ sessionId, persona })).rejects.toMatchObject(refused);
      await expect(client.settings.update({ persona })).rejects.toMatchObject(refused);
    }
    expect((await client.personas.list()).personas).toEqual([]);
    expect((await client.sessions.get({ sessionId })).persona).toEqual(DEFAULT_PERSONA);
    expect((await client.settings.get()).persona).toEqual(DEFAULT_PERSONA);
  });

  test('a card is previewed and nothing is kept; what is none is refused in a sentence', async () => {
    const { client } = await startBackend();
    for (const text of [JSON.stringify(cardV3()), toBase64(cardV3())]) {
      expect(await client.personas.read({ text })).toMatchObject({
        kind: 'card',
        version: 3,
        persona: { name: 'Avi', traits: DEFAULT_PERSONA.traits },
      });
    }
    expect((await client.personas.list()).personas).toEqual([]);
    await expect(client.personas.read({ text: '{}' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      message: expect.stringMatching(/neither a persona/),
    });
  });
});

describe('a session whose persona is changed', () => {
  test('rests elsewhere from then on: the mood walks there, and the past stays as it was', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId, createdAt } = await client.sessions.create({ persona: WREN });
    const before = await client.companion.get({ sessionId });
    expect(before).toMatchObject({ mood: restingMood(WREN.traits), resting: restingMood(WREN.traits) });

    clock.advance(10 * MINUTE);
    await client.sessions.update({ sessionId, persona: KIT });
    const changed = await client.companion.get({ sessionId });
    expect(changed.persona).toEqual(KIT);
    expect(changed.resting).toEqual(restingMood(KIT.traits));
    expect(changed.mood).toEqual(before.mood); // it has not moved yet

    clock.advance(2 * MINUTE);
    const walked = decay(
      { at: createdAt + 10 * MINUTE, mood: before.mood, resting: changed.resting, emotions: [] },
      clock.now(),
    );
    expect((await client.companion.get({ sessionId })).mood).toEqual(walked.mood);
    clock.advance(60 * MINUTE);
    expect((await client.companion.get({ sessionId })).mood).toEqual(restingMood(KIT.traits));
  });

  test('is changed back by an Undo, as if it had only gone a few steps', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({ persona: WREN });
    clock.advance(MINUTE);
    await client.sessions.update({ sessionId, persona: KIT });
    await client.sessions.update({ sessionId, persona: WREN });
    expect(await client.companion.get({ sessionId })).toMatchObject({
      persona: WREN,
      mood: restingMood(WREN.traits),
      resting: restingMood(WREN.traits),
    });
    clock.advance(MINUTE);
    await client.sessions.update({ sessionId, persona: KIT });
    clock.advance(MINUTE);
    await client.sessions.update({ sessionId, persona: WREN });
    const { mood } = await client.companion.get({ sessionId });
    expect(mood).not.toEqual(restingMood(WREN.traits));
    clock.advance(MINUTE);
    expect((await client.companion.get({ sessionId })).mood).toEqual(restingMood(WREN.traits));
  });

  test('keeps the states of earlier messages, through a correction of one of them too, and over a restart', async () => {
    const clock = manualClock();
    const first = await startBackend({ clock });
    const { client } = first;
    const { id: sessionId } = await client.sessions.create({ persona: WREN });
    const say = async (text: string) => collect(await client.messages.send({ sessionId, text }));
    await say('I am so happy today, thank you!');
    clock.advance(20_000);
    await client.sessions.update({ sessionId, persona: KIT });
    clock.advance(20_000);
    await say('My cat is ill and I am sad.');
    clock.advance(20_000);
    const { points } = await client.emotions.timeline({ sessionId });
    const now = await client.companion.get({ sessionId });
    const [message] = (await client.messages.list({ sessionId })).messages;

    // Correcting and taking it back lives through all of it again, the change of persona in the middle included.
    await client.emotions.correct({ messageId: message!.id, label: 'anger' });
    expect((await client.companion.get({ sessionId })).mood).not.toEqual(now.mood);
    await client.emotions.uncorrect({ messageId: message!.id });
    expect((await client.emotions.timeline({ sessionId })).points).toEqual(points);
    expect(await client.companion.get({ sessionId })).toEqual(now);

    await first.close();
    const again = await startBackend({ clock, dataDir: first.dataDir });
    expect(await again.client.companion.get({ sessionId })).toEqual(now);
  });

  test('whose words alone change rests where it did', async () => {
    const clock = manualClock();
    const { backend, client } = await startBackend({ clock });
    const { id: sessionId } = await client.sessions.create({ persona: WREN });
    await client.sessions.update({ sessionId, persona: { ...WREN, name: 'Robin' } });
    expect(backend.sessions.open(sessionId).store.personalities.of(sessionId)).toEqual([]);
    expect((await client.companion.get({ sessionId })).persona.name).toBe('Robin');
  });
});

test('the next session’s companion greets under the name that was chosen for it', async () => {
  const { client } = await startBackend();
  expect(await client.companion.greeting({ name: 'Wren' })).toMatchObject({
    name: 'Wren',
    text: expect.stringContaining('Wren'),
  });
  expect((await client.companion.greeting()).name).toBe('EmotionGPT');
});
