import { memo } from 'react';
import { classNames } from '../ui/class-names.ts';
import { textBlocks } from './text-blocks.ts';

/** Plain text with its paragraphs and line breaks as they were written. */
export function MessageText({ text, className }: { text: string; className?: string }) {
  const blocks = textBlocks(text);
  return (
    <div
      dir="auto"
      className={classNames('whitespace-pre-wrap wrap-anywhere text-[1.0625rem] leading-[1.65]', className)}
    >
      {blocks.length === 1
        ? text
        : // biome-ignore lint/suspicious/noArrayIndexKey: a block has its place and nothing else; blocks only come at the end.
          blocks.map((block, index) => <Block key={index} text={block} />)}
    </div>
  );
}

const Block = memo(function Block({ text }: { text: string }) {
  return <span className="block">{text}</span>;
});
