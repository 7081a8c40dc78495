import { describe, expect, it } from 'vitest';
import { createReveal, TICK_MS, wordCut } from '../../../src-renderer/chat/reveal.ts';

/** A reveal whose ticks the test gives. */
function start({ instant = false, begun = '' } = {}) {
  const shown: string[] = [];
  let tick: () => void = () => undefined;
  let running = true;
  let time = 0;
  const reveal = createReveal({
    instant,
    begun,
    now: () => time,
    onText: (text) => shown.push(text),
    every: (each) => {
      tick = each;
      return () => {
        running = false;
      };
    },
  });
  /** `count` ticks, each `late` milliseconds after it was due. */
  const ticks = (count: number, late = 0) => {
    for (let done = 0; done < count && running; done++) {
      time += TICK_MS + late;
      tick();
    }
  };
  return { reveal, shown, ticks, isRunning: () => running };
}

const REPLY = 'That sounds heavy. What would help you most right now, a plan or just some company? '
  .repeat(4)
  .trim();

describe('revealing a reply', () => {
  it('shows a reply that arrived at once gradually, and all of it within 1.2 seconds', () => {
    const { reveal, shown, ticks, isRunning } = start();
    void reveal.finish(REPLY);
    ticks(1_200 / TICK_MS);
    expect(shown.at(-1)).toBe(REPLY);
    expect(shown.length).toBeGreaterThan(10);
    expect(isRunning()).toBe(false);
  });

  it('is not held up by a machine whose ticks come late', () => {
    const { reveal, shown, ticks } = start();
    void reveal.finish(REPLY);
    ticks(3, 500);
    expect(shown.at(-1)).toBe(REPLY);
  });

  it('only ever adds to what is shown, and never cuts a word', () => {
    const { reveal, shown, ticks } = start();
    void reveal.finish(REPLY);
    ticks(100);
    const words = new Set(REPLY.split(' '));
    let before = '';
    for (const text of shown) {
      expect(text.startsWith(before)).toBe(true);
      expect(text.split(' ').every((word) => words.has(word))).toBe(true);
      before = text;
    }
  });

  it('makes at most one update per tick however many deltas come', () => {
    const { reveal, shown, ticks } = start();
    for (let end = 1; end <= 500; end++) reveal.update('word '.repeat(end));
    expect(shown).toEqual([]);
    ticks(3);
    expect(shown.length).toBeLessThanOrEqual(3);
  });

  it('shows all that has arrived at every tick where motion is unwanted', () => {
    const { reveal, shown, ticks } = start({ instant: true });
    reveal.update('one two three');
    ticks(1);
    expect(shown).toEqual(['one two three']);
  });

  it('shows everything at once when flushed, and is done then', async () => {
    const { reveal, shown } = start();
    const done = reveal.finish(REPLY);
    reveal.flush();
    await done;
    expect(shown).toEqual([REPLY]);
  });

  it('keeps what has arrived when flushed before the end, and waits for the rest', () => {
    const { reveal, shown, isRunning } = start();
    reveal.update('half a');
    reveal.flush();
    expect(shown).toEqual(['half a']);
    expect(isRunning()).toBe(true);
  });

  it('goes on from what is shown already', () => {
    const { reveal, shown, ticks } = start({ begun: 'one two' });
    reveal.update('one two');
    ticks(1);
    expect(shown).toEqual([]);
    void reveal.finish('one two three');
    ticks(30);
    expect(shown.at(-1)).toBe('one two three');
    expect(shown.every((text) => text.length > 'one two'.length)).toBe(true);
  });

  it('is done at once with an empty reply, which a failed one is', async () => {
    const { reveal, shown } = start();
    await reveal.finish('');
    expect(shown).toEqual([]);
  });
});

describe('cutting a text', () => {
  it('moves to the end of the word', () => {
    expect(wordCut('hello world', 2)).toBe(5);
    expect(wordCut('hello', 9)).toBe(5);
  });

  it('never falls inside a surrogate pair where there is no space near', () => {
    const text = '😀'.repeat(40);
    expect(wordCut(text, 3)).toBe(4);
    expect(wordCut(text, 4)).toBe(4);
  });
});
