import { setTimeout } from 'node:timers/promises';
import { Queue } from '../../remember/store/postgres/queue.ts';
import { workOn } from '../../remember/store/postgres/queue-worker.ts';
import type { State } from '../../remember/store/state.ts';
import { Crew } from '../crew/crew.ts';
import { rulesOf } from '../rules.ts';
import type { PressSettings } from '../settings.ts';
import { batchKind, takeBatch } from './take-batch.ts';

/** Milliseconds between two looks for batches that are not for this worker. */
const look = 5_000;

/** What a worker tells of itself. */
export interface WorkerNews {
  /** A batch is done; files that could not be read here are left to the run. */
  readonly done: (files: number, unread: number, milliseconds: number) => void;
  /** A batch could not be done; it is tried again. */
  readonly batchFailed: (error: unknown) => void;
  /** The queue cannot be asked; told once until it can be again. */
  readonly failed: (error: unknown) => void;
  /** Batches wait that only workers of another version or configuration may take; told once. */
  readonly others: () => void;
}

/**
 * Takes batches of runs on other machines until `stop` aborts, and then finishes those in hand.
 *
 * @param address of PostgreSQL, where the state is
 * @throws ProblemError when the database cannot be used at the start
 */
export async function helpRuns(
  address: string,
  state: State,
  settings: PressSettings,
  news: WorkerNews,
  stop: AbortSignal,
): Promise<void> {
  const rules = rulesOf(settings);
  const crew = new Crew({ settings, rules }, settings.work);
  const labour = { state, crew, rules, program: settings.program };
  const kind = batchKind(labour);
  const queue = await Queue.open(address, kind);
  const work = async (key: string): Promise<void> => {
    const started = performance.now();
    const batch = await takeBatch(labour, key).catch(error => {
      news.batchFailed(error);
      throw error;
    });
    const milliseconds = Math.round(performance.now() - started);
    if (batch !== null) news.done(batch.tally.read, batch.unread.length, milliseconds);
  };
  try {
    await crew.call();
    const working = workOn(address, { kind, width: crew.width, work, failed: news.failed }, stop);
    await Promise.all([working, lookForOthers(queue, news.others, stop)]);
  } finally {
    await crew.end();
    await queue.close();
  }
}

/** While the database is away, nothing is told of batches for others. */
async function lookForOthers(queue: Queue, others: () => void, stop: AbortSignal): Promise<void> {
  let told = '';
  while (!stop.aborted) {
    const kinds = (await queue.otherKinds().catch(() => [])).join();
    if (kinds !== '' && kinds !== told) others();
    told = kinds;
    await setTimeout(look, undefined, { signal: stop }).catch(() => undefined);
  }
}
