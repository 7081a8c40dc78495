import type { Settings } from '#shared/contract/settings.ts';
import { toShownError } from '../api/errors.ts';
import { sendKeyLabel } from '../chat/send-keys.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Segmented } from '../ui/segmented.tsx';
import { Group, Loaded } from './section.tsx';
import { useChangeSettings, useSettings } from './use-settings.ts';

const THEMES: readonly { value: Settings['theme']; label: string }[] = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const SENDERS: readonly { value: Settings['sendWith']; label: string }[] = [
  { value: 'enter', label: 'Enter' },
  { value: 'mod-enter', label: sendKeyLabel('mod-enter') },
];

/** How the window looks, and how one writes in it. */
export function AppearanceSection() {
  const settings = useSettings();
  const { save, error } = useChangeSettings();
  return (
    <Loaded
      data={settings.data}
      error={settings.error ? toShownError(settings.error) : null}
      onRetry={() => void settings.refetch()}
    >
      {({ theme, sendWith }) => (
        <div className="flex flex-col gap-8">
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
          <Group title="Writing">
            <p>What sends a message. The other one begins a new line.</p>
            <div>
              <Segmented
                label="What sends a message"
                options={SENDERS}
                value={sendWith}
                onValueChange={(chosen) => save({ sendWith: chosen })}
              />
            </div>
          </Group>
        </div>
      )}
    </Loaded>
  );
}
