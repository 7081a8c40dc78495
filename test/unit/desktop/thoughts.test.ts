import { ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Session } from '#shared/contract/sessions.ts';
import { createThoughts, type EndedReply } from '../../../src-main/desktop/thoughts.ts';

type ThoughtsClient = Parameters<typeof createThoughts>[0]['client'];

const session = (id: string, endedAt: number | null = null) =>
  ({ id, title: `About ${id}`, endedAt }) as Session;

function start(options: {
  sessions: Session[];
  shown?: string | null;
  refusal?: ORPCError<string, unknown>;
}) {
  const { sessions, shown = null, refusal } = options;
  const done: string[] = [];
  const replies: EndedReply[] = [];
  const client = {
    sessions: {
      get: async ({ sessionId }: { sessionId: string }) => {
        const found = sessions.find(({ id }) => id === sessionId);
        if (found === undefined) throw new ORPCError('NOT_FOUND');
        return found;
      },
      list: async () => {
        if (refusal?.code === 'LOCKED') throw refusal;
        return { sessions: sessions.slice(0, 1) };
      },
      create: async () => {
        done.push('create');
        return session('new');
      },
      remove: async ({ sessionId }: { sessionId: string }) => void done.push(`remove ${sessionId}`),
    },
    messages: {
      send: async ({ sessionId, text }: { sessionId: string; text: string }) => {
        if (refusal) throw refusal;
        done.push(`${sessionId}: ${text}`);
        return (async function* () {
          yield { type: 'delta' };
          yield { type: 'reply-finished', message: { id: 'm2', status: 'complete' } };
        })();
      },
    },
  } as unknown as ThoughtsClient;
  const thoughts = createThoughts({
    client,
    shownSession: () => shown,
    onReplied: (reply) => replies.push(reply),
    report: (error) => {
      throw error;
    },
  });
  return { thoughts, done, replies };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a thought', () => {
  it('is for the session that was looked at last', async () => {
    const { thoughts } = start({ sessions: [session('newest'), session('shown')], shown: 'shown' });
    expect(await thoughts.target()).toEqual({
      state: 'open',
      session: { id: 'shown', title: 'About shown' },
    });
  });

  it('is for the newest session where that one is gone', async () => {
    const { thoughts } = start({ sessions: [session('newest')], shown: 'deleted' });
    expect(await thoughts.target()).toMatchObject({ session: { id: 'newest' } });
  });

  it.each([[[session('ended', 1)]], [[]]])(
    'begins a session where there is none to go on with',
    async (sessions) => {
      expect(await start({ sessions }).thoughts.target()).toEqual({ state: 'open', session: null });
    },
  );

  it('waits where it is locked, with the sentence that says so', async () => {
    const refusal = new ORPCError('LOCKED', { message: 'EmotionGPT is locked. Unlock it first.' });
    expect(await start({ sessions: [], refusal }).thoughts.target()).toEqual({
      state: 'closed',
      why: 'EmotionGPT is locked. Unlock it first.',
    });
  });

  it('is sent, and the end of its reply told, with nobody reading along', async () => {
    const { thoughts, done, replies } = start({ sessions: [session('s1')] });
    expect(await thoughts.send('Snow!', 's1')).toEqual({ sessionId: 's1' });
    await settled();
    expect(done).toEqual(['s1: Snow!']);
    expect(replies).toEqual([{ sessionId: 's1', messageId: 'm2', status: 'complete' }]);
  });

  it('that could not be sent says why, and leaves no empty session behind', async () => {
    const refusal = new ORPCError('DISK_FULL');
    const { thoughts, done } = start({ sessions: [], refusal });
    await expect(thoughts.send('Snow!', null)).rejects.toBe(refusal);
    expect(done).toEqual(['create', 'remove new']);
  });
});
