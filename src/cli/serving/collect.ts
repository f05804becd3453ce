import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the thread that calls it collect its garbage now. A connection to SQLite that was closed stays
 * open as long as a statement of it has not been collected: two descriptors for each run of a server.
 */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}
