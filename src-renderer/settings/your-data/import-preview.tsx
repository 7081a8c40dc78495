import { useEffect, useRef, useState } from 'react';
import type { ImportPreview } from '#shared/contract/imports.ts';
import type { ShownError } from '../../api/errors.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { daysWord, previewWord } from './words.ts';

interface PreviewProps {
  readonly name: string;
  readonly preview: ImportPreview;
  readonly isStarting: boolean;
  readonly error: ShownError | null;
  readonly onImport: (settings: boolean) => void;
  readonly onDismiss: () => void;
}

/** What is in a file, before anything of it is brought in. */
export function Preview({ name, preview, isStarting, error, onImport, onDismiss }: PreviewProps) {
  const [settings, setSettings] = useState(false);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus(), []);
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="What is in the file"
      className="flex flex-col gap-3 rounded-2xl border bg-raised px-4 py-4 focus:outline-none"
    >
      <p className="font-medium wrap-anywhere">{name}</p>
      <p>{previewWord(preview)}</p>
      <p className="text-ink-soft text-sm">{daysWord(preview.from, preview.until)}</p>
      {preview.leftOut.length === 0 ? null : (
        <div className="text-ink-soft text-sm">
          <p>What cannot be brought in:</p>
          <ul className="list-disc pl-5">
            {preview.leftOut.map(({ what, count }) => (
              <li key={what}>
                {what} ({count.toLocaleString('en')})
              </li>
            ))}
          </ul>
        </div>
      )}
      {preview.hasSettings ? (
        <label className="flex items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={settings}
            onChange={(event) => setSettings(event.target.checked)}
          />
          <span>Take its settings over too: theme, companion, how replies are written</span>
        </label>
      ) : null}
      {error === null ? null : <ErrorNote message={error.message} />}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" disabled={isStarting} onClick={() => onImport(settings)}>
          Import
        </Button>
        <Button tone="quiet" onClick={onDismiss}>
          Not now
        </Button>
      </div>
    </section>
  );
}
