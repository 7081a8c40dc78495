import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, markdownBlocks } from '../../../src-renderer/markdown/blocks.ts';
import { withFormulas } from '../../../src-renderer/markdown/formulas.ts';
import { isPlain } from '../../../src-renderer/markdown/is-plain.ts';
import { isEmbeddedPicture, outsideUrl } from '../../../src-renderer/markdown/outside-url.ts';

/** Lines that Markdown is made of, in any order. */
const markdown = fc
  .array(
    fc.constantFrom(
      'words',
      '',
      '',
      '- item',
      '  more',
      '1. one',
      '```ts',
      '```',
      '~~~',
      '$$',
      '# head',
      '> said',
      '| a |',
      '\t',
      'x`',
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.join('\n'));

describe('blocks of Markdown', () => {
  it('are cut at blank lines', () => {
    expect(markdownBlocks('# One\n\nTwo\nlines\n\n> Three')).toEqual([
      '# One\n\n',
      'Two\nlines\n\n',
      '> Three',
    ]);
  });

  it('hold code, formulas and lists together across blank lines', () => {
    expect(markdownBlocks('```py\na\n\nb\n```\nafter')).toEqual(['```py\na\n\nb\n```\n', 'after']);
    expect(markdownBlocks('$$\na\n\nb\n$$\n\nafter')).toEqual(['$$\na\n\nb\n$$\n\n', 'after']);
    expect(markdownBlocks('1. one\n\n   more\n\n2. two\n\nafter')).toEqual([
      '1. one\n\n   more\n\n2. two\n\n',
      'after',
    ]);
  });

  it('begin anew with code that follows right below a line', () => {
    expect(markdownBlocks('Run:\n```\nls\n```')).toEqual(['Run:\n', '```\nls\n```']);
  });

  it('leave code inside a list where it is', () => {
    expect(markdownBlocks('- run\n  ```\n  ls\n  ```\n- done')).toHaveLength(1);
  });

  it('joined are the text, and stay as they are while it grows', () => {
    fc.assert(
      fc.property(markdown, markdown, (text, more) => {
        const before = markdownBlocks(text);
        expect(before.join('')).toBe(text);
        const settled = before.slice(0, -2);
        expect(markdownBlocks(text + more).slice(0, settled.length)).toEqual(settled);
      }),
    );
  });

  it('take time that grows with the text alone', () => {
    const started = performance.now();
    markdownBlocks('- \n\n'.repeat(50_000));
    markdownBlocks('```\n'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2_000); // quadratic would be minutes
  });
});

describe('a block of code', () => {
  it('is told with its language, and whether its end has come', () => {
    expect(codeOf('```ts title\nconst a = 1;\n```\n')).toEqual({
      language: 'ts',
      code: 'const a = 1;',
      closed: true,
    });
    expect(codeOf('~~~\nx\n``')).toEqual({ language: '', code: 'x\n``', closed: false });
    expect(codeOf('```')).toEqual({ language: '', code: '', closed: false });
  });

  it('is not what only looks like one', () => {
    expect(codeOf('a ``` b')).toBeNull();
    expect(codeOf('``` a`b\nx')).toBeNull();
    expect(codeOf('$$\nx\n$$')).toBeNull();
  });
});

describe('formulas', () => {
  it('are found in each way of writing them', () => {
    expect(withFormulas('so \\(a + b\\) and $E = mc^2$')).toBe('so $$a + b$$ and $$E = mc^2$$');
    expect(withFormulas('\\[x\\]')).toBe('\n$$\nx\n$$\n');
    expect(withFormulas('where $n$ is small')).toBe('where $$n$$ is small');
  });

  it.each([
    'It costs $5 and then $10',
    '$HOME and $PATH',
    'US$5 = 4',
    '`$a = 1; $b = 2`',
    'a \\$x$ b',
    '$ 5 = 6 $',
  ])('are not seen in %s', (text) => {
    expect(withFormulas(text)).toBe(text);
  });

  it('are looked for in time that grows with the text alone', () => {
    const started = performance.now();
    for (const mark of ['`', '\\(', '\\[', '$x', '`` ` ']) withFormulas(mark.repeat(20_000 / mark.length));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('plain words', () => {
  it.each(['I am so sad :(', 'R&B, 5 > 3', 'It is 3.5 or so', 'one - two', 'Why?!', 'Ünïcödé 你好 😀', ''])(
    '%s',
    (text) => {
      expect(isPlain(text)).toBe(true);
    },
  );
  it.each([
    '*so* sad',
    '# Title',
    '- item',
    '1. one',
    '> said',
    '`code`',
    'see https://a.example',
    '&lt;',
    'a\n- b',
    '<b>',
  ])('not %s', (text) => {
    expect(isPlain(text)).toBe(false);
  });
});

describe('where a link may lead', () => {
  it('is an https page', () => {
    expect(outsideUrl('https://a.example/x?y=1#z')?.href).toBe('https://a.example/x?y=1#z');
    expect(outsideUrl('HTTPS://A.example')?.host).toBe('a.example');
  });
  it.each([
    undefined,
    '',
    'http://a.example',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    'https://user@a.example',
    'https://user:secret@a.example',
    'https://',
    `https://a.example/${'x'.repeat(3_000)}`,
  ])('is not %s', (address) => {
    expect(outsideUrl(address)).toBeNull();
  });
  it('is a picture only where the text itself holds it, and never an SVG', () => {
    expect(isEmbeddedPicture('data:image/png;base64,iVBORw0KGgo=')).toBe(true);
    for (const other of [
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:image/png,x',
      'https://a.example/x.png',
      undefined,
    ])
      expect(isEmbeddedPicture(other)).toBe(false);
  });
});
