import { lazy, Suspense, useState } from 'react';

const SettingsDialog = lazy(async () => {
  const { SettingsDialog: Dialog } = await import('../settings/settings-dialog.tsx');
  return { default: Dialog };
});

interface LazySettingsProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Was dropped on the window: opens the page that imports it. */
  file: File | null;
}

/** The settings, loaded when they are first opened: a start does not wait for them. */
export function LazySettings(props: LazySettingsProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SettingsDialog {...props} />
    </Suspense>
  );
}
