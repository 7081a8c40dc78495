import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group } from '../section.tsx';
import { ImportList } from './import-list.tsx';
import { Preview } from './import-preview.tsx';
import { Progress } from './progress.tsx';
import { useImportFile } from './use-import.ts';

/**
 * Brings a file in: chosen or dropped, looked at first, then imported.
 *
 * @param file  was dropped on the window, and is looked at at once; left out: none.
 */
export function ImportForm({ file }: { readonly file?: File | undefined }) {
  const { state, choose, dismiss, start, isStarting, startError } = useImportFile();
  const taken = useRef<File>(undefined);
  useEffect(() => {
    if (file === undefined || file === taken.current) return;
    taken.current = file;
    choose(file);
  }, [file, choose]);
  return (
    <Group title="Bring it in">
      <p>
        An export of EmotionGPT, of ChatGPT or Claude (the zip file as it came), or a chat of SillyTavern. You
        see what is in it first, and can take it out again.
      </p>
      {state.at === 'none' || state.at === 'failed' ? <Choose onFile={choose} /> : null}
      {state.at === 'failed' ? <ErrorNote message={state.error.message} /> : null}
      {state.at === 'sending' || state.at === 'inspecting' ? (
        <div className="flex flex-col gap-2">
          <p role="status" className="wrap-anywhere">
            {state.at === 'sending' ? `Reading ${state.name}…` : `Looking at what is in ${state.name}…`}
          </p>
          {state.at === 'sending' ? <Progress label="File" done={state.done} total={state.total} /> : null}
          <Button tone="quiet" size="small" className="self-start" onClick={dismiss}>
            Cancel
          </Button>
        </div>
      ) : null}
      {state.at === 'ready' ? (
        <Preview
          name={state.name}
          preview={state.preview}
          isStarting={isStarting}
          error={startError}
          onImport={(settings) => start(state.uploadId, settings)}
          onDismiss={dismiss}
        />
      ) : null}
      <ImportList />
    </Group>
  );
}

function Choose({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button does the same.
    <div
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={classNames(
        'flex flex-wrap items-center gap-3 rounded-2xl border border-dashed px-4 py-4',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong/60',
      )}
    >
      <Button onClick={() => input.current?.click()}>Choose a file…</Button>
      <span className="text-ink-soft text-sm">or drop it here</span>
      <input
        ref={input}
        type="file"
        aria-label="File to import"
        accept=".json,.jsonl,.zip,application/json,application/zip"
        className="hidden"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
