import { readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second (USER_HZ), on every architecture that Node.js runs on. */
const TICKS_PER_SECOND = 100;

/**
 * Seconds of processor time that a process and its children have used so far; null where the system does not
 * tell (it is Linux's /proc).
 */
export function processorSeconds(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The fields after the name, which stands in parentheses and may hold anything: utime and stime are 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children === ''
      ? own
      : children.split(' ').reduce((sum, child) => sum + (processorSeconds(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}
