import { lazy, Suspense, useState } from 'react';
import type { SettingsDialogProps } from '../settings/settings-dialog.tsx';

const SettingsDialog = lazy(async () => {
  const { SettingsDialog: Dialog } = await import('../settings/settings-dialog.tsx');
  return { default: Dialog };
});

/** The settings, loaded when they are first opened: a start does not wait for them. */
export function LazySettings(props: SettingsDialogProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SettingsDialog {...props} />
    </Suspense>
  );
}
