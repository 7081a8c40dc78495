import { isDesktop } from '../../api/link.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Progress } from './progress.tsx';
import { type Choice, downloadAddress, useSave } from './use-export.ts';
import { counted } from './words.ts';

/** The button that writes the file, and how far it is. */
export function ExportNow({ choice }: { readonly choice: Choice }) {
  return isDesktop() ? <Save choice={choice} /> : <Download choice={choice} />;
}

/** In a browser: the file comes as any other download does. */
function Download({ choice }: { readonly choice: Choice }) {
  return (
    <a
      href={downloadAddress(choice)}
      download
      className="inline-flex min-h-10 items-center self-start rounded-full border border-line-strong/60 px-4.5 font-medium text-[0.95rem] hover:bg-ink/5"
    >
      Export
    </a>
  );
}

function Save({ choice }: { readonly choice: Choice }) {
  const { state, save, cancel } = useSave();
  const isWriting = state.at === 'writing';
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button disabled={isWriting} onClick={() => save(choice)}>
          Export…
        </Button>
        {isWriting ? (
          <Button tone="quiet" onClick={cancel}>
            Cancel
          </Button>
        ) : null}
        <span role="status" className="min-w-0 wrap-anywhere text-ink-soft text-sm">
          {state.at === 'saved' ? `Saved as ${state.name}.` : null}
          {isWriting && state.done > 0 ? `${counted(state.done, 'message')} written.` : null}
        </span>
      </div>
      {isWriting && state.total > 0 ? (
        <Progress label="Export" done={state.done} total={state.total} />
      ) : null}
      {state.at === 'failed' ? <ErrorNote message={state.error.message} /> : null}
    </div>
  );
}
