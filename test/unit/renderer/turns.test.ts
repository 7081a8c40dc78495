import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import type { TurnEvent } from '#shared/contract/messages.ts';
import type { Session } from '#shared/contract/sessions.ts';
import { createDrafts, NEW_SESSION } from '../../../src-renderer/chat/drafts.ts';
import { createTurns, type TurnCalls } from '../../../src-renderer/chat/turns.ts';
import { messageAt } from './messages.ts';

/** A stream that the test feeds, as the backend does. */
function openStream(signal?: AbortSignal) {
  const queue: TurnEvent[] = [];
  let ended = false;
  let failure: unknown = null;
  let wake: () => void = () => undefined;
  signal?.addEventListener('abort', () => {
    failure = new DOMException('Aborted', 'AbortError');
    wake();
  });
  async function* events() {
    while (true) {
      const next = queue.shift();
      if (next !== undefined) yield next;
      else if (failure !== null) throw failure;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  }
  return {
    events: events(),
    push(...more: TurnEvent[]) {
      queue.push(...more);
      wake();
    },
    end() {
      ended = true;
      wake();
    },
    fail(error: unknown) {
      failure = error;
      wake();
    },
  };
}

function setUp(change: Partial<TurnCalls> = {}) {
  const drafts = createDrafts();
  const applied: TurnEvent['type'][] = [];
  const reloads: string[] = [];
  const stream = openStream();
  const calls: TurnCalls = {
    createSession: async () => ({ id: 's' }) as Session,
    send: async () => stream.events,
    edit: async () => stream.events,
    regenerate: async () => stream.events,
    continue: async () => stream.events,
    stop: async () => ({ stopped: true }),
    ...change,
  };
  const ends: boolean[] = [];
  const replied: string[] = [];
  const turns = createTurns({
    calls,
    drafts,
    onReplied: ({ text, status }) => replied.push(`${status}: ${text}`),
    onEnded: (_, { complete }) => ends.push(complete),
    reducedMotion: () => true,
    cache: {
      begin: () => undefined,
      settle: async () => undefined,
      apply: (_, event) => applied.push(event.type),
      reload: async (sessionId) => void reloads.push(sessionId),
    },
  });
  return { turns, drafts, stream, applied, reloads, ends, replied };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const reply = (text: string, status: 'generating' | 'complete' | 'interrupted') =>
  messageAt(1, { text, status });

describe('a turn', () => {
  it('keeps the draft until the message is stored', async () => {
    const { turns, drafts, stream } = setUp();
    drafts.set('s', 'hello');
    const sent = turns.send('s', 'hello');
    await settled();
    expect(turns.state('s')).toMatchObject({ pendingText: 'hello', busy: true });
    expect(drafts.get('s')).toBe('hello');
    stream.push({ type: 'user-message', message: messageAt(0) });
    await settled();
    expect(turns.state('s').pendingText).toBeNull();
    expect(drafts.get('s')).toBe('');
    stream.end();
    await sent;
  });

  it('hands every event on, and announces the reply once it is whole', async () => {
    const { turns, stream, applied } = setUp();
    const sent = turns.send('s', 'hello');
    stream.push(
      { type: 'user-message', message: messageAt(0) },
      { type: 'reply-started', message: reply('', 'generating') },
      { type: 'delta', messageId: 'm1', text: 'I am ' },
      { type: 'delta', messageId: 'm1', text: 'here.' },
      { type: 'reply-finished', message: reply('I am here.', 'complete') },
    );
    stream.end();
    await sent;
    expect(applied).toEqual(['user-message', 'reply-started', 'delta', 'delta', 'reply-finished']);
    expect(turns.state('s')).toMatchObject({
      busy: false,
      reply: null,
      announced: 'I am here.',
      failure: null,
    });
  });

  it('says that its reply has ended as soon as the backend does, once', async () => {
    const { turns, stream, replied } = setUp();
    void turns.send('s', 'hello');
    await settled();
    stream.push(
      { type: 'user-message', message: messageAt(0) },
      { type: 'reply-started', message: reply('', 'generating') },
    );
    await settled();
    expect(replied).toEqual([]);
    stream.push({ type: 'reply-finished', message: reply('Hi.', 'complete') });
    await settled();
    stream.end();
    await settled();
    expect(replied).toEqual(['complete: Hi.']);
  });

  it('that is refused leaves the draft as it was and says why', async () => {
    const refusal = new ORPCError('SESSION_ENDED', { status: 409, message: 'This session has ended.' });
    const { turns, drafts } = setUp({ send: () => Promise.reject(refusal) });
    drafts.set('s', 'hello');
    await turns.send('s', 'hello');
    expect(drafts.get('s')).toBe('hello');
    expect(turns.state('s')).toMatchObject({
      busy: false,
      pendingText: null,
      failure: { code: 'SESSION_ENDED', message: 'This session has ended.' },
    });
  });

  it('for changed words leaves the draft alone, and says when they are stored', async () => {
    const { turns, drafts, stream, applied } = setUp();
    drafts.set('s', 'a draft');
    let stored = false;
    const edited = turns.edit('s', 'm0', 'other words', () => {
      stored = true;
    });
    await settled();
    expect(turns.state('s')).toMatchObject({ pendingText: null, busy: true });
    expect(stored).toBe(false);
    stream.push({ type: 'user-message', message: messageAt(0, { id: 'm0b' }) });
    await settled();
    expect(stored).toBe(true);
    stream.end();
    await edited;
    expect(drafts.get('s')).toBe('a draft');
    expect(applied).toEqual(['user-message']);
  });

  it('that breaks off asks the backend what was kept', async () => {
    const { turns, stream, reloads } = setUp();
    const sent = turns.send('s', 'hello');
    stream.push({ type: 'user-message', message: messageAt(0) });
    stream.fail(new TypeError('network'));
    await sent;
    expect(reloads).toEqual(['s']);
    expect(turns.state('s')).toMatchObject({ busy: false, reply: null, failure: { code: 'UNREACHABLE' } });
  });

  it('that is stopped ends without an error, whether the backend answers or not', async () => {
    const { turns, stream } = setUp({ stop: () => Promise.reject(new TypeError('network')) });
    const { turns: aborting } = setUp({
      send: async (_, signal) => openStream(signal).events,
      stop: () => Promise.reject(new TypeError('network')),
    });
    const sent = turns.send('s', 'hello');
    const cut = aborting.send('s', 'hello');
    await settled();
    await turns.stop('s');
    await aborting.stop('s');
    stream.push({ type: 'reply-finished', message: reply('half', 'interrupted') });
    stream.end();
    await Promise.all([sent, cut]);
    expect(turns.state('s')).toMatchObject({ busy: false, failure: null });
    expect(aborting.state('s')).toMatchObject({ busy: false, failure: null });
  });
});

describe('a reply that is continued', () => {
  it('starts with what it has, and grows from there', async () => {
    const { turns, stream, ends } = setUp();
    const continued = turns.continueReply('s', 'm1');
    stream.push({ type: 'reply-started', message: reply('I am ', 'generating') });
    await settled();
    expect(turns.state('s').reply).toEqual({ messageId: 'm1', shown: 'I am ' });
    stream.push(
      { type: 'delta', messageId: 'm1', text: 'here.' },
      { type: 'reply-finished', message: reply('I am here.', 'complete') },
    );
    stream.end();
    await continued;
    expect(turns.state('s')).toMatchObject({ reply: null, announced: 'I am here.' });
    expect(ends).toEqual([true]);
  });
});

describe('a message from the queue', () => {
  it('leaves the draft in the composer alone', async () => {
    const { turns, drafts, stream, ends } = setUp();
    drafts.set('s', 'being typed');
    let stored = 0;
    const sent = turns.sendQueued('s', 'hello', () => stored++);
    await settled();
    expect(turns.state('s')).toMatchObject({ pendingText: 'hello', queued: true, busy: true });
    stream.push({ type: 'user-message', message: messageAt(0) });
    await settled();
    expect([stored, drafts.get('s')]).toEqual([1, 'being typed']);
    stream.push({ type: 'reply-finished', message: reply('half', 'interrupted') });
    stream.end();
    await sent;
    expect(ends).toEqual([false]);
  });

  it('that cannot be sent says so to the queue, not in the composer', async () => {
    const { turns, ends } = setUp({ send: () => Promise.reject(new TypeError('network')) });
    await turns.sendQueued('s', 'hello', () => undefined);
    expect(turns.state('s')).toMatchObject({ busy: false, pendingText: null, failure: null });
    expect(ends).toEqual([false]);
  });
});

describe('the first message', () => {
  it('creates the session, and its draft goes along', async () => {
    const { turns, drafts, stream } = setUp();
    drafts.set(NEW_SESSION, 'hello');
    const created: string[] = [];
    const sent = turns.send(null, 'hello', (session) => created.push(session.id));
    await settled();
    expect(created).toEqual(['s']);
    expect(drafts.get(NEW_SESSION)).toBe('');
    expect(drafts.get('s')).toBe('hello');
    expect(turns.state(NEW_SESSION).busy).toBe(false);
    stream.end();
    await sent;
  });

  it('stays in the composer where it is stopped before there is a session', async () => {
    const sends: string[] = [];
    const { turns, drafts } = setUp({
      send: async ({ text }) => {
        sends.push(text);
        return openStream().events;
      },
    });
    drafts.set(NEW_SESSION, 'hello');
    const sent = turns.send(null, 'hello');
    await turns.stop(NEW_SESSION);
    await sent;
    expect(sends).toEqual([]);
    expect(drafts.get('s')).toBe('hello');
    expect(turns.state('s')).toMatchObject({ busy: false, pendingText: null, failure: null });
  });

  it('stays in the composer where no session can be created', async () => {
    const { turns, drafts } = setUp({ createSession: () => Promise.reject(new TypeError('network')) });
    drafts.set(NEW_SESSION, 'hello');
    await turns.send(null, 'hello');
    expect(drafts.get(NEW_SESSION)).toBe('hello');
    expect(turns.state(NEW_SESSION)).toMatchObject({
      busy: false,
      pendingText: null,
      failure: { code: 'UNREACHABLE' },
    });
  });
});
