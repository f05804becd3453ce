/** How much of the machine a run may take. */
export interface WorkBudget {
  /** Beside the run's own; none where there is one core. */
  readonly threads: number;
  /** Whether the run's own thread does the same work when the others have enough of it. */
  readonly joins: boolean;
  /** Megabytes that the objects of one thread may take. */
  readonly heap: number;
  /** Whether what is not needed any more is to be looked for sooner, at the price of some time. */
  readonly isTight: boolean;
  /** Milliseconds after which a piece of work in a thread counts as endless. */
  readonly patience: number;
  /** Bytes of pressed items that one thread keeps. */
  readonly pressed: number;
  /** Characters of articles that the run keeps. */
  readonly shelved: number;
  /** Archives that one edition adds to a feed; more follow in editions of their own. */
  readonly archives: number;
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
  const caches = { pressed: 24_000_000, shelved: 16_000_000 };
  const isTight = memory !== null;
  return {
    threads,
    joins: false,
    heap: 256,
    isTight,
    patience: 120_000,
    archives: 2000,
    ...caches,
  };
}

/**
 * The same for a process that does nothing beside the run: where one thread or two would work, one of
 * them is its own, which has less to load and sends less about. More threads keep it busy with what
 * they bring.
 */
export function withOwnThread(budget: WorkBudget): WorkBudget {
  const isFew = budget.threads === 1 || budget.threads === 2;
  return isFew ? { ...budget, threads: 1, joins: true } : budget;
}
