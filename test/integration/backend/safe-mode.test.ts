import { expect, test } from 'vitest';
import { memorySettings } from '#backend/settings/settings-store.ts';
import { startFakeGemini } from '../../fakes/gemini.ts';
import { collect, eventOf, startBackend } from './start-backend.ts';

test('in safe mode the offline companion writes, no provider is asked, and the person is told and can leave', async () => {
  let left = 0;
  const gemini = await startFakeGemini();
  const { client, unforeseen } = await startBackend({
    safeMode: { leave: () => void left++ },
    crashes: () => [{ at: Date.UTC(2030, 0, 1), kind: 'renderer', reason: 'oom' }],
    settings: memorySettings({
      generation: { provider: 'gemini', model: null },
      detection: { mode: 'llm' },
    }),
    providers: { gemini: { apiKey: 'k', baseUrl: gemini.url } },
  });
  const { id: sessionId } = await client.sessions.create({});
  const events = await collect(await client.messages.send({ sessionId, text: 'I am so glad today.' }));
  const reply = eventOf(events, 'reply-finished').message;
  expect(reply.provider).toBe('embedded');
  expect(reply.status).toBe('complete');
  expect(gemini.requests).toEqual([]);

  expect((await client.data.status()).notices.map(({ code }) => code)).toContain('SAFE_MODE');
  expect((await client.data.diagnostics()).text).toContain('2030-01-01T00:00:00.000Z renderer oom');
  await client.data.leaveSafeMode();
  expect(left).toBe(1);
  expect(unforeseen).toEqual([]);
  await gemini.close();
});
