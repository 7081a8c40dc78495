import { describe, expect, it } from 'vitest';
import { textBlocks } from '../../../src-renderer/chat/text-blocks.ts';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, n) => `Paragraph ${n}. ${'word '.repeat(60)}`).join('\n\n');

describe('the blocks of a text', () => {
  it('are one for what people usually write', () => {
    expect(textBlocks('')).toEqual(['']);
    expect(textBlocks('one\ntwo')).toEqual(['one\ntwo']);
  });

  it('are the text when joined, whatever it is', () => {
    for (const text of [paragraphs(100), `${paragraphs(50)}\n`, 'a'.repeat(10_000), '\n'.repeat(5_000)]) {
      expect(textBlocks(text).join('')).toBe(text);
    }
  });

  it('stay the same, but for the last, when the text grows', () => {
    const text = paragraphs(100);
    const before = textBlocks(text.slice(0, 20_000));
    const after = textBlocks(text);
    expect(before.length).toBeGreaterThan(5);
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });
});
