import { describe, expect, it } from 'vitest';
import { createMoodWatch, type ShownMood } from '../../../src-main/desktop/mood.ts';

type MoodClient = Parameters<typeof createMoodWatch>[0]['client'];

function start({ newest = 's1', shown = null as string | null } = {}) {
  const asked: string[] = [];
  const told: (ShownMood | null)[] = [];
  const answer = { locked: false, shown };
  const client = {
    sessions: { list: async () => ({ sessions: newest === '' ? [] : [{ id: newest }] }) },
    companion: {
      get: async ({ sessionId }: { sessionId: string }) => {
        asked.push(sessionId);
        await Promise.resolve();
        if (answer.locked) throw new Error('LOCKED');
        return { moodName: 'relaxed', sentence: 'slightly relaxed' };
      },
    },
  } as unknown as MoodClient;
  const watch = createMoodWatch({
    client,
    shownSession: () => answer.shown,
    onMood: (mood) => told.push(mood),
  });
  return { watch, asked, told, answer };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the mood in the tray', () => {
  it('is that of the session that was looked at last, else of the newest', async () => {
    const { watch, asked, told, answer } = start();
    await watch.look();
    answer.shown = 's2';
    await watch.look();
    expect(asked).toEqual(['s1', 's2']);
    expect(told[0]).toEqual({ name: 'relaxed', sentence: 'slightly relaxed' });
  });

  it('is none before anything was said, and while it is locked', async () => {
    const { watch, told, answer } = start({ newest: '' });
    await watch.look();
    answer.shown = 's1';
    answer.locked = true;
    await watch.look();
    expect(told).toEqual([null, null]);
  });

  it('is looked at again when its session changes, and left alone when others do', async () => {
    const { watch, asked } = start({ shown: 's1' });
    await watch.look();
    watch.changed({ type: 'messages', sessionId: 's9' });
    watch.changed({ type: 'settings' });
    await settled();
    expect(asked).toHaveLength(1);
    watch.changed({ type: 'messages', sessionId: 's1' });
    await settled();
    expect(asked).toHaveLength(2);
  });

  it('is looked at once more, and not a hundred times, when much changes at once', async () => {
    const { watch, asked } = start({ shown: 's1' });
    await watch.look();
    for (let change = 0; change < 100; change += 1) watch.changed({ type: 'messages', sessionId: 's1' });
    await settled();
    expect(asked).toHaveLength(3);
  });
});
