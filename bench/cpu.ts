// CPU time and memory that processes have used, as Linux counts them.
import { readFileSync } from 'node:fs';

const MICROSECONDS_PER_TICK = 10_000; // USER_HZ is 100 on every Linux that Node runs on

/** CPU time of process `pid` so far, its threads included, µs in steps of 10,000. Linux only. */
export function cpuOf(pid: number): number {
  const { own } = timesOf(pid);
  return own * MICROSECONDS_PER_TICK;
}

/** CPU time of process `pid` and of all its children so far, also of those that have ended, µs in steps of 10,000. Linux only. */
export function cpuOfFamily(pid: number): number {
  const { own, ended } = timesOf(pid);
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  const living = children.map((child) => {
    try {
      return timesOf(Number(child)).own;
    } catch {
      return 0; // it has ended meanwhile
    }
  });
  return living.reduce((sum, ticks) => sum + ticks, own + ended) * MICROSECONDS_PER_TICK;
}

/** Memory of process `pid` that is really there (RSS), bytes. Linux only. */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}

// proc(5): fields 14 to 17 are utime, stime, cutime, cstime; the second is the program's name, which may hold anything.
function timesOf(pid: number): { own: number; ended: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [utime = 0, stime = 0, cutime = 0, cstime = 0] = fields.slice(11, 15).map(Number);
  return { own: utime + stime, ended: cutime + cstime };
}
