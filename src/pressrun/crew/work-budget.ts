/** How much of the machine a run may take. */
export interface WorkBudget {
  /** Beside the run's own; none where there is one core. */
  readonly threads: number;
  /** Megabytes that the objects of one thread may take. */
  readonly heap: number;
  /** Bytes of pressed items that one thread keeps. */
  readonly pressed: number;
  /** Characters of articles that the run keeps. */
  readonly shelved: number;
}

/** Megabytes of the program itself, with what a run has in hand. */
const base = 180;
/** Megabytes of one more thread. */
const each = 120;

/**
 * Threads and caches that fit into the memory.
 *
 * @param memory megabytes that a run may take; null for what all cores need
 */
export function workBudget(memory: number | null, cores: number): WorkBudget {
  const room = memory === null ? cores : Math.floor((memory - base) / each);
  const threads = cores > 1 ? Math.max(0, Math.min(cores, room)) : 0;
  return { threads, heap: 256, pressed: 24_000_000, shelved: 16_000_000 };
}
