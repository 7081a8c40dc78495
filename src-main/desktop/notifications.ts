import { Notification } from 'electron';
import type { Notice } from './reply-notice.ts';

export interface Notifications {
  /** Shows one for a session, in the place of an earlier one. */
  show(sessionId: string, notice: Notice): void;
  /** Takes back what is still shown. */
  clear(): void;
}

/** The system's notifications. @param onClick  the person wants to see the session. */
export function createNotifications(onClick: (sessionId: string) => void): Notifications {
  const shown = new Map<string, Notification>(); // held here: one that is collected answers no click
  return {
    show(sessionId, { title, body }) {
      if (!Notification.isSupported()) return;
      shown.get(sessionId)?.close();
      const notification = new Notification({ title, body });
      shown.set(sessionId, notification);
      const forget = () => {
        if (shown.get(sessionId) === notification) shown.delete(sessionId);
      };
      notification.on('click', () => {
        forget();
        onClick(sessionId);
      });
      notification.on('close', forget);
      notification.on('failed', forget);
      notification.show();
    },
    clear() {
      for (const notification of shown.values()) notification.close();
      shown.clear();
    },
  };
}
