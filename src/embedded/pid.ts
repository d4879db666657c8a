// What the operating system knows about a process: whether it lives, its command line, when it began.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether process `pid` runs. A zombie does not: it serves nothing, though its number is still taken. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false; // EPERM: it lives, as another user
  }
  return stateOf(pid)?.[0] !== 'Z';
}

/** The command line of process `pid`, its parts joined by blanks; '' when there is none. */
export function commandOf(pid: number): string {
  if (process.platform !== 'linux') return ps(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** When process `pid` began, in the system's own words; with the number it names one process for good. '' when unknown. */
export function beginOf(pid: number): string {
  return process.platform === 'linux' ? (stateOf(pid)?.[19] ?? '') : ps(pid, 'lstart=');
}

// The fields of /proc/<pid>/stat from the third on (proc(5)); the second is the program's name, which may hold anything.
function stateOf(pid: number): string[] | undefined {
  if (process.platform !== 'linux') return [ps(pid, 'state=')];
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string {
  return spawnSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';
}

/** Waits until process `pid` has ended, at most `ms` milliseconds; says whether it has. For a process that is not our child. */
export async function hasEnded(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; isRunning(pid); await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (Date.now() > end) return false;
  }
  return true;
}
