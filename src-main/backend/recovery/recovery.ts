import type { Backup, BackupContents } from '#shared/contract/backups.ts';
import type { RecoveryStatus, Rescued } from '#shared/contract/recovery.ts';
import { notInTrouble } from '../errors.ts';

/** What can be done with the file of the conversations as a whole, whether it opens or not. */
export interface Recovery {
  status(): Promise<RecoveryStatus>;
  /** @throws NOT_IN_TROUBLE, BACKUP_RUNNING */
  tryAgain(): Promise<RecoveryStatus>;
  /** Opens a backup instead of what does not open. @throws as `tryAgain`, NOT_FOUND, BACKUP_UNREADABLE */
  restore(backupId: string): Promise<RecoveryStatus>;
  /** Opens what can be read of a damaged file. @throws as `tryAgain`, BACKUP_UNREADABLE where that is nothing */
  rescue(): Promise<{ status: RecoveryStatus; rescued: Rescued }>;
  /** @throws as `tryAgain` */
  startAfresh(): Promise<RecoveryStatus>;
  /**
   * Puts a backup in the place of conversations that are open, of which a backup is made first; null where that is
   * an empty database. @throws NOT_FOUND, BACKUP_RUNNING, BACKUP_UNREADABLE, BACKUP_FAILED
   */
  replace(backupId: string): Promise<{ safetyCopy: Backup | null; restored: BackupContents }>;
}

/** Of a backend that nobody watches over: it is open, and stays what it is. */
export const noRecovery = (): Recovery => ({
  status: async () => ({ trouble: null, backups: [], busy: null, keptAt: null }),
  tryAgain: () => Promise.reject(notInTrouble()),
  restore: () => Promise.reject(notInTrouble()),
  rescue: () => Promise.reject(notInTrouble()),
  startAfresh: () => Promise.reject(notInTrouble()),
  replace: () => Promise.reject(notInTrouble()),
});
