import { Eraser, Pencil, Pin, PinOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { MAX_STATEMENT_LENGTH, type Statement } from '#shared/contract/knowledge.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { EditField } from './edit-field.tsx';
import { SourceLink } from './source-link.tsx';
import { KIND_WORDS, whenSaid } from './words.ts';

interface StatementItemProps {
  statement: Statement;
  /** Opens the message that it came from. */
  onOpenSource: (source: Statement['source']) => void;
  onReword: (words: string) => void;
  onPin: (pinned: boolean) => void;
  onForget: () => void;
}

/** One statement with where it comes from, what it took the place of, and what can be done with it. */
export function StatementItem({ statement, onOpenSource, onReword, onPin, onForget }: StatementItemProps) {
  const { words, kind, pinned, source, earlier } = statement;
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement | null>(null);
  const done = (next: string | null) => {
    setEditing(false);
    if (next !== null && next !== words) onReword(next);
    requestAnimationFrame(() => edit.current?.focus());
  };
  return (
    <li className="flex flex-col gap-1.5 rounded-2xl border bg-raised px-4 py-3">
      <div className="flex items-start gap-2">
        <div className="min-w-0 grow pt-1">
          {editing ? (
            <EditField label="In other words" value={words} maxLength={MAX_STATEMENT_LENGTH} onDone={done} />
          ) : (
            <p className="wrap-anywhere select-text first-letter:uppercase" dir="auto">
              {pinned ? <Pin aria-label="Pinned:" className="mr-1.5 inline size-4 text-accent" /> : null}
              {words}
            </p>
          )}
        </div>
        {editing ? null : (
          <div className="-mr-1.5 flex shrink-0">
            <IconButton
              ref={edit}
              icon={Pencil}
              size="small"
              label={`Put “${words}” into other words`}
              onClick={() => setEditing(true)}
            />
            <IconButton
              icon={pinned ? PinOff : Pin}
              size="small"
              label={pinned ? `Unpin “${words}”` : `Pin “${words}”: always keep it in mind`}
              onClick={() => onPin(!pinned)}
            />
            <IconButton
              icon={Eraser}
              size="small"
              label={`Forget “${words}”`}
              onClick={(event) => {
                // The button goes with its statement: the focus stays near by.
                event.currentTarget.closest('section')?.focus();
                onForget();
              }}
            />
          </div>
        )}
      </div>
      <p className="text-ink-soft text-sm">
        <span className="rounded-full bg-ink/6 px-2 py-0.5">{KIND_WORDS[kind]}</span>{' '}
        <span className="ml-1">{whenSaid(statement, Date.now())}</span>
      </p>
      <SourceLink source={source} onOpen={onOpenSource} />
      {earlier.length === 0 ? null : (
        <details className="text-sm">
          <summary className="w-fit rounded text-ink-soft hover:text-ink">
            {earlier.length === 1 ? 'Before that: 1 other' : `Before that: ${earlier.length} others`}
          </summary>
          <ul className="mt-2 flex flex-col gap-2 border-l-2 pl-3">
            {earlier.map((one) => (
              <li key={one.id} className="flex flex-col gap-0.5">
                <span className="wrap-anywhere first-letter:uppercase" dir="auto">
                  {one.words}
                </span>
                <SourceLink source={one.source} onOpen={onOpenSource} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
