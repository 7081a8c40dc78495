import { useState } from 'react';
import { toShownError } from '../../api/errors.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group, Loaded } from '../section.tsx';
import { useChangeSettings, useSettings } from '../use-settings.ts';

/** Switches reading off and on: what is said meanwhile is never read. */
export function PauseDetection() {
  const settings = useSettings();
  const { save, isSaving, error } = useChangeSettings();
  /** What was chosen a moment ago, shown until it is kept or refused. */
  const [wanted, setWanted] = useState<boolean | null>(null);
  return (
    <Group title="Reading your emotions">
      <Loaded
        data={settings.data}
        error={settings.error ? toShownError(settings.error) : null}
        onRetry={() => void settings.refetch()}
      >
        {({ detection: { paused } }) => (
          <label className="flex items-center gap-3">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={wanted ?? paused}
              disabled={isSaving}
              onChange={(event) => {
                setWanted(event.target.checked);
                save({ detection: { paused: event.target.checked } }, () => setWanted(null));
              }}
            />
            <span className="font-medium">Pause emotion detection</span>
          </label>
        )}
      </Loaded>
      <p className="text-ink-soft text-sm">
        While it is paused nothing is read from what you write, and the companion only calms down. Single
        messages can be left out too: choose “Don’t read this one” under their reading.
      </p>
      {error === null ? null : <ErrorNote message={error.message} />}
    </Group>
  );
}
