import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { snippetOf } from '#backend/database/search.ts';
import { collect, eventOf, manualClock, startBackend } from './start-backend.ts';

async function conversation(texts: readonly string[]) {
  const { client } = await startBackend();
  const { id: sessionId } = await client.sessions.create({ title: 'Diary' });
  for (const text of texts) await collect(await client.messages.send({ sessionId, text }));
  return async (query: string) =>
    (await client.messages.search({ query })).hits
      .filter((hit) => hit.role === 'user')
      .map((hit) => hit.snippet.map((part) => (part.hit ? `[${part.text}]` : part.text)).join(''));
}

describe('search over every message', () => {
  test('finds words, parts of words, and any case, newest first, with the matches marked', async () => {
    const find = await conversation([
      'Walking by the seaside',
      'I like the SEASIDE a lot',
      'Nothing of the kind',
    ]);
    expect(await find('seaside')).toEqual(['I like the [SEASIDE] a lot', 'Walking by the [seaside]']);
    expect(await find('easid')).toHaveLength(2);
    expect(await find('seaside walking')).toEqual(['[Walking] by the [seaside]']);
    expect(await find('mountain')).toEqual([]);
  });

  test('finds short words and languages without spaces', async () => {
    const find = await conversation(['今天天气很好我很高兴', 'Go up the hill', 'Überraschung am Café']);
    expect(await find('高兴')).toEqual(['今天天气很好我很[高兴]']);
    expect(await find('up')).toEqual(['Go [up] the hill']);
    expect(await find('天气很')).toHaveLength(1);
    expect(await find('cafe')).toEqual(['Überraschung am [Café]']);
    expect(await find('up hill')).toEqual(['Go [up] the [hill]']);
  });

  test('takes the words of the query as words, never as a query language', async () => {
    const find = await conversation(['She said "maybe" and left', 'a OR b AND c*']);
    expect(await find('"maybe"')).toEqual(['She said ["maybe"] and left']);
    expect(await find('NOT NEAR(')).toEqual([]);
    expect(await find('AND c*')).toHaveLength(1);
    expect(await find('%')).toEqual([]);
    expect(await find('may\0be left')).toEqual(['She said "[may][be]" and [left]']);
    expect(await find('\0')).toEqual([]);
  });

  test('does not find a reply that was replaced', async () => {
    const { client } = await startBackend();
    const { id: sessionId } = await client.sessions.create({});
    const events = await collect(await client.messages.send({ sessionId, text: 'What a day' }));
    const replaced = eventOf(events, 'reply-finished').message;
    await collect(await client.messages.regenerate({ messageId: replaced.id }));
    const { hits } = await client.messages.search({ query: replaced.text.slice(0, 60) });
    expect(hits.map((hit) => hit.messageId)).not.toContain(replaced.id);
  });

  test('snippets quote the text and mark what was looked for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.nat(),
        fc.integer({ min: 1, max: 8 }),
        (text, at, length) => {
          const start = text.length === 0 ? 0 : at % text.length;
          const term = text.slice(start, start + length).trim();
          fc.pre(term !== '' && !/\p{Surrogate}/u.test(term));
          const snippet = snippetOf(text, [term]);
          const quoted = snippet
            .map((part) => part.text)
            .join('')
            .replace(/^…/, '')
            .replace(/…$/, '');
          expect(text).toContain(quoted);
          expect(snippet.some((part) => part.hit)).toBe(true);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('filters of the search', () => {
  test('by who, when, emotion and session, with words or without', async () => {
    const clock = manualClock();
    const { client } = await startBackend({ clock });
    const { id: first } = await client.sessions.create({ title: 'First' });
    await collect(await client.messages.send({ sessionId: first, text: 'I am so happy about the seaside!' }));
    clock.advance(86_400_000);
    const from = clock.now();
    const { id: second } = await client.sessions.create({ title: 'Second' });
    await collect(await client.messages.send({ sessionId: second, text: 'I am afraid of the seaside.' }));
    const find = async (input: Parameters<typeof client.messages.search>[0]) =>
      (await client.messages.search(input)).hits;
    const titles = async (input: Parameters<typeof client.messages.search>[0]) =>
      (await find({ role: 'user', ...input })).map(({ sessionTitle }) => sessionTitle);

    expect(await titles({ query: 'seaside' })).toEqual(['Second', 'First']);
    expect(await titles({ query: 'seaside', from })).toEqual(['Second']);
    expect(await titles({ query: 'seaside', until: from })).toEqual(['First']);
    expect(await titles({ query: 'seaside', sessionId: first })).toEqual(['First']);
    expect(await titles({ query: 'seaside', label: 'fear' })).toEqual(['Second']);
    expect(await titles({ query: 'am', label: 'joy' })).toEqual(['First']);
    expect(await titles({ label: 'joy' })).toEqual(['First']);
    expect((await find({ label: 'joy' }))[0]).toMatchObject({ primary: 'joy', role: 'user' });
    expect((await find({ role: 'assistant' })).map(({ role, primary }) => [role, primary])).toEqual([
      ['assistant', null],
      ['assistant', null],
    ]);
    await expect(client.messages.search({})).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(client.messages.search({ query: '  ' })).rejects.toMatchObject({ code: 'BAD_REQUEST' });

    // A correction is what counts from then on, and what is not to be read has no emotion.
    const [hit] = await find({ label: 'fear' });
    await client.emotions.correct({ messageId: hit!.messageId, label: 'relief' });
    expect(await find({ label: 'fear' })).toEqual([]);
    expect(await titles({ label: 'relief' })).toEqual(['Second']);
    await client.emotions.correct({ messageId: hit!.messageId, label: null });
    expect(await find({ label: 'relief' })).toEqual([]);
  });
});
