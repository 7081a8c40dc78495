import { useState } from 'react';
import { useSessions } from '../sessions/use-sessions.ts';
import { useChangeSettings, useSettings } from '../settings/use-settings.ts';

/** Whether somebody is here for the first time, and the way to say that they have been welcomed. */
export interface FirstStart {
  readonly shown: boolean;
  /** It is remembered; in this window also where the settings could not be saved. */
  finish(): void;
}

/** The welcome is for who has said nothing yet, and has not put it away. */
export function useFirstStart(): FirstStart {
  const settings = useSettings().data;
  const { sessions } = useSessions();
  const { save } = useChangeSettings();
  const [finished, setFinished] = useState(false);
  const shown = !finished && settings?.welcomed === false && sessions?.length === 0;
  return {
    shown,
    finish() {
      setFinished(true);
      if (settings?.welcomed === false) save({ welcomed: true });
    },
  };
}
