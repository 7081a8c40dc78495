import remend from 'remend';
import { markdownBlocks } from './blocks.ts';
import { MarkdownBlock } from './markdown-block.tsx';

/** What is still open at the end of a text that grows is closed for the moment, so that no marks flash up. */
const closed = (block: string): string =>
  remend(block, { linkMode: 'text-only', htmlTags: false, singleTilde: false });

/** A message in Markdown. While it streams in only its last block is laid out anew. */
export default function Markdown({ text, growing }: { text: string; growing: boolean }) {
  const blocks = markdownBlocks(text);
  const last = blocks.length - 1;
  return blocks.map((block, index) => (
    <MarkdownBlock
      // biome-ignore lint/suspicious/noArrayIndexKey: a block has its place and nothing else; blocks only come at the end.
      key={index}
      text={growing && index === last ? closed(block) : block}
      growing={growing && index === last}
    />
  ));
}
