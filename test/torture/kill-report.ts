import type { Cut } from './workload.ts';

/** What came of the kills so far. */
export interface KillReport {
  kills: number;
  /** Of them, while a database of a former version was brought to the present one. */
  duringMigrations: number;
  /** Of them, while a backup took the place of the conversations. */
  duringRestores: number;
  /** So many of those before it was answered. */
  cutRestores: number;
  /** Of them, while a file was brought in. */
  duringImports: number;
  /** So many of those left nothing of the file. */
  cutImports: number;
  acknowledged: number;
  replies: number;
  interrupted: number;
  states: number;
  backups: number;
  /** What the other kills cut off. */
  readonly cut: Cut;
  readonly wrong: string[];
}
