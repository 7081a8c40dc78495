import type { ServerStatus } from '#shared/contract/server.ts';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group } from '../section.tsx';
import { useNewToken } from './use-local-server.ts';
import { tokenPlace } from './words.ts';

interface TokenProps {
  readonly status: ServerStatus;
  readonly isFixed: boolean;
}

/** The token that programs send: made here, shown once. */
export function Token({ status, isFixed }: TokenProps) {
  const { make, isBusy, token, error } = useNewToken();
  return (
    <Group title="Token">
      <p className="text-ink-soft">{tokenPlace(status.token)}</p>
      {isFixed ? null : (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <Button size="small" disabled={isBusy} onClick={make}>
              Make a new token
            </Button>
            <span className="text-ink-soft text-sm">The one before stops working at once.</span>
          </div>
          {error === null ? null : <ErrorNote message={error.message} />}
          <div role="status">
            {token === null ? null : (
              <div className="flex flex-col gap-2 rounded-xl bg-accent-soft px-4 py-3">
                <p className="font-medium">Copy it now: it is shown this once.</p>
                <p className="flex flex-wrap items-center gap-3">
                  <code className="select-all wrap-anywhere rounded bg-raised px-2 py-1 text-sm">
                    {token}
                  </code>
                  <CopyButton text={token} what="the token" />
                </p>
              </div>
            )}
          </div>
        </>
      )}
    </Group>
  );
}
