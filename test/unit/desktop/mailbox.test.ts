import { describe, expect, it } from 'vitest';
import { createMailbox } from '../../../src-main/desktop/mailbox.ts';

interface Letter {
  readonly kind: string;
  readonly number: number;
}
const box = () => createMailbox<Letter>((later, earlier) => later.kind === earlier.kind);
const read = async (letters: AsyncGenerator<Letter, void, undefined>) => (await letters.next()).value;

describe('a mailbox', () => {
  it('keeps what comes before anybody reads, and gives what comes then', async () => {
    const mailbox = box();
    mailbox.post({ kind: 'a', number: 1 });
    const letters = mailbox.read();
    expect(await read(letters)).toEqual({ kind: 'a', number: 1 });
    const next = read(letters);
    mailbox.post({ kind: 'a', number: 2 });
    expect(await next).toEqual({ kind: 'a', number: 2 });
  });

  it('keeps one letter of a kind, the last', async () => {
    const mailbox = box();
    for (let number = 1; number <= 1_000; number += 1) mailbox.post({ kind: 'ask', number });
    mailbox.post({ kind: 'other', number: 0 });
    const letters = mailbox.read();
    expect([await read(letters), await read(letters)]).toEqual([
      { kind: 'ask', number: 1_000 },
      { kind: 'other', number: 0 },
    ]);
  });

  it('gives a letter to whoever reads now, and not to a page that was reloaded', async () => {
    const mailbox = box();
    const before = read(mailbox.read());
    const after = read(mailbox.read());
    mailbox.post({ kind: 'a', number: 1 });
    expect(await before).toBeUndefined();
    expect(await after).toEqual({ kind: 'a', number: 1 });
  });

  it('ends with whoever reads', async () => {
    const leaving = new AbortController();
    const mailbox = box();
    const next = read(mailbox.read(leaving.signal));
    leaving.abort();
    expect(await next).toBeUndefined();
    mailbox.post({ kind: 'kept', number: 1 });
    expect(await read(mailbox.read())).toEqual({ kind: 'kept', number: 1 });
  });
});
