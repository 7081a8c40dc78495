import { classNames } from '../ui/class-names.ts';

/** Plain text with its paragraphs and line breaks as they were written. */
export function MessageText({ text, className }: { text: string; className?: string }) {
  return (
    <div
      dir="auto"
      className={classNames('whitespace-pre-wrap wrap-anywhere text-[1.0625rem] leading-[1.65]', className)}
    >
      {text}
    </div>
  );
}
