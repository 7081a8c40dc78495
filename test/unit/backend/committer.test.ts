import { describe, expect, test } from 'vitest';
import { createCommitter } from '#backend/database/committer.ts';

/** A disk that flushes when the test says so, and transactions that take back what a thrown error leaves. */
function setUp() {
  let rows: string[] = [];
  const transactions: string[][] = [];
  const flushes: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const committer = createCommitter({
    transact(work) {
      const before = [...rows];
      try {
        const result = work();
        transactions.push(rows.slice(before.length));
        return result;
      } catch (error) {
        rows = before;
        throw error;
      }
    },
    flush: () => new Promise((resolve, reject) => flushes.push({ resolve, reject })),
  });
  const acknowledged: string[] = [];
  const write = (row: string): Promise<void> =>
    committer
      .commit(() => {
        rows.push(row);
        return row;
      })
      .then((result) => void acknowledged.push(result));
  const fail = (): Promise<void> =>
    committer.commit(() => {
      rows.push('half');
      throw new Error('no such table');
    });
  return { committer, transactions, flushes, acknowledged, write, fail, rows: () => rows };
}

const round = () => new Promise((resolve) => setImmediate(resolve));

describe('group commit', () => {
  test('acknowledges nothing before the flush', async () => {
    const { write, flushes, acknowledged, rows } = setUp();
    const written = write('a');
    await round();
    expect(rows()).toEqual(['a']);
    expect(acknowledged).toEqual([]);
    flushes[0]?.resolve();
    await written;
    expect(acknowledged).toEqual(['a']);
  });

  test('works of one moment share a transaction and a flush, in order', async () => {
    const { write, flushes, transactions, acknowledged } = setUp();
    const written = Promise.all(['a', 'b', 'c'].map(write));
    await round();
    expect(transactions).toEqual([['a', 'b', 'c']]);
    expect(flushes).toHaveLength(1);
    flushes[0]?.resolve();
    await written;
    expect(acknowledged).toEqual(['a', 'b', 'c']);
  });

  test('works that come during a flush wait for the next one', async () => {
    const { write, flushes, transactions, acknowledged } = setUp();
    const first = write('a');
    await round();
    const later = Promise.all([write('b'), write('c')]);
    await round();
    expect(transactions).toEqual([['a']]); // a flush that had begun before them would prove nothing
    flushes[0]?.resolve();
    await first;
    await round();
    expect(transactions).toEqual([['a'], ['b', 'c']]);
    expect(acknowledged).toEqual(['a']);
    flushes[1]?.resolve();
    await later;
    expect(acknowledged).toEqual(['a', 'b', 'c']);
  });

  test('a work that throws leaves nothing behind and takes no other with it', async () => {
    const { write, fail, flushes, rows, acknowledged } = setUp();
    const good = Promise.all([write('a'), write('b')]);
    const bad = fail();
    const last = write('c');
    await round();
    flushes[0]?.resolve();
    await expect(bad).rejects.toThrow('no such table');
    await Promise.all([good, last]);
    expect(rows()).toEqual(['a', 'b', 'c']);
    expect(acknowledged).toEqual(['a', 'b', 'c']);
  });

  test('a disk that cannot flush acknowledges nothing, and the next works try again', async () => {
    const { write, flushes, acknowledged } = setUp();
    const lost = Promise.allSettled([write('a'), write('b')]);
    await round();
    flushes[0]?.reject(new Error('EIO'));
    expect((await lost).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = write('c');
    await round();
    flushes[1]?.resolve();
    await next;
    expect(acknowledged).toEqual(['c']);
  });

  test('closing commits what still waits', async () => {
    const { committer, write, transactions } = setUp();
    const written = write('a');
    committer.close();
    await written;
    expect(transactions).toEqual([['a']]);
  });
});

describe('what may wait', () => {
  test('goes with the next work that cannot, in order, and shares its flush', async () => {
    const { committer, write, flushes, transactions, rows } = setUp();
    const soon = committer.commitSoon(() => rows().push('soon'));
    await round();
    expect(rows()).toEqual([]);
    const written = write('now');
    await round();
    expect(transactions).toEqual([['soon', 'now']]);
    flushes[0]?.resolve();
    await Promise.all([soon, written]);
    expect(flushes).toHaveLength(1);
  });

  test('goes by itself before long', async () => {
    const { committer, flushes, rows } = setUp();
    const soon = committer.commitSoon(() => rows().push('soon'));
    await expect.poll(() => flushes.length).toBe(1);
    expect(rows()).toEqual(['soon']);
    flushes[0]?.resolve();
    await soon;
  });

  test('is written when all is closed', () => {
    const { committer, rows } = setUp();
    void committer.commitSoon(() => rows().push('soon'));
    committer.close();
    expect(rows()).toEqual(['soon']);
  });
});
