import { useCallback, useEffect, useState } from 'react';
import type { QuickTarget } from '#shared/contract/desktop.ts';
import type { Settings } from '#shared/contract/settings.ts';
import { client, desktop } from '../api/client.ts';
import { toShownError } from '../api/errors.ts';

/** Where a thought goes, asked anew each time the window comes to the front. Null: not known yet. */
export function useTarget(): { target: QuickTarget | null; theme: Settings['theme'] | undefined } {
  const [target, setTarget] = useState<QuickTarget | null>(null);
  const [theme, setTheme] = useState<Settings['theme']>();
  const look = useCallback(async () => {
    try {
      const found = (await desktop?.quickTarget()) ?? null;
      setTarget(found);
      if (found?.state === 'open') setTheme((await client.settings.get()).theme);
    } catch (error) {
      setTarget({ state: 'closed', why: toShownError(error).message });
    }
  }, []);
  useEffect(() => {
    const onFocus = () => void look();
    onFocus();
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [look]);
  return { target, theme };
}
