import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { type Runner, run, type WorkerEvents } from 'graphile-worker';
import { Client, type Pool } from 'pg';
import { connecting } from './connection.ts';
import { answered, asProblem } from './outage.ts';
import { queuePool, queueSchema, silent } from './queue.ts';

/** Milliseconds between two looks although nothing was told, and until a new start after a failure. */
const look = 1_000;

/**
 * Batches in hand are waited for at the end, as long as they take. Ends of batches are told together:
 * only then does graphile-worker itself take up what goes wrong with that.
 */
const worker = {
  gracefulShutdownAbortTimeout: 2_147_483_647,
  completeJobBatchDelay: 0,
  failJobBatchDelay: 0,
};

/** What a worker of the queue does. */
export interface QueueWork {
  /** Batches of other kinds are left alone. */
  readonly kind: string;
  /** Batches that are done at the same time. */
  readonly width: number;
  readonly work: (key: string) => Promise<void>;
  /** The queue cannot be asked any more; told once until it can again. */
  readonly failed: (error: unknown) => void;
}

/** Takes batches and does them until `stop` aborts; those in hand are then finished. */
export async function workOn(address: string, work: QueueWork, stop: AbortSignal): Promise<void> {
  let isTold = false;
  const begun = (): void => {
    isTold = false;
  };
  while (!stop.aborted) {
    try {
      await workOnce(address, work, begun, stop);
    } catch (error) {
      if (!isTold) work.failed(error);
      isTold = true;
    }
    await setTimeout(look, undefined, { signal: stop }).catch(() => undefined);
  }
}

/**
 * Works as long as the session lasts whose lock shows that this worker is alive.
 *
 * @throws ProblemError when it is lost
 */
async function workOnce(
  address: string,
  work: QueueWork,
  begun: () => void,
  stop: AbortSignal,
): Promise<void> {
  const life = new Client(connecting(address));
  const lost = new AbortController();
  life.on('error', error => lost.abort(asProblem(address, error)));
  const pool = queuePool(address);
  try {
    await answered(address, life.connect());
    const runner = await answered(address, start(pool, life, work));
    begun();
    await Promise.race([answered(address, ended(runner, stop)), broken(runner, lost.signal)]);
  } finally {
    // Connections that are lost cannot even be ended.
    life.end().catch(() => undefined);
    pool.end().catch(() => undefined);
  }
}

/**
 * Ends when the session is lost. What is in hand goes on: others get it as well, whoever is first is
 * right. The runner is not waited for, because it waits for connections that are no more.
 */
function broken(runner: Runner, lost: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const end = (): void => {
      runner.kill('the session is lost').catch(() => undefined);
      reject(lost.reason);
    };
    if (lost.aborted) end();
    else lost.addEventListener('abort', end, { once: true });
  });
}

function start(pool: Pool, life: Client, { kind, width, work }: QueueWork): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    const lock = 'select pg_advisory_lock(hashtextextended($1, 0))';
    // Where it fails the session is lost, and that is told of it.
    life.query(lock, [workerPool.id]).catch(() => undefined);
  });
  return run({
    ...{ pgPool: pool, schema: queueSchema, logger: silent, events },
    ...{ concurrency: width, pollInterval: look, noHandleSignals: true },
    preset: { worker },
    taskList: { [kind]: (_, { job }) => (job.key === null ? undefined : work(job.key)) },
  });
}

async function ended(runner: Runner, over: AbortSignal): Promise<void> {
  const end = (): void => void runner.stop().catch(() => undefined);
  if (over.aborted) end();
  else over.addEventListener('abort', end, { once: true });
  await runner.promise;
}
