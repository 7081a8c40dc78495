import type { ImportStatus } from '#shared/contract/imports.ts';
import { Button } from '../../ui/button.tsx';
import { Progress } from './progress.tsx';
import { useImports } from './use-import.ts';
import { importWord, KIND_WORDS } from './words.ts';

/** What was imported: how far it is, and the way back. */
export function ImportList() {
  const { imports, cancel, undo } = useImports();
  if (imports.length === 0) return null;
  return (
    <ul aria-label="Imports" className="flex flex-col gap-2">
      {imports.map((each) => (
        <li key={each.id} className="flex flex-col gap-2 rounded-2xl border px-4 py-3">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <div className="min-w-40 flex-1">
              <p className="font-medium wrap-anywhere">
                {each.name} <span className="font-normal text-ink-soft text-sm">{KIND_WORDS[each.kind]}</span>
              </p>
              <p role="status" className="text-ink-soft text-sm">
                {importWord(each)}
              </p>
            </div>
            <Way status={each} onCancel={() => cancel(each.id)} onUndo={() => undo(each.id)} />
          </div>
          {each.state === 'running' ? (
            <Progress label={each.name} done={each.messages} total={each.total ?? 0} />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

interface WayProps {
  readonly status: ImportStatus;
  readonly onCancel: () => void;
  readonly onUndo: () => void;
}

function Way({ status: { state, messages, sessions, name }, onCancel, onUndo }: WayProps) {
  if (state === 'running') {
    return (
      <Button size="small" tone="quiet" aria-label={`Cancel the import of ${name}`} onClick={onCancel}>
        Cancel
      </Button>
    );
  }
  if (state !== 'done' || messages + sessions === 0) return null;
  return (
    <Button size="small" aria-label={`Take ${name} out again`} onClick={onUndo}>
      Take out again
    </Button>
  );
}
