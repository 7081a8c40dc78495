import type { ReactNode } from 'react';
import type { OutboundRequest } from '#shared/contract/network.ts';
import { sessionHash } from '../app/route.ts';
import { bytesWord, outcomeWord, PURPOSE_WORDS } from './network-words.ts';
import { useProviders } from './use-providers.ts';
import { latencyWord } from './words.ts';

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });
const TIME = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

interface OutboundTableProps {
  readonly requests: readonly OutboundRequest[];
  /** A session was opened from here. */
  readonly onLeave: () => void;
}

/** The requests, newest first. Wider than a phone: it scrolls by itself, with the keyboard too. */
export function OutboundTable({ requests, onLeave }: OutboundTableProps) {
  const providers = useProviders().data?.providers ?? [];
  const nameOf = (id: string) => providers.find((provider) => provider.id === id)?.name ?? id;
  return (
    <section
      aria-label="Outbound log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard.
      tabIndex={0}
      className="max-h-96 overflow-auto rounded-2xl border bg-raised px-4 pb-2"
    >
      <table className="w-full min-w-[36rem] border-separate border-spacing-0 text-left text-sm tabular-nums">
        <caption className="sr-only">Requests, newest first</caption>
        <thead className="text-ink-soft">
          <tr>
            {['When', 'Where', 'What for', 'Sent', 'Received', 'Took', 'Session'].map((name) => (
              <th key={name} scope="col" className="sticky top-0 bg-raised py-2 pr-3 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <Figure>
                {TIME.format(request.at)}
                <Small>{DAY.format(request.at)}</Small>
              </Figure>
              <Cell>
                <span className="wrap-anywhere select-text">{request.host}</span>
                <Small>
                  {request.local ? 'on this machine' : null}
                  {request.proxy === null ? null : `through ${request.proxy}`}
                </Small>
              </Cell>
              <Cell>
                {PURPOSE_WORDS[request.purpose]}
                <Small>{[nameOf(request.provider), outcomeWord(request)].filter(Boolean).join(', ')}</Small>
              </Cell>
              <Figure>{bytesWord(request.bytesOut)}</Figure>
              <Figure>{bytesWord(request.bytesIn)}</Figure>
              <Figure>{request.durationMs === null ? '–' : latencyWord(request.durationMs)}</Figure>
              <Cell>
                {request.sessionId === null ? (
                  '–'
                ) : (
                  <a
                    href={sessionHash(request.sessionId)}
                    onClick={onLeave}
                    className="line-clamp-2 wrap-anywhere underline decoration-line-strong underline-offset-2 hover:decoration-ink"
                  >
                    {request.sessionTitle ?? 'Untitled session'}
                  </a>
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Cell = ({ children }: { children: ReactNode }) => (
  <td className="border-t py-1.5 pr-3 align-top">{children}</td>
);

const Figure = ({ children }: { children: ReactNode }) => (
  <td className="whitespace-nowrap border-t py-1.5 pr-3 align-top">{children}</td>
);

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block wrap-anywhere text-ink-soft text-xs">{children}</span>
);
