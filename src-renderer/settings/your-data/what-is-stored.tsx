import { useQuery } from '@tanstack/react-query';
import type { DataStatus } from '#shared/contract/data.ts';
import { api } from '../../api/client.ts';
import { bytesWord } from '../network-words.ts';
import { Group } from '../section.tsx';
import { databaseKeyPlace } from '../words.ts';
import { counted, daysWord, placeWord } from './words.ts';

/** Where everything is, and how much it is. */
export function WhatIsStored({ status }: { readonly status: DataStatus }) {
  const overview = useQuery(api.data.overview.queryOptions({ staleTime: 0 })).data;
  return (
    <Group title="Where your words are">
      <p>In a database on this machine, encrypted on disk. {databaseKeyPlace(status.databaseKeyIn)}</p>
      <p>
        The folder:{' '}
        <code className="select-text wrap-anywhere rounded bg-ink/7 px-1.5 py-0.5 text-sm">
          {status.dataDir}
        </code>
      </p>
      {overview === undefined ? null : (
        <>
          <p>
            {counted(overview.sessions, 'session')} with {counted(overview.messages, 'message')}
            {overview.from === null ? '.' : `, ${daysWord(overview.from, overview.until)}.`}
            {overview.inTrash === 0
              ? null
              : ` ${counted(overview.inTrash, 'session')} more in the trash, each deleted by itself after 30 days there.`}
          </p>
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 text-sm">
            {overview.files.map(({ what, bytes }) => (
              <div key={what} className="contents">
                <dt className="text-ink-soft">{placeWord(what)}</dt>
                <dd className="text-right tabular-nums">{bytesWord(bytes)}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Group>
  );
}
