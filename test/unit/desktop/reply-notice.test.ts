import { describe, expect, it } from 'vitest';
import { noticeOf } from '../../../src-main/desktop/reply-notice.ts';

const WORDS = 'You told me about the **divorce**.';

describe('noticeOf', () => {
  it.each([
    ['complete', 'A reply is ready.'],
    ['interrupted', 'A reply ended early.'],
    ['failed', 'A reply could not be written.'],
  ] as const)('says of a reply that is %s no word of the conversation', (status, body) => {
    expect(noticeOf('plain', { status, text: WORDS })).toEqual({ title: 'EmotionGPT', body });
  });

  it('says nothing where nobody wants it, and of a reply that goes on', () => {
    expect(noticeOf('off', { status: 'complete', text: WORDS })).toBeNull();
    expect(noticeOf('words', { status: 'generating', text: WORDS })).toBeNull();
  });

  it('says the words where somebody wants them, without their marks', () => {
    const text =
      '# Hello\n\n- **You** told me [about it](https://example.com).\n```js\nsecret()\n```\n> `Yes`';
    expect(noticeOf('words', { status: 'complete', text })?.body).toBe('Hello You told me about it. Yes');
  });

  it('says that there is a reply where its words cannot be had', () => {
    expect(noticeOf('words', { status: 'complete', text: null })?.body).toBe('A reply is ready.');
    expect(noticeOf('words', { status: 'complete', text: '```\ncode\n```' })?.body).toBe('A reply is ready.');
    expect(noticeOf('words', { status: 'failed', text: WORDS })?.body).toBe('A reply could not be written.');
  });

  it('is cut at 160 characters, and through none of them', () => {
    const body = noticeOf('words', { status: 'complete', text: '🦊'.repeat(300) })?.body ?? '';
    expect(Array.from(body)).toHaveLength(160);
    expect(body.endsWith('🦊…')).toBe(true);
  });
});
