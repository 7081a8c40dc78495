import { useQuery } from '@tanstack/react-query';
import type { DataStatus } from '#shared/contract/data.ts';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { CountryField } from '../safety/country-field.tsx';
import { CHECKED_ON } from '../safety/help-words.ts';
import { Group, Loaded, Wanted } from './section.tsx';
import type { SettingsPlace } from './settings-door.ts';
import { Taught } from './taught.tsx';
import { useProviders } from './use-providers.ts';
import { useSettings } from './use-settings.ts';
import { whatLeaves } from './words.ts';
import { DeleteForms } from './your-data/delete-forms.tsx';
import { ExportForm } from './your-data/export-form.tsx';
import { ImportForm } from './your-data/import-form.tsx';
import { PauseDetection } from './your-data/pause-detection.tsx';
import { WhatIsStored } from './your-data/what-is-stored.tsx';

/** Where everything is kept, and what leaves the machine. */
export function PrivacySection(props: Omit<PrivacyProps, 'status'>) {
  const status = useQuery(api.data.status.queryOptions());
  return (
    <Loaded
      data={status.data}
      error={status.error ? toShownError(status.error) : null}
      onRetry={() => void status.refetch()}
    >
      {(data) => <Privacy status={data} {...props} />}
    </Loaded>
  );
}

interface PrivacyProps {
  readonly status: DataStatus;
  readonly onOpenNetwork: () => void;
  /** The group that is wanted; left out: the page from its beginning. */
  readonly part?: SettingsPlace['part'];
}

function Privacy({ status, onOpenNetwork, part }: PrivacyProps) {
  return (
    <div className="flex flex-col gap-8">
      <Group title="What leaves this machine">
        <WhatLeaves />
        <p>
          <LeftSoFar /> No telemetry, no account, no cloud copy. Every request that is sent is in a log that
          you can read:{' '}
          <button
            type="button"
            onClick={onOpenNetwork}
            className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
          >
            what has left this machine
          </button>
          .
        </p>
      </Group>
      <WhatIsStored status={status} />
      <PauseDetection />
      <Group title="Help lines">
        <p>
          When words tell of danger, help lines stand under them in the chat. That is found on this machine;
          nobody is told, and nothing is blocked. {CHECKED_ON}
        </p>
        <CountryField
          label="Your country"
          hint="As this machine’s time zone and language suggest, until you choose."
        />
      </Group>
      <Group title="What you taught it">
        <Taught />
      </Group>
      <Wanted when={part === 'export'}>
        <ExportForm />
      </Wanted>
      <Wanted when={part === 'import'}>
        <ImportForm />
      </Wanted>
      <DeleteForms />
      {status.notices.length === 0 ? null : (
        <Group title="Good to know">
          <ul className="flex flex-col gap-2">
            {status.notices.map((notice) => (
              <li key={notice.code} className="rounded-xl bg-accent-soft px-4 py-3">
                {notice.message}
              </li>
            ))}
          </ul>
        </Group>
      )}
    </div>
  );
}

/** How much has left so far, in a line. */
function LeftSoFar() {
  const sent = useQuery(api.data.overview.queryOptions({ staleTime: 0 })).data?.sent;
  if (sent === undefined) return null;
  return sent.left === 0
    ? 'The log knows of no request that left this machine.'
    : `${sent.left.toLocaleString('en')} ${sent.left === 1 ? 'request' : 'requests'} in the log left this machine.`;
}

/** In terms of the provider that is chosen now; until that is known, what holds for all of them. */
function WhatLeaves() {
  const chosen = useSettings().data?.generation.provider;
  const provider = useProviders().data?.providers.find(({ id }) => id === chosen);
  return (
    <p>
      {provider
        ? whatLeaves(provider)
        : 'Only what the provider you chose needs to write a reply; with the embedded companion, nothing.'}
    </p>
  );
}
