import { lazy, memo, Suspense } from 'react';
import ReactMarkdown, { type Components, type ExtraProps } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { classNames } from '../ui/class-names.ts';
import { codeOf } from './blocks.ts';
import { CodeBlock } from './code-block.tsx';
import { withFormulas } from './formulas.ts';
import { Link } from './link.tsx';
import { Picture } from './picture.tsx';
import { asWritten } from './syntax.ts';

const Formula = lazy(() => import('./formula.tsx'));

/** Beyond this a block is no prose, and parsing it would be felt: it is shown as it is. In characters. */
const LONGEST_PARSED = 20_000;
const LONGEST_FORMULA = 2_000;

const PLUGINS = [remarkGfm, [remarkMath, { singleDollarTextMath: false }], asWritten] as const;

/** One block of Markdown as React elements. No HTML on the way: tags in the text are shown as text. */
export const MarkdownBlock = memo(function MarkdownBlock({
  text,
  growing,
}: {
  text: string;
  growing: boolean;
}) {
  const code = codeOf(text);
  if (code !== null) {
    return <CodeBlock language={code.language} code={code.code} settled={code.closed || !growing} />;
  }
  if (text.length > LONGEST_PARSED) return <p className="whitespace-pre-wrap">{text.trimEnd()}</p>;
  return (
    <ReactMarkdown
      remarkPlugins={PLUGINS as never}
      // Addresses are judged where they are used (`Link`, `Picture`), which also says what was refused.
      urlTransform={(address) => address}
      components={COMPONENTS}
    >
      {withFormulas(text)}
    </ReactMarkdown>
  );
});

const heading =
  (size: string) =>
  ({ children }: { children?: React.ReactNode }) => <p className={`font-semibold ${size}`}>{children}</p>;

/** From the sixth level on nothing moves in any further: there would be no room left for words. */
const NO_DEEPER =
  'in-[li_li_li_li_li]:ps-0 in-[blockquote_blockquote_blockquote_blockquote_blockquote]:border-0 in-[blockquote_blockquote_blockquote_blockquote_blockquote]:ps-0';

/** What a message may consist of, and how it looks. A heading is a strong line: the page's outline is the app's. */
const COMPONENTS: Components = {
  a: ({ href, children }) => <Link address={href}>{children}</Link>,
  img: ({ src, alt }) => <Picture address={src} description={alt ?? ''} />,
  p: ({ children }) => <p className="whitespace-pre-wrap">{children}</p>,
  h1: heading('text-xl'),
  h2: heading('text-lg'),
  h3: heading('text-lg'),
  h4: heading(''),
  h5: heading(''),
  h6: heading(''),
  ul: ({ children, className }) => (
    <ul className={classNames(className === undefined ? 'list-disc ps-6' : 'ps-1', NO_DEEPER)}>{children}</ul>
  ),
  ol: ({ children, start }) => (
    <ol start={start} className={`list-decimal ps-6 ${NO_DEEPER}`}>
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="my-1 [&>p]:my-1 [&>ul]:my-1 [&>ol]:my-1">{children}</li>,
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'Done:' : 'Not done:'} className="me-2 inline-block">
      {checked ? '☑' : '☐'}
    </span>
  ),
  blockquote: ({ children }) => (
    <blockquote className={`space-y-2 border-line-strong/60 border-s-3 ps-4 text-ink-soft ${NO_DEEPER}`}>
      {children}
    </blockquote>
  ),
  hr: () => <hr className="my-2" />,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard.
    <section tabIndex={0} aria-label="Table" className="max-w-full overflow-x-auto">
      <table className="border-collapse text-[0.97rem]">{children}</table>
    </section>
  ),
  th: ({ children, style }) => (
    <th className="border px-3 py-1.5 text-start font-semibold" style={style}>
      {children}
    </th>
  ),
  td: ({ children, style }) => (
    <td className="border px-3 py-1.5 align-top" style={style}>
      {children}
    </td>
  ),
  pre: CodeOrFormula,
  code: ({ children, className }) =>
    className?.includes('math-inline') ? (
      <Tex tex={String(children)} display={false} />
    ) : (
      <code dir="ltr" className="rounded-md bg-ink/7 px-1 py-0.5 font-mono text-[0.9em] wrap-anywhere">
        {children}
      </code>
    ),
};

/** Code within a list or a quotation, or a formula on lines of its own. */
function CodeOrFormula({ node }: ExtraProps) {
  const [code] = node?.children ?? [];
  if (code?.type !== 'element') return null;
  const [words] = code.children;
  const text = (words?.type === 'text' ? words.value : '').replace(/\n$/, '');
  const { className } = code.properties;
  const classes = Array.isArray(className) ? className.map(String) : [];
  if (classes.includes('math-display')) return <Tex tex={text} display />;
  const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length) ?? '';
  return <CodeBlock language={language} code={text} settled />;
}

function Tex({ tex, display }: { tex: string; display: boolean }) {
  if (tex.length > LONGEST_FORMULA) return <code className="font-mono wrap-anywhere">{tex}</code>;
  return (
    <Suspense fallback={<code className="font-mono">{tex}</code>}>
      <Formula tex={tex} display={display} />
    </Suspense>
  );
}
