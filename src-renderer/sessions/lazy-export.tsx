import { lazy, Suspense } from 'react';
import type { ExportDialogProps } from './export-dialog.tsx';

const ExportDialog = lazy(async () => {
  const { ExportDialog: Dialog } = await import('./export-dialog.tsx');
  return { default: Dialog };
});

/** The export of chosen sessions, loaded when it is first asked for. */
export function LazyExport(props: ExportDialogProps) {
  if (props.sessions === null) return null;
  return (
    <Suspense fallback={null}>
      <ExportDialog {...props} />
    </Suspense>
  );
}
