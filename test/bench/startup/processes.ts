/** What the processes of an app cost, read from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs';

/** `getconf CLK_TCK`, which is 100 on every Linux that Electron runs on. */
const TICKS_PER_SECOND = 100;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // it ended meanwhile
  }
};

/** The fields of /proc/PID/stat behind the name, which may hold blanks and brackets: state, parent, … */
const statOf = (path: string): string[] => read(path).split(') ').at(-1)?.split(' ') ?? [];

/** A process and all that it started, in turn. */
function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), Number(statOf(`/proc/${name}/stat`)[1])] as const);
  const family = [pid];
  for (const member of family) {
    for (const [child, parent] of parents) if (parent === member) family.push(child);
  }
  return family;
}

/** MB that they hold together; what several share is counted once (the sum of each one's proportional share). */
export function memoryOf(pid: number): number {
  const kB = familyOf(pid).reduce(
    (sum, member) => sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${member}/smaps_rollup`))?.[1] ?? 0),
    0,
  );
  return kB / 1024;
}

/** Seconds of the processor that they took so far. */
export function processorTimeOf(pid: number): number {
  return familyOf(pid).reduce((sum, member) => {
    const [user = 0, system = 0] = statOf(`/proc/${member}/stat`).slice(11, 13).map(Number);
    return sum + (user + system) / TICKS_PER_SECOND;
  }, 0);
}
