import type { BackupKind } from '#shared/contract/backups.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS = 7;
const WEEKS = 4;
/** Safety copies, and copies from before a migration, at the most. */
const LAST_SAFETY_COPIES = 3;

export interface Kept {
  readonly id: string;
  readonly kind: BackupKind;
  /** Milliseconds UTC. */
  readonly at: number;
}

/**
 * Which backups may go: of those that were made by themselves, the newest of each of the last 7 days and of each of
 * the last 4 weeks stay, and always the newest; of safety copies, and of copies from before a migration, the last 3.
 * What a person made stays, and so does what the clock says is yet to come.
 *
 * @param now  milliseconds UTC. @returns ids.
 */
export function expired(backups: readonly Kept[], now: number): string[] {
  const newestFirst = [...backups].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
  const daily = newestFirst.filter(({ kind }) => kind === 'daily');
  const stay = new Set<string>();
  const keep = (backup: Kept | undefined) => backup !== undefined && stay.add(backup.id);
  keep(daily[0]);
  for (const { id, at } of daily) if (at > now) stay.add(id);
  for (const [length, count] of [
    [DAY_MS, DAYS],
    [7 * DAY_MS, WEEKS],
  ] as const) {
    for (let age = 0; age < count; age++) {
      keep(daily.find(({ at }) => at <= now - age * length && at > now - (age + 1) * length));
    }
  }
  for (const kind of ['migration', 'before-restore'] as const) {
    for (const { id } of newestFirst.filter((each) => each.kind === kind).slice(0, LAST_SAFETY_COPIES))
      stay.add(id);
  }
  return newestFirst.filter(({ id, kind }) => kind !== 'manual' && !stay.has(id)).map(({ id }) => id);
}
