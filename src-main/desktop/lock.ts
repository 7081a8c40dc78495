import { app, Menu, powerMonitor } from 'electron';
import type { Vault } from '#backend/vault/vault.ts';
import { report } from './log.ts';
import { LOCK_ITEM } from './menu-template.ts';

/** Locks with the machine: when it goes to sleep, and where the system tells it, when its screen is locked. */
export function lockWithTheSystem(vault: Vault): void {
  const lock = () => lockNow(vault);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock); // macOS and Windows
}

/** Locks where a passphrase is set; where none is, there is nothing to lock. */
export function lockNow({ room }: Vault): void {
  if (room.status().hasPassphrase) room.lock().catch(report);
}

/** Keeps the menu's entry honest: it is there to be chosen only while it would lock something. */
export function showInMenu(vault: Vault): void {
  const show = () => {
    const { state, hasPassphrase } = vault.room.status();
    const item = Menu.getApplicationMenu()?.getMenuItemById(LOCK_ITEM);
    if (item) item.enabled = hasPassphrase && state === 'open';
  };
  vault.onChange(show);
  void app.whenReady().then(show);
}
