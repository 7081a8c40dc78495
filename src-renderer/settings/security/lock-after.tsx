import { LOCK_AFTER_MINUTES, type Settings } from '#shared/contract/settings.ts';
import { toShownError } from '../../api/errors.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Group, Loaded } from '../section.tsx';
import { useChangeSettings, useSettings } from '../use-settings.ts';

type Minutes = Settings['lockAfterMinutes'];

const LABELS: Record<Minutes, string> = { 0: 'Never', 1: '1 min', 5: '5 min', 15: '15 min', 60: '1 hour' };

/** When it locks by itself. */
export function LockAfter() {
  const settings = useSettings();
  const { save, error } = useChangeSettings();
  return (
    <Group title="Lock by itself">
      <p>
        When nobody has touched a window for this long and no reply is being written, and whenever the machine
        goes to sleep. What you have typed and not sent is not kept.
      </p>
      <Loaded
        data={settings.data}
        error={settings.error ? toShownError(settings.error) : null}
        onRetry={() => void settings.refetch()}
      >
        {({ lockAfterMinutes }) => (
          <div>
            <Segmented
              label="Lock after"
              options={LOCK_AFTER_MINUTES.map((minutes) => ({
                value: String(minutes),
                label: LABELS[minutes],
              }))}
              value={String(lockAfterMinutes)}
              onValueChange={(chosen) => {
                const minutes = LOCK_AFTER_MINUTES.find((each) => String(each) === chosen);
                if (minutes !== undefined) save({ lockAfterMinutes: minutes });
              }}
            />
          </div>
        )}
      </Loaded>
      {error === null ? null : <ErrorNote message={error.message} />}
    </Group>
  );
}
