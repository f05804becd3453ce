import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Linux has one for each time that the system was started, see random(4). */
const file = '/proc/sys/kernel/random/boot_id';

/**
 * Names the time since the system was started: what was written before may be lost by a failure of
 * power. Elsewhere than on Linux it names the time since this process was started.
 */
export const boot: string = existsSync(file) ? readFileSync(file, 'utf8').trim() : randomUUID();
