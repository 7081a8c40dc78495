import { lazy, Suspense, useState } from 'react';

const SessionPersonaDialog = lazy(async () => {
  const { SessionPersonaDialog: Dialog } = await import('../personas/session-persona-dialog.tsx');
  return { default: Dialog };
});

interface LazyPersonaProps {
  sessionId: string | null;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The editor of a session's companion, loaded when it is first opened: a start does not wait for it. */
export function LazyPersona(props: LazyPersonaProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <SessionPersonaDialog {...props} />
    </Suspense>
  );
}
