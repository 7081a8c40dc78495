import { useCallback, useState } from 'react';

/** Which readings are opened. Kept above the rows: a row that scrolls away is unmounted. */
export function useOpenReadings() {
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
