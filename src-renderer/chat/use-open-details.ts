import { useCallback, useState } from 'react';

/** Under which messages the details are opened. Kept above the rows: a row that scrolls away is unmounted. */
export function useOpenDetails() {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((messageId: string) => {
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(messageId)) next.add(messageId);
      return next;
    });
  }, []);
  return { isOpen: (messageId: string) => open.has(messageId), toggle };
}
