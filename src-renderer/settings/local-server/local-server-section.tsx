import type { ServerStatus } from '#shared/contract/server.ts';
import { toShownError } from '../../api/errors.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Group, Loaded } from '../section.tsx';
import { Compatibility } from './compatibility.tsx';
import { Examples } from './examples.tsx';
import { OriginList } from './origin-list.tsx';
import { PortField } from './port-field.tsx';
import { Reach } from './reach.tsx';
import { RequestLog } from './request-log.tsx';
import { Token } from './token.tsx';
import { useChangeServer, useServerStatus } from './use-local-server.ts';

/** Lets other programs of this machine, or of chosen networks, use what this app does. */
export function LocalServerSection() {
  const status = useServerStatus();
  return (
    <Loaded
      data={status.data}
      error={status.error ? toShownError(status.error) : null}
      onRetry={() => void status.refetch()}
    >
      {(data) => <LocalServer status={data} />}
    </Loaded>
  );
}

function LocalServer({ status }: { readonly status: ServerStatus }) {
  const { save, wanted, isSaving, error } = useChangeServer();
  const config = { ...status.config, ...wanted } as ServerStatus['config'];
  const isFixed = status.setBy === 'environment';
  return (
    <div className="flex flex-col gap-8">
      <Group title="Local server">
        <p className="text-ink-soft">
          Other programs and browsers can read, write and talk in your sessions through it.
        </p>
        {isFixed ? (
          <p role="note" className="rounded-xl bg-accent-soft px-4 py-3">
            This server was set up by the command and the environment that started it. Change it there; here
            you can look at it.
          </p>
        ) : null}
        <label className="flex items-center gap-3">
          <input
            type="checkbox"
            className="size-5 accent-accent"
            checked={config.enabled}
            disabled={isFixed || isSaving}
            onChange={(event) => save({ enabled: event.target.checked })}
          />
          <span className="font-medium">Let other programs in</span>
        </label>
        <p role="status" className="text-ink-soft">
          {status.url === null ? 'It is off.' : `It listens on ${status.url}`}
        </p>
        {status.problem === null ? null : <ErrorNote message={status.problem} />}
        {error === null ? null : <ErrorNote message={error.message} />}
        <PortField key={config.port} port={config.port} isFixed={isFixed} onKeep={(port) => save({ port })} />
      </Group>
      <Reach status={{ ...status, config }} isFixed={isFixed} onChange={(addresses) => save({ addresses })} />
      <Token status={status} isFixed={isFixed} />
      <Group title="Pages of other origins">
        <OriginList
          label="Origins that may call it with the token"
          hint="One a line, such as http://localhost:8080, or null for a page opened as a file."
          origins={config.allowedOrigins}
          isFixed={isFixed}
          onKeep={(allowedOrigins) => save({ allowedOrigins })}
        />
      </Group>
      <Compatibility
        compatibility={config.compatibility}
        isFixed={isFixed}
        onChange={(compatibility) => save({ compatibility })}
      />
      {status.url === null ? null : <Examples url={status.url} />}
      {status.url === null ? null : <RequestLog />}
    </div>
  );
}
