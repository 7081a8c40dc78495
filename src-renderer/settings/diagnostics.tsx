import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Group } from './section.tsx';

/** What helps somebody else to find a fault, for passing on: to be read before, with one click to copy. */
export function Diagnostics() {
  const query = useQuery(api.data.diagnostics.queryOptions({ staleTime: 0, gcTime: 0 }));
  const text = query.data?.text;
  return (
    <Group title="When something is wrong">
      <p>
        These lines help to find out why. Not a word of yours is in them, no name, no address and no key;
        nothing is sent until you send it yourself.
      </p>
      {query.error ? <ErrorNote message={toShownError(query.error).message} /> : null}
      {text === undefined ? null : (
        <>
          <CopyButton text={text} what="diagnostics" />
          <Disclosure title="What is copied">
            <pre className="select-text whitespace-pre-wrap wrap-anywhere font-mono text-sm">{text}</pre>
          </Disclosure>
        </>
      )}
    </Group>
  );
}
