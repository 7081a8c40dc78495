import { lazy, memo, Suspense } from 'react';
import { isPlain } from '../markdown/is-plain.ts';
import { classNames } from '../ui/class-names.ts';
import { textBlocks } from './text-blocks.ts';

const loadMarkdown = () => import('../markdown/markdown.tsx');
const Markdown = lazy(loadMarkdown);

/** Loads what lays out Markdown, so that it is there when the first reply needs it. */
export const prepareMarkdown = (): void => void loadMarkdown().catch(() => undefined); // it is tried again when needed

interface MessageTextProps {
  text: string;
  /** More may be added to its end. */
  growing?: boolean;
  className?: string;
}

/** What somebody said. Plain words stay as they were written; Markdown is laid out. */
export function MessageText({ text, growing = false, className }: MessageTextProps) {
  const plain = isPlain(text);
  return (
    <div
      dir="auto"
      className={classNames(
        'wrap-anywhere text-[1.0625rem] leading-[1.65]',
        plain ? 'whitespace-pre-wrap' : 'min-w-0 max-w-full space-y-3',
        className,
      )}
    >
      {plain ? (
        <Words text={text} />
      ) : (
        <Suspense fallback={<div className="whitespace-pre-wrap">{text}</div>}>
          <Markdown text={text} growing={growing} />
        </Suspense>
      )}
    </div>
  );
}

function Words({ text }: { text: string }) {
  const blocks = textBlocks(text);
  if (blocks.length === 1) return text;
  // biome-ignore lint/suspicious/noArrayIndexKey: a block has its place and nothing else; blocks only come at the end.
  return blocks.map((block, index) => <Block key={index} text={block} />);
}

const Block = memo(function Block({ text }: { text: string }) {
  return <span className="block">{text}</span>;
});
