import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '#shared/contract/drafts.ts';
import { createDrafts, NEW_SESSION } from '../../../src-renderer/chat/drafts.ts';
import { keepDrafts } from '../../../src-renderer/chat/keep-drafts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window's drafts, and what the backend was given. */
async function start({
  before = [],
  queued = {},
}: {
  before?: Draft[];
  queued?: Record<string, string[]>;
} = {}) {
  const drafts = createDrafts();
  const kept: Draft[] = [];
  let told = () => {};
  const stop = keepDrafts({
    drafts,
    waiting: (key) => queued[key] ?? [],
    subscribeWaiting: (listener) => {
      told = listener;
      return () => {};
    },
    list: async () => before,
    keep: async (draft) => void kept.push(draft),
  });
  return { drafts, kept, stop, queueChanged: () => told(), settle: () => vi.advanceTimersByTimeAsync(300) };
}

describe('what is typed and not sent', () => {
  it('comes back, each in its conversation', async () => {
    const { drafts, settle } = await start({
      before: [
        { sessionId: null, text: 'Dear' },
        { sessionId: 'a', text: 'And then' },
      ],
    });
    await settle();
    expect([drafts.get(NEW_SESSION), drafts.get('a')]).toEqual(['Dear', 'And then']);
  });

  it('does not take the place of what was typed meanwhile, which is kept instead', async () => {
    const { drafts, kept, settle } = await start({ before: [{ sessionId: 'a', text: 'old' }] });
    drafts.set('a', 'new');
    await settle();
    expect(drafts.get('a')).toBe('new');
    expect(kept).toEqual([{ sessionId: 'a', text: 'new' }]);
  });

  it('is kept at the first letter, and then as it is after a quarter of a second', async () => {
    const { drafts, kept, settle } = await start();
    await settle();
    drafts.set(NEW_SESSION, 'D');
    await vi.advanceTimersByTimeAsync(0);
    expect(kept).toEqual([{ sessionId: null, text: 'D' }]);
    for (const text of ['De', 'Dea', 'Dear']) drafts.set(NEW_SESSION, text);
    await settle();
    expect(kept.slice(1)).toEqual([{ sessionId: null, text: 'Dear' }]);
  });

  it('is forgotten when it was sent', async () => {
    const { drafts, kept, settle } = await start({ before: [{ sessionId: 'a', text: 'said' }] });
    await settle();
    drafts.clear('a');
    await settle();
    expect(kept).toEqual([{ sessionId: 'a', text: '' }]);
  });

  it('includes what waits in the queue, before the draft', async () => {
    const queued: Record<string, string[]> = {};
    const { drafts, kept, queueChanged, settle } = await start({ queued });
    await settle();
    drafts.set('a', 'third');
    queued.a = ['first', 'second'];
    queueChanged();
    await settle();
    await settle();
    expect(kept.at(-1)).toEqual({ sessionId: 'a', text: 'first\n\nsecond\n\nthird' });
  });

  it('is kept by nobody any more when it was stopped', async () => {
    const { drafts, kept, stop, settle } = await start();
    await settle();
    stop();
    drafts.set('a', 'later');
    await settle();
    expect(kept).toEqual([]);
  });
});
