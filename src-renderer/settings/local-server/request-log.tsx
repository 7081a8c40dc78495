import { latencyWord } from '../../ui/durations.ts';
import { Group } from '../section.tsx';
import { useRequestLog } from './use-local-server.ts';
import { sizeWord, statusWord } from './words.ts';

const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** What has been asked, as it comes in. */
export function RequestLog() {
  const requests = useRequestLog();
  return (
    <Group title="The last requests">
      <p className="text-ink-soft">
        Without ids and without a word of what was said. In memory only: gone when EmotionGPT closes.
      </p>
      {requests.length === 0 ? (
        <p>Nothing has been asked yet.</p>
      ) : (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable.
          tabIndex={0}
          aria-label="The last requests"
          className="max-h-72 overflow-auto rounded-xl border bg-raised"
        >
          <table className="w-full text-left text-sm tabular-nums">
            <thead className="sticky top-0 bg-raised text-ink-soft">
              <tr>
                {['Time', 'Request', 'Status', 'Took', 'Sent', 'From'].map((heading) => (
                  <th key={heading} scope="col" className="px-3 py-2 font-medium">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {requests.map((request) => (
                <tr key={request.id}>
                  <td className="px-3 py-1.5">{TIME.format(request.at)}</td>
                  <td className="select-text px-3 py-1.5">
                    {request.method} {request.path}
                  </td>
                  <td className="px-3 py-1.5">{statusWord(request)}</td>
                  <td className="px-3 py-1.5">{latencyWord(request.ms)}</td>
                  <td className="px-3 py-1.5">{sizeWord(request.bytes)}</td>
                  <td className="px-3 py-1.5">{request.client}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Group>
  );
}
