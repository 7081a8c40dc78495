import type { DesktopSettings, DesktopStatus } from '#shared/contract/desktop.ts';
import { toShownError } from '../../api/errors.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Group, Loaded } from '../section.tsx';
import { KeysField } from './keys-field.tsx';
import { Spelling } from './spelling.tsx';
import { SwitchRow } from './switch-row.tsx';
import { useChangeDesktop, useDesktopStatus } from './use-desktop-settings.ts';

const isMac = navigator.userAgent.includes('Mac');
const PLACE = isMac ? 'menu bar' : 'tray';

const NOTIFICATIONS: readonly { value: DesktopSettings['notifications']; label: string }[] = [
  { value: 'off', label: 'None' },
  { value: 'plain', label: 'Without words' },
  { value: 'words', label: 'With the words' },
];

/** How the app behaves on this machine; in its own window only. */
export function DesktopSection() {
  const status = useDesktopStatus();
  return (
    <Loaded
      data={status.data}
      error={status.error ? toShownError(status.error) : null}
      onRetry={() => void status.refetch()}
    >
      {(data) => (
        <div className="flex flex-col gap-8">
          <Behaviour status={data} />
          <Spelling status={data} />
        </div>
      )}
    </Loaded>
  );
}

function Behaviour({ status }: { readonly status: DesktopStatus }) {
  const { save, error } = useChangeDesktop();
  const { quickEntry, tray, notifications, startAtLogin } = status.settings;
  return (
    <>
      {error === null ? null : <ErrorNote message={error.message} />}
      <Group title="Quick entry">
        <SwitchRow
          label="Open it from every program with these keys"
          hint="A small window that takes a thought and sends it to the session you looked at last."
          checked={quickEntry.enabled}
          onChange={(enabled) => save({ quickEntry: { enabled } })}
        />
        <KeysField
          keys={quickEntry.keys}
          mac={isMac}
          onKeep={(keys) => save({ quickEntry: { keys, enabled: true } })}
        />
        <p role="status" className="text-ink-soft text-sm empty:hidden">
          {status.quickEntryProblem}
        </p>
      </Group>
      <Group title={isMac ? 'Menu bar' : 'Tray'}>
        <SwitchRow
          label={`Show an icon in the ${PLACE}`}
          hint="Its face shows how the companion feels. It shows nothing of what was said."
          checked={tray.shown}
          onChange={(shown) => save({ tray: { shown } })}
        />
        <SwitchRow
          label="Keep running there when I close the window"
          hint="Replies that are being written go on, and so does what you typed. Quit is in its menu."
          checked={tray.shown && tray.keepsRunning}
          disabled={!tray.shown}
          onChange={(keepsRunning) => save({ tray: { keepsRunning } })}
        />
      </Group>
      <Group title="Notifications">
        <p>When a reply ends while you are in another program.</p>
        <div>
          <Segmented
            label="Notifications"
            options={NOTIFICATIONS}
            value={notifications}
            onValueChange={(chosen) => save({ notifications: chosen })}
          />
        </div>
        <p className="text-ink-soft text-sm">
          {status.notifications
            ? 'With the words, the beginning of the reply is shown by your system: on a locked screen too, and some systems keep a list.'
            : 'Your system shows no notifications at the moment.'}
        </p>
      </Group>
      <Group title="Start">
        <SwitchRow
          label="Start when I log in"
          hint={
            status.startAtLogin === 'possible'
              ? `Without a window where it keeps running in the ${PLACE}; with one otherwise.`
              : 'For that, install EmotionGPT first: this one runs from a folder.'
          }
          checked={startAtLogin}
          disabled={status.startAtLogin !== 'possible'}
          onChange={(on) => save({ startAtLogin: on })}
        />
      </Group>
    </>
  );
}
