import { useCallback, useState } from 'react';
import type { SettingsPlace } from '../settings/settings-door.ts';

/** Whether the settings are open, and where. */
export function useSettingsPlace() {
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<SettingsPlace>({ page: 'replies' });
  const openAt = useCallback((wanted: SettingsPlace) => {
    setPlace(wanted);
    setOpen(true);
  }, []);
  return { open, setOpen, place, openAt };
}
