import { Logger, makeWorkerUtils, type WorkerUtils } from 'graphile-worker';
import { Pool } from 'pg';
import { connecting } from './connection.ts';
import { answered } from './outage.ts';

/** The schema of the queue: its own, so that another program's queue in this database is left alone. */
export const queueSchema = 'pressrun_queue';

/** Times that a batch is tried until it counts as one that cannot be done. */
const attempts = 3;

/** Seconds for which a batch may be held by somebody who has not shown a sign of life yet. */
const grace = 2;

/** Connections that the queue takes of the server at the most. */
const connections = 4;

/** What graphile-worker says of itself is told by Pressrun, where it matters. */
export const silent = new Logger(() => () => undefined);

export function queuePool(address: string): Pool {
  const pool = new Pool({ ...connecting(address), max: connections });
  // A connection that breaks is told to whoever asks it next; the pool opens another.
  pool.on('error', () => undefined);
  pool.on('connect', client => client.on('error', () => undefined));
  return pool;
}

/** A batch in the queue. */
interface Held {
  readonly id: string;
  readonly key: string;
  readonly holder: string | null;
  /** Whether whoever holds it is dead. */
  readonly isOrphan: boolean;
  readonly isSpent: boolean;
  /** What it failed with last; null where nobody lived to tell. */
  readonly error: string | null;
}

/** A batch that was tried often enough. */
export interface Failed {
  readonly key: string;
  readonly error: string | null;
}

/** Where a run puts batches that any machine may take. */
export class Queue {
  readonly #address: string;
  readonly #kind: string;
  readonly #pool: Pool;
  readonly #utils: WorkerUtils;

  private constructor(address: string, kind: string, pool: Pool, utils: WorkerUtils) {
    this.#address = address;
    this.#kind = kind;
    this.#pool = pool;
    this.#utils = utils;
  }

  /**
   * @param kind of batches: workers take those of their own kind alone
   * @throws ProblemError when the database cannot be used
   */
  static async open(address: string, kind: string): Promise<Queue> {
    const pool = queuePool(address);
    const options = { pgPool: pool, schema: queueSchema, logger: silent };
    const utils = await answered(address, makeWorkerUtils(options));
    await answered(address, utils.migrate());
    return new Queue(address, kind, pool, utils);
  }

  async add(key: string): Promise<void> {
    const spec = { jobKey: key, maxAttempts: attempts };
    await answered(this.#address, this.#utils.addJob(this.#kind, {}, spec));
  }

  /**
   * Has batches that failed, or whose worker died, tried again at once, and takes those out that
   * have been tried often enough.
   */
  async tend(): Promise<readonly Failed[]> {
    const held = await this.#held();
    const orphans = held.filter(({ isOrphan }) => isOrphan);
    const free = held.filter(({ holder }) => holder === null);
    const spent = free.filter(({ isSpent }) => isSpent);
    const again = free.filter(({ isSpent }) => !isSpent);
    const { forceUnlockWorkers, rescheduleJobs, completeJobs } = this.#utils;
    if (orphans.length > 0) await this.#done(forceUnlockWorkers(orphans.flatMap(holderOf)));
    if (again.length > 0) await this.#done(rescheduleJobs(again.map(idOf), { runAt: new Date(0) }));
    if (spent.length > 0) await this.#done(completeJobs(spent.map(idOf)));
    return spent;
  }

  /** Takes out what nobody has begun, of every kind: it is of runs that are over. */
  async clear(): Promise<void> {
    const text = `select id from ${queueSchema}.jobs`;
    const { rows } = await this.#done(this.#pool.query<{ id: string }>(text));
    await this.#done(this.#utils.completeJobs(rows.map(idOf)));
  }

  /** Other kinds of batches that wait. */
  async otherKinds(): Promise<string[]> {
    const text = `select distinct task_identifier as kind from ${queueSchema}.jobs
      where task_identifier <> $1 order by 1`;
    const { rows } = await this.#done(this.#pool.query<{ kind: string }>(text, [this.#kind]));
    return rows.map(({ kind }) => kind);
  }

  async close(): Promise<void> {
    await this.#utils.release();
    await this.#pool.end();
  }

  /**
   * Batches that somebody has begun, by the clock and the locks of the database: a worker holds one
   * as long as it lives.
   */
  async #held(): Promise<readonly Held[]> {
    const text = `
      select id, key, locked_by as holder, attempts >= max_attempts as "isSpent",
        last_error as error,
        locked_at < now() - interval '${grace} seconds' and not exists (
          select from pg_locks
          where locktype = 'advisory' and granted and objsubid = 1
            and ((classid::bigint << 32) | objid::bigint) = hashtextextended(locked_by, 0)
        ) as "isOrphan"
      from ${queueSchema}.jobs
      where task_identifier = $1 and (locked_by is not null or attempts > 0)`;
    const { rows } = await this.#done(this.#pool.query<Held>(text, [this.#kind]));
    return rows;
  }

  #done<Answer>(answer: Promise<Answer>): Promise<Answer> {
    return answered(this.#address, answer);
  }
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function holderOf({ holder }: Held): string[] {
  return holder === null ? [] : [holder];
}
