import { existsSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Linux has one for each time that the system was started, see random(4). */
const file = '/proc/sys/kernel/random/boot_id';

/** Milliseconds between two looks at the clock and at the time since the start, and what clocks drift. */
const tolerance = 5_000;

/**
 * Names the time since the system was started: what was written before may be lost by a failure of
 * power. Elsewhere than on Linux that is the moment of the start.
 */
export const boot: string = existsSync(file)
  ? readFileSync(file, 'utf8').trim()
  : startOf(Date.now(), uptime());

/**
 * The moment at which the system was started, to the second.
 *
 * @param now milliseconds since 1970
 * @param running seconds since the start
 */
export function startOf(now: number, running: number): string {
  return new Date(Math.round(now / 1000 - running) * 1000).toISOString();
}

/**
 * Whether two names are of the same start. Moments may differ by as much as no system needs to start
 * again; where a clock was set in between they differ by more, and count as two.
 */
export function isSameBoot(one: string, other: string): boolean {
  return one === other || Math.abs(Date.parse(one) - Date.parse(other)) <= tolerance;
}
