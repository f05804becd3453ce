import { readFileSync } from 'node:fs';

/** Microseconds of a clock tick of /proc, which is a hundredth of a second on Linux. */
const tick = 10_000;

/** Microseconds of processor time that a process has taken so far (proc_pid_stat(5)). */
export function processorTime(pid: number): number {
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * tick;
}
