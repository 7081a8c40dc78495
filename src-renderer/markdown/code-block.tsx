import { memo } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { useHighlighted } from './use-highlighted.ts';

interface CodeBlockProps {
  /** As the writer named it; empty where they did not. */
  language: string;
  code: string;
  /** It is whole: colours and the copy button come then. */
  settled: boolean;
}

/** A block of code, coloured once it is whole. */
export const CodeBlock = memo(function CodeBlock({ language, code, settled }: CodeBlockProps) {
  const lines = useHighlighted(language, settled ? code : null);
  const name = language === '' ? 'Code' : language.slice(0, 30);
  return (
    <figure className="overflow-hidden rounded-2xl bg-sunken" dir="ltr">
      <figcaption className="flex min-h-10 items-center gap-2 ps-4 pe-1.5 pt-1 text-ink-faint text-sm">
        <span className="grow font-mono">{name}</span>
        {settled ? (
          <CopyButton text={code} what={`the ${name === 'Code' ? 'code' : `${name} code`}`} />
        ) : null}
      </figcaption>
      <pre
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reachable by keyboard.
        tabIndex={0}
        className="overflow-x-auto whitespace-pre px-4 pt-1 pb-3.5 text-[0.9rem] leading-normal"
      >
        <code className="font-mono">
          {lines === null
            ? code
            : lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: lines have a place and nothing else, and never move.
                <span key={index}>
                  {line.map(({ offset, content, color }) => (
                    <span key={offset} style={color === undefined ? undefined : { color }}>
                      {content}
                    </span>
                  ))}
                  {index === lines.length - 1 ? null : '\n'}
                </span>
              ))}
        </code>
      </pre>
    </figure>
  );
});
