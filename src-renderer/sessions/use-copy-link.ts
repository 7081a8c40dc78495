import { useCallback } from 'react';
import { copyText } from '../ui/copy-button.tsx';
import { useToast } from '../ui/toast.tsx';

/** Puts a link to a session on the clipboard: the desktop app asks before it opens one (docs/desktop.md). */
export function useCopyLink(): (sessionId: string) => void {
  const showToast = useToast();
  return useCallback(
    async (sessionId: string) => {
      const copied = await copyText(`emotiongpt://session/${sessionId}`);
      showToast({
        message: copied
          ? 'The link is on the clipboard. It works on this machine alone.'
          : 'The link could not be copied.',
      });
    },
    [showToast],
  );
}
