import { lazy, Suspense, useState } from 'react';
import type { KnowledgeDialogProps } from '../knowledge/knowledge-dialog.tsx';

const KnowledgeDialog = lazy(async () => {
  const { KnowledgeDialog: Dialog } = await import('../knowledge/knowledge-dialog.tsx');
  return { default: Dialog };
});

/** The page of what is known, loaded when it is first opened. */
export function LazyKnowledge(props: KnowledgeDialogProps) {
  const [wanted, setWanted] = useState(false);
  if (props.open && !wanted) setWanted(true);
  if (!wanted) return null;
  return (
    <Suspense fallback={null}>
      <KnowledgeDialog {...props} />
    </Suspense>
  );
}
