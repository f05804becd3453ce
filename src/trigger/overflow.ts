import { readFileSync } from 'node:fs';

export interface Overflow {
  /** Takes note of an event. */
  count(): void;
}

/**
 * Calls `lost` when so many events came at once that the system may have lost others: Linux keeps a
 * number of them for a process that is busy or suspended (inotify(7), max_queued_events), and node
 * passes on no word of those that it drops then.
 */
export function overflow(lost: () => void): Overflow {
  // Not all that were kept are passed on: folders may have been closed since.
  const most = Math.floor(kept() / 2);
  let count = 0;
  return {
    count: () => {
      // What has been waiting comes in one turn of the event loop.
      if (count === 0) setImmediate(() => (count = 0));
      count++;
      if (count === most) lost();
    },
  };
}

/** Events that the system keeps for a process; Infinity where it does not say. */
function kept(): number {
  try {
    return Number(readFileSync('/proc/sys/fs/inotify/max_queued_events', 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return Number.POSITIVE_INFINITY;
    throw error;
  }
}
