import { describe, expect, it } from 'vitest';
import { parseDeepLink } from '../../../src-main/desktop/deep-link.ts';

const ID = '019aab12-3456-7abc-8def-0123456789ab';

describe('parseDeepLink', () => {
  it.each([`emotiongpt://session/${ID}`, `emotiongpt://session/${ID}/`])('takes %s', (link) => {
    expect(parseDeepLink(link)).toEqual({ sessionId: ID });
  });

  it.each([
    '',
    ID,
    `emotiongpt:session/${ID}`,
    `emotiongpt://message/${ID}`,
    `emotiongpt://session/${ID}?a=b`,
    `emotiongpt://session/${ID}#a`,
    `emotiongpt://session/${ID}//`,
    `emotiongpt://session/${ID}\n`,
    `\nemotiongpt://session/${ID}`,
    ` emotiongpt://session/${ID}`,
    `emotiongpt://session/${ID.toUpperCase()}`,
    `emotiongpt://session/${ID.replace('-7abc', '-4abc')}`,
    `emotiongpt://session/${ID.replace('-8def', '-cdef')}`,
    `https://emotiongpt/session/${ID}`,
  ])('refuses %j', (link) => {
    expect(parseDeepLink(link)).toBeNull();
  });

  it('takes no link in which one character is another one, or missing', () => {
    const link = `emotiongpt://session/${ID}`;
    const taken: string[] = [];
    for (let at = 0; at < link.length; at += 1) {
      for (const character of ['', '%', '/', '\0', '\n', 'G', 'é', '٣']) {
        const changed = link.slice(0, at) + character + link.slice(at + 1);
        if (changed !== link && parseDeepLink(changed) !== null) taken.push(changed);
      }
    }
    expect(taken).toEqual([]);
  });
});
