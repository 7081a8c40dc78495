import { useQuery } from '@tanstack/react-query';
import { Info, X } from 'lucide-react';
import { useState } from 'react';
import { api, client } from '../api/client.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { readStored, writeStored } from './stored.ts';

const DISMISSED_KEY = 'emotiongpt.dismissed-notices';

const readDismissed = (): readonly string[] => (readStored(DISMISSED_KEY) ?? '').split(' ').filter(Boolean);

/** What a person should know about this installation, such as a missing keychain. Said until it is dismissed. */
export function Notices() {
  const status = useQuery(api.data.status.queryOptions());
  const [dismissed, setDismissed] = useState(readDismissed);
  const notices = status.data?.notices.filter((each) => !dismissed.includes(each.code)) ?? [];
  const dismiss = (code: string) => {
    const codes = [...dismissed, code];
    setDismissed(codes);
    writeStored(DISMISSED_KEY, codes.join(' '));
  };
  return notices.map(({ code, message }) => (
    <aside
      key={code}
      aria-label="Notice"
      className="flex items-center gap-3 border-b bg-sunken px-4 py-1.5 text-ink-soft text-sm"
    >
      <Info aria-hidden className="size-4.5 shrink-0" />
      <p className="grow leading-snug">{message}</p>
      {code === 'SAFE_MODE' ? (
        <Button tone="quiet" size="small" onClick={() => void client.data.leaveSafeMode()}>
          Leave safe mode
        </Button>
      ) : (
        <IconButton icon={X} label="Dismiss this notice" size="small" onClick={() => dismiss(code)} />
      )}
    </aside>
  ));
}
