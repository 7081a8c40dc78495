import { describe, expect, test } from 'vitest';
import { streamGemini } from '#backend/providers/gemini-stream.ts';
import { thinkingConfigOf } from '#backend/providers/gemini-thinking.ts';
import type { GenerationRequest, StreamPart } from '#backend/providers/provider.ts';
import { serverSentEvents } from '#backend/providers/server-sent-events.ts';

const REQUEST: GenerationRequest = {
  providerName: 'Gemini',
  apiKey: 'the-key',
  headers: {},
  baseUrl: 'http://gemini.test/v1beta',
  signal: new AbortController().signal,
  model: 'gemini-2.5-flash',
  instructions: 'Be kind.',
  messages: [
    { role: 'user', text: 'Hello' },
    { role: 'assistant', text: 'Hi' },
    { role: 'user', text: 'How are you?' },
  ],
  options: { temperature: null, maxOutputTokens: null, thinking: null },
  contextTokens: 8_000,
};

const candidate = (text: string, more: object = {}) => ({
  candidates: [{ content: { role: 'model', parts: [{ text }] }, ...more }],
});
const usage = (promptTokenCount: number, candidatesTokenCount: number) => ({
  usageMetadata: { promptTokenCount, candidatesTokenCount },
});

async function* bytesOf(text: string, step = text.length): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Asks a service that answers each request with the next of `answers`. */
async function ask(request: Partial<GenerationRequest>, ...answers: object[][]) {
  const asked: { address: string; body: Record<string, unknown> }[] = [];
  const parts: StreamPart[] = [];
  let failure: unknown = null;
  const stream = streamGemini(
    { ...REQUEST, ...request },
    {
      async post(address, { body }) {
        asked.push({ address, body: JSON.parse(body) });
        const events = answers[asked.length - 1]!.map((event) => `data: ${JSON.stringify(event)}\r\n\r\n`);
        return { status: 200, header: () => '', body: bytesOf(events.join('')) };
      },
    },
  );
  try {
    for await (const part of stream) parts.push(part);
  } catch (error) {
    failure = error;
  }
  const text = parts.flatMap((part) => (part.type === 'delta' ? [part.text] : [])).join('');
  return { asked, text, usage: parts.find((part) => part.type === 'usage'), failure };
}

describe('Gemini', () => {
  test('is asked in its own words, with instructions apart and the model in the address', async () => {
    const options = { temperature: 0.5, maxOutputTokens: 200, thinking: 'none' } as const;
    const { asked } = await ask({ options, json: true }, [candidate('{}')]);
    expect(asked).toEqual([
      {
        address: 'http://gemini.test/v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse',
        body: {
          systemInstruction: { parts: [{ text: 'Be kind.' }] },
          contents: [
            { role: 'user', parts: [{ text: 'Hello' }] },
            { role: 'model', parts: [{ text: 'Hi' }] },
            { role: 'user', parts: [{ text: 'How are you?' }] },
          ],
          generationConfig: {
            temperature: 0.5,
            maxOutputTokens: 200,
            thinkingConfig: { thinkingBudget: 0 },
            responseMimeType: 'application/json',
          },
        },
      },
    ]);
  });

  test('has models that take no instructions: they stand before the first message', async () => {
    const { asked } = await ask({ model: 'gemma-3-27b-it' }, [candidate('Fine.')]);
    expect(asked[0]?.body.systemInstruction).toBeUndefined();
    expect(asked[0]?.body.contents).toMatchObject([
      { role: 'user', parts: [{ text: 'Be kind.\n\nHello' }] },
      { role: 'model' },
      { parts: [{ text: 'How are you?' }] },
    ]);
  });

  test('goes on where it is told to when one answer could not hold the reply; both are counted', async () => {
    const cut = { finishReason: 'CONTINUATION', continuationToken: 'go-on' };
    const {
      asked,
      text,
      usage: counted,
    } = await ask(
      {},
      [candidate('One '), { ...candidate('two ', cut), ...usage(10, 2) }],
      [{ ...candidate('three.', { finishReason: 'STOP' }), ...usage(12, 1) }],
    );
    expect(text).toBe('One two three.');
    expect(asked.map(({ body }) => body.continuationToken)).toEqual([undefined, 'go-on']);
    expect(asked[1]?.body.contents).toEqual(asked[0]?.body.contents);
    expect(counted).toMatchObject({ inputTokens: 22, outputTokens: 3 });
  });

  test('thinks for itself: its thoughts are counted and not shown', async () => {
    const thought = { candidates: [{ content: { parts: [{ text: 'Hmm', thought: true }] } }] };
    const counts = { usageMetadata: { promptTokenCount: 5, candidatesTokenCount: 1, thoughtsTokenCount: 7 } };
    const { text, usage: counted } = await ask({}, [thought, { ...candidate('Yes.'), ...counts }]);
    expect(text).toBe('Yes.');
    expect(counted).toMatchObject({ inputTokens: 5, outputTokens: 8 });
  });

  test('declines a prompt with a reason, and what that took is counted', async () => {
    const blocked = { promptFeedback: { blockReason: 'PROHIBITED_CONTENT' }, ...usage(9, 0) };
    const { text, usage: counted, failure } = await ask({}, [blocked]);
    expect(text).toBe('');
    expect(counted).toMatchObject({ inputTokens: 9 });
    expect(failure).toMatchObject({ code: 'PROVIDER_REFUSED' });
  });
});

test.each([
  ['gemini-2.5-flash', 'none', { thinkingBudget: 0 }],
  ['gemini-2.5-flash', 'high', { thinkingBudget: 24_576 }],
  ['gemini-2.5-pro', 'none', { thinkingBudget: 128 }],
  ['gemini-2.5-pro', 'high', { thinkingBudget: 32_768 }],
  ['gemini-3-pro-preview', 'none', { thinkingLevel: 'low' }],
  ['gemini-3.5-flash', 'none', { thinkingLevel: 'minimal' }],
  ['gemini-3.8-flash', 'none', { thinkingLevel: 'low' }],
  ['gemini-3.8-flash-lite', 'none', { thinkingLevel: 'minimal' }],
  ['gemini-flash-latest', 'medium', { thinkingLevel: 'medium' }],
  ['of-tomorrow', 'high', { thinkingLevel: 'high' }],
] as const)('%s is told to think %s in the way that it knows', (model, thinking, config) => {
  expect(thinkingConfigOf(model, thinking)).toEqual(config);
});

test.each([1, 2, 3, 1_000])('events are read whole from packets of %i bytes', async (step) => {
  const stream = ': a comment\n\nevent: x\ndata: Grüße\r\n\r\ndata:one\ndata: two\n\ndata: broken off';
  const events: string[] = [];
  for await (const data of serverSentEvents(bytesOf(stream, step))) events.push(data);
  expect(events).toEqual(['Grüße', 'one\ntwo']);
});
