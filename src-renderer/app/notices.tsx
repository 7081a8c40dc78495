import { useQuery } from '@tanstack/react-query';
import { Info, X } from 'lucide-react';
import { useState } from 'react';
import type { Notice } from '#shared/contract/data.ts';
import { api, client } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { readStored, writeStored } from './stored.ts';

const DISMISSED_KEY = 'emotiongpt.dismissed-notices';

const readDismissed = (): readonly string[] => (readStored(DISMISSED_KEY) ?? '').split(' ').filter(Boolean);

/** Without a space, by which they are kept apart. */
const nameOf = ({ code, about }: Notice): string => (about === undefined ? code : `${code}:${about}`);

/** What a person should know about this installation, such as a missing keychain. Said until it is dismissed. */
export function Notices() {
  const status = useQuery(api.data.status.queryOptions());
  const [dismissed, setDismissed] = useState(readDismissed);
  const notices = status.data?.notices.filter((each) => !dismissed.includes(nameOf(each))) ?? [];
  const dismiss = (notice: Notice) => {
    const codes = [...dismissed, nameOf(notice)];
    setDismissed(codes);
    writeStored(DISMISSED_KEY, codes.join(' '));
  };
  return notices.map((notice) => (
    <aside
      key={nameOf(notice)}
      aria-label="Notice"
      className="flex items-center gap-3 border-b bg-sunken px-4 py-1.5 text-ink-soft text-sm"
    >
      <Info aria-hidden className="size-4.5 shrink-0" />
      <p className="grow leading-snug">{notice.message}</p>
      {notice.code === 'SAFE_MODE' ? (
        <Button tone="quiet" size="small" onClick={() => void client.data.leaveSafeMode()}>
          Leave safe mode
        </Button>
      ) : (
        <IconButton icon={X} label="Dismiss this notice" size="small" onClick={() => dismiss(notice)} />
      )}
    </aside>
  ));
}
