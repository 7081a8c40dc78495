import type { Settings } from '#shared/contract/settings.ts';
import type { UpdateStatus } from '#shared/contract/updates.ts';
import { MessageText } from '../../chat/message-text.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Group } from '../section.tsx';
import { useChangeSettings, useSettings } from '../use-settings.ts';
import { type UpdateSteps, useUpdateStatus, useUpdateSteps } from './use-updates.ts';
import { downloadLabel, stateSentence, UNAVAILABLE_WORDS } from './words.ts';

const CHANNELS = [
  { value: 'stable', label: 'Finished versions' },
  { value: 'beta', label: 'Betas too' },
] as const;

/** New versions: whether anybody is asked, and each step towards one. Nothing happens by itself. */
export function UpdatesGroup() {
  const settings = useSettings();
  const status = useUpdateStatus();
  if (status.data === undefined || settings.data === undefined) return null;
  return (
    <Group title="New versions">
      {status.data.unavailable === null ? (
        <Updates status={status.data} updates={settings.data.updates} />
      ) : (
        <p className="text-ink-soft">{UNAVAILABLE_WORDS[status.data.unavailable]}</p>
      )}
    </Group>
  );
}

function Updates({ status, updates }: { status: UpdateStatus; updates: Settings['updates'] }) {
  const { save, error } = useChangeSettings();
  const steps = useUpdateSteps();
  const isBusy = steps.isLooking || status.state === 'downloading';
  const problem = error?.message ?? steps.error?.message ?? status.problem;
  return (
    <>
      <label className="flex items-start gap-3">
        <input
          type="checkbox"
          className="mt-0.5 size-5 shrink-0 accent-accent"
          checked={updates.look}
          onChange={(event) => save({ updates: { look: event.target.checked } })}
        />
        <span>
          <span className="font-medium">Look for new versions once a day</span>
          <span className="block text-ink-soft text-sm">
            Asks {status.host} for the number of the newest version. Nothing about you, your conversations or
            this installation is sent; like every place that is asked for something, it sees your internet
            address. Each request is listed under Network.
          </span>
        </span>
      </label>
      <div>
        <Segmented
          label="Which versions"
          options={CHANNELS}
          value={updates.channel}
          onValueChange={(channel) => save({ updates: { channel } })}
        />
      </div>
      <p role="status" className="min-h-6">
        {steps.isLooking ? 'Looking…' : stateSentence(status)}
      </p>
      {status.state === 'downloading' ? (
        <progress
          className="h-2 w-full accent-accent"
          aria-label="Download"
          {...(status.total > 0 ? { max: status.total, value: status.received } : {})}
        />
      ) : null}
      {problem === null ? null : <ErrorNote message={problem} />}
      <div className="flex flex-wrap gap-3">
        {status.state === 'idle' ||
        status.state === 'newest' ||
        status.state === 'looking' ||
        status.state === 'found' ? (
          <Button size="small" disabled={isBusy} onClick={steps.look}>
            Look now
          </Button>
        ) : null}
        <NextStep status={status} steps={steps} />
      </div>
      {status.found === null || status.found.notes === '' ? null : (
        <section
          aria-label={`What is new in ${status.found.version}`}
          className="rounded-xl border bg-raised p-4"
        >
          <MessageText text={status.found.notes} />
        </section>
      )}
    </>
  );
}

function NextStep({ status, steps }: { status: UpdateStatus; steps: UpdateSteps }) {
  switch (status.state) {
    case 'found':
      return (
        <Button size="small" tone="primary" onClick={steps.download}>
          {downloadLabel(status.found?.bytes ?? null)}
        </Button>
      );
    case 'downloading':
      return (
        <Button size="small" onClick={steps.cancel}>
          Cancel
        </Button>
      );
    case 'ready':
      return (
        <>
          <Button size="small" tone="primary" onClick={() => steps.install('now')}>
            Restart and update
          </Button>
          {status.canWaitForQuit ? (
            <Button size="small" onClick={() => steps.install(status.atQuit ? 'never' : 'quit')}>
              {status.atQuit ? 'Not when I close it' : 'Update when I close it'}
            </Button>
          ) : null}
        </>
      );
    default:
      return null;
  }
}
