import { useQuery } from '@tanstack/react-query';
import type { DataStatus } from '#shared/contract/data.ts';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { CountryField } from '../safety/country-field.tsx';
import { CHECKED_ON } from '../safety/help-words.ts';
import { Group, Loaded } from './section.tsx';
import { Taught } from './taught.tsx';
import { useProviders } from './use-providers.ts';
import { useSettings } from './use-settings.ts';
import { databaseKeyPlace, whatLeaves } from './words.ts';

/** Where everything is kept, and what leaves the machine. */
export function PrivacySection({ onOpenNetwork }: { readonly onOpenNetwork: () => void }) {
  const status = useQuery(api.data.status.queryOptions());
  return (
    <Loaded
      data={status.data}
      error={status.error ? toShownError(status.error) : null}
      onRetry={() => void status.refetch()}
    >
      {(data) => <Privacy status={data} onOpenNetwork={onOpenNetwork} />}
    </Loaded>
  );
}

interface PrivacyProps {
  readonly status: DataStatus;
  readonly onOpenNetwork: () => void;
}

function Privacy({ status, onOpenNetwork }: PrivacyProps) {
  return (
    <div className="flex flex-col gap-8">
      <Group title="What leaves this machine">
        <WhatLeaves />
        <p>
          No telemetry, no account, no cloud copy. Every request that is sent is in a log that you can read:{' '}
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
      <Group title="Where your words are">
        <p>In a database on this machine, encrypted on disk. {databaseKeyPlace(status.databaseKeyIn)}</p>
        <p>
          The folder:{' '}
          <code className="select-text wrap-anywhere rounded bg-ink/7 px-1.5 py-0.5 text-sm">
            {status.dataDir}
          </code>
        </p>
      </Group>
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
