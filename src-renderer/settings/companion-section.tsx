import { useState } from 'react';
import { toShownError } from '../api/errors.ts';
import { PersonaEditor } from '../personas/persona-editor.tsx';
import { useToast } from '../ui/toast.tsx';
import { Loaded } from './section.tsx';
import { useChangeSettings, useSettings } from './use-settings.ts';

/** Who the companion is in new sessions. */
export function CompanionSection() {
  const settings = useSettings();
  const { save, isSaved, error } = useChangeSettings();
  const showToast = useToast();
  /** The editor begins anew with what an Undo brought back. */
  const [undone, setUndone] = useState(0);
  return (
    <Loaded
      data={settings.data}
      error={settings.error ? toShownError(settings.error) : null}
      onRetry={() => void settings.refetch()}
    >
      {({ persona }) => (
        <PersonaEditor
          key={undone}
          persona={persona}
          intro="For new sessions. A session that has begun has a companion of its own: change it beside the conversation."
          onSave={(next) => save({ persona: next })}
          onUsed={(next, before) =>
            showToast({
              message: `New sessions are with ${next.name} now.`,
              action: {
                label: 'Undo',
                onClick: () => save({ persona: before }, () => setUndone((times) => times + 1)),
              },
            })
          }
          isSaved={isSaved}
          savedNote="Saved for new sessions."
          error={error}
        />
      )}
    </Loaded>
  );
}
