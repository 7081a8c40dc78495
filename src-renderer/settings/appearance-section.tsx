import type { Settings } from '#shared/contract/settings.ts';
import { toShownError } from '../api/errors.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Group, Loaded } from './section.tsx';
import { useChangeSettings, useSettings } from './use-settings.ts';

const THEMES: readonly { value: Settings['theme']; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** How the window looks. */
export function AppearanceSection() {
  const settings = useSettings();
  const { save, error } = useChangeSettings();
  return (
    <Loaded
      data={settings.data}
      error={settings.error ? toShownError(settings.error) : null}
      onRetry={() => void settings.refetch()}
    >
      {({ theme }) => (
        <Group title="Theme">
          <div>
            <Segmented
              label="Theme"
              options={THEMES}
              value={theme}
              onValueChange={(chosen) => save({ theme: chosen })}
            />
          </div>
          {error === null ? null : <ErrorNote message={error.message} />}
        </Group>
      )}
    </Loaded>
  );
}
