import type { BackupContents, BackupProgress } from '#shared/contract/backups.ts';
import type { Rescued } from '#shared/contract/recovery.ts';

/** What the thread is asked to do. Files are absolute paths; `key` is the one of every file that a task names. */
export type Task =
  /** Copies a database, closes the copy, reopens and checks it. `target` must not exist. */
  | { readonly kind: 'copy'; readonly file: string; readonly target: string; readonly appVersion: string }
  /** What backups hold; null for those that cannot be read. */
  | { readonly kind: 'contents'; readonly files: readonly string[] }
  /** Makes a database of the present version out of a backup. `target` must not exist. */
  | { readonly kind: 'prepare'; readonly file: string; readonly target: string }
  /** Reads every page of a database that may be in use. */
  | { readonly kind: 'check'; readonly file: string }
  /** Moves what its log holds into a database that is in use, as far as nobody reads or writes it. */
  | { readonly kind: 'move-log'; readonly file: string }
  /** Reads what can be read of a damaged database, of which `file` is a copy to work on, into a new one. */
  | {
      readonly kind: 'rescue';
      readonly file: string;
      readonly target: string;
      /** JSON; of conversations that lost theirs. */
      readonly persona: string;
    };

export interface Results {
  copy: BackupContents;
  contents: (BackupContents | null)[];
  prepare: BackupContents;
  /** Whether it is whole. */
  check: boolean;
  'move-log': undefined;
  rescue: Rescued;
}

/** Why a task failed; `code` is SQLite's, the system's, or ours. */
export interface TaskFailure {
  readonly code: string;
  readonly message: string;
}

export type FromThread =
  | { readonly type: 'progress'; readonly progress: BackupProgress; readonly expectedBytes: number }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly failure: TaskFailure };

export interface TaskOrder {
  readonly task: Task;
  readonly key: string;
}
