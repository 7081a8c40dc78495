import { describe, expect, it } from 'vitest';
import {
  added,
  EMPTY_QUEUE,
  edited,
  kept,
  nextToSend,
  paused,
  removed,
  resumed,
  sending,
  waiting,
} from '../../../src-renderer/chat/queue.ts';
import { createQueues } from '../../../src-renderer/chat/queues.ts';

const one = { id: '1', text: 'one' };
const two = { id: '2', text: 'two' };
const both = added(added(EMPTY_QUEUE, one), two);

describe('a queue of messages', () => {
  it('sends them in the order in which they came, one at a time', () => {
    expect(nextToSend(both)).toEqual(one);
    const onItsWay = sending(both, '1');
    expect(nextToSend(onItsWay)).toBeNull();
    expect(waiting(onItsWay)).toEqual([two]);
    expect(nextToSend(removed(onItsWay, '1'))).toEqual(two);
  });

  it('keeps the one on its way until it is stored', () => {
    expect(sending(both, '1').messages).toEqual([one, two]);
    expect(waiting(paused(sending(both, '1'), 'It cannot be reached.'))).toEqual([one, two]);
  });

  it('sends nothing while it is paused, and goes on where it was', () => {
    const stopped = paused(both, 'It cannot be reached.');
    expect(stopped.problem).toBe('It cannot be reached.');
    expect(nextToSend(stopped)).toBeNull();
    expect(nextToSend(resumed(stopped))).toEqual(one);
    expect(resumed(stopped).problem).toBeNull();
  });

  it('does not overtake a message that is being changed', () => {
    expect(nextToSend(edited(both, '1'))).toBeNull();
    expect(nextToSend(edited(both, '2'))).toEqual(one);
    expect(nextToSend(kept(edited(both, '1'), 'changed'))).toEqual({ id: '1', text: 'changed' });
    expect(kept(edited(both, '1'), null).messages).toEqual([one, two]);
  });

  it('takes a message without words for a message taken back', () => {
    expect(kept(edited(both, '1'), '  ').messages).toEqual([two]);
  });

  it('is as new once it is empty: an old pause does not hold up what comes next', () => {
    expect(removed(removed(paused(both), '1'), '2')).toBe(EMPTY_QUEUE);
    expect(paused(EMPTY_QUEUE)).toBe(EMPTY_QUEUE);
  });
});

describe('the queues of the window', () => {
  function setUp() {
    const sent: { text: string; onStored: () => void }[] = [];
    const busy = new Set<string>();
    let id = 0;
    const queues = createQueues({
      send: (sessionId, text, onStored) => {
        busy.add(sessionId);
        sent.push({ text, onStored });
      },
      isBusy: (sessionId) => busy.has(sessionId),
      newId: () => String(id++),
    });
    const end = (complete: boolean, message?: string) => {
      busy.delete('s');
      queues.turnEnded('s', { complete, failure: message === undefined ? null : { code: 'X', message } });
    };
    busy.add('s');
    queues.add('s', 'one');
    queues.add('s', 'two');
    return { queues, sent, end };
  }

  it('send the next when a reply is complete, and forget it when it is stored', () => {
    const { queues, sent, end } = setUp();
    expect(sent).toEqual([]);
    end(true);
    expect(sent.map(({ text }) => text)).toEqual(['one']);
    expect(queues.get('s').messages).toHaveLength(2);
    sent[0]?.onStored();
    expect(queues.get('s').messages.map(({ text }) => text)).toEqual(['two']);
    end(true);
    expect(sent.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(queues.get('elsewhere')).toBe(EMPTY_QUEUE);
  });

  it('wait for the person after a stop or an error, with everything still there', () => {
    const { queues, sent, end } = setUp();
    end(true);
    end(false, 'It cannot be reached.');
    expect(queues.get('s')).toMatchObject({
      paused: true,
      problem: 'It cannot be reached.',
      sendingId: null,
    });
    expect(queues.get('s').messages).toHaveLength(2);
    queues.resume('s');
    expect(sent.map(({ text }) => text)).toEqual(['one', 'one']);
  });

  it('go on by themselves once a message that held them up is changed', () => {
    const { queues, sent, end } = setUp();
    const [first] = queues.get('s').messages;
    queues.edit('s', first!.id);
    end(true);
    expect(sent).toEqual([]);
    queues.keep('s', 'one, changed');
    expect(sent.map(({ text }) => text)).toEqual(['one, changed']);
  });

  it('send nothing into a running turn', () => {
    const { queues, sent } = setUp();
    queues.resume('s');
    expect(sent).toEqual([]);
  });
});
