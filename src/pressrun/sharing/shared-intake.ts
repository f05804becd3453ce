import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { FoundFile } from '../../article.ts';
import { openBatch, takeClosed, withdrawBatches } from '../../remember/store/batches.ts';
import { type Failed, Queue } from '../../remember/store/postgres/queue.ts';
import { workOn } from '../../remember/store/postgres/queue-worker.ts';
import { atomically } from '../../remember/store/state.ts';
import type { FileOrder } from '../crew/hand.ts';
import { type Intake, ownIntake, remember } from '../reading/intake.ts';
import { givenUp } from '../reading/taken.ts';
import { added, type Tally, tallyOf } from '../reading/tally.ts';
import { type BatchDone, batchKind, type Labour, takeBatch } from './take-batch.ts';

/** Batches in the queue at the same time: work for hundreds of cores. */
const width = 400;

/** Milliseconds between two looks for batches that are done. */
const look = 100;

/** Looks between two at batches that have failed or whose worker has died. */
const tending = 3;

/** What waits for a batch. */
interface Waiting {
  readonly resolve: (outcome: BatchDone | Failed) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Puts batches where other machines take them, and takes some itself, so that all get done when
 * nobody else is there. What they cannot read it reads itself; a batch that cannot be done is split
 * until the guilty file stands alone.
 */
export class SharedIntake implements Intake {
  readonly width = width;
  readonly #labour: Labour;
  readonly #own: Intake;
  readonly #queue: Queue;
  readonly #waiting = new Map<string, Waiting>();
  readonly #end = new AbortController();
  /** Aborts when the run is stopped, or takes in nothing more: nobody looks for what is done then. */
  readonly #over: AbortSignal;
  readonly #ended: Promise<unknown>;

  private constructor(labour: Labour, address: string, queue: Queue, stop: AbortSignal) {
    this.#labour = labour;
    this.#own = ownIntake(labour);
    this.#queue = queue;
    const over = AbortSignal.any([stop, this.#end.signal]);
    over.addEventListener('abort', () => this.#abandon(over.reason));
    this.#over = over;
    this.#ended = Promise.all([this.#watch(over), this.#work(address, over)]);
  }

  /**
   * @param address of PostgreSQL, where the state is
   * @param stop ends the waiting for all batches
   * @throws ProblemError when the database cannot be used
   */
  static async open(labour: Labour, address: string, stop: AbortSignal): Promise<SharedIntake> {
    const queue = await Queue.open(address, batchKind(labour));
    await queue.clear();
    return new SharedIntake(labour, address, queue, stop);
  }

  async takeIn(orders: readonly FileOrder[]): Promise<Tally> {
    const outcome = await this.#outcomeOf(orders);
    if ('tally' in outcome)
      return outcome.unread.length === 0
        ? outcome.tally
        : added(outcome.tally, await this.#own.takeIn(outcome.unread));
    const [first, ...others] = orders;
    if (first !== undefined && others.length === 0) return this.#giveUp(first.file, outcome);
    const middle = Math.ceil(orders.length / 2);
    const halves = [orders.slice(0, middle), orders.slice(middle)];
    return (await Promise.all(halves.map(half => this.takeIn(half)))).reduce(added);
  }

  takeInAlone(order: FileOrder, deaths: number): Promise<Tally> {
    return this.#own.takeInAlone(order, deaths);
  }

  /** Takes back what is not done. */
  async end(): Promise<void> {
    this.#end.abort(new Error('the run is over'));
    await this.#own.end();
    await this.#ended;
    try {
      await withdrawBatches(this.#labour.state);
      await this.#queue.clear();
    } finally {
      await this.#queue.close();
    }
  }

  async #outcomeOf(orders: readonly FileOrder[]): Promise<BatchDone | Failed> {
    this.#over.throwIfAborted();
    const key = randomUUID();
    const outcome = new Promise<BatchDone | Failed>((resolve, reject) =>
      this.#waiting.set(key, { resolve, reject }),
    );
    // What fails while the batch is being given away is told by that.
    outcome.catch(() => undefined);
    await openBatch(this.#labour.state, key, JSON.stringify(orders));
    await this.#queue.add(key);
    return outcome;
  }

  async #giveUp(file: FoundFile, { error }: Failed): Promise<Tally> {
    const { state, rules } = this.#labour;
    const what = `three attempts to read it have failed (${error ?? 'each time its worker died'})`;
    const fix = 'Save the file again without what is not the article, or report this as a bug.';
    const taken = [givenUp(file, rules, { what, where: file.path, fix })];
    await atomically(state, db => remember(db, taken));
    return tallyOf(taken);
  }

  /** Takes batches as workers elsewhere do. */
  #work(address: string, over: AbortSignal): Promise<void> {
    const work = {
      kind: batchKind(this.#labour),
      width: this.#labour.crew.width,
      work: async (key: string) => void (await takeBatch(this.#labour, key)),
      failed: (error: unknown) => this.#abandon(error),
    };
    return workOn(address, work, over);
  }

  async #watch(over: AbortSignal): Promise<void> {
    for (let looks = 1; !over.aborted; looks++) {
      try {
        for (const [key, result] of await takeClosed(this.#labour.state))
          this.#settle(key, JSON.parse(result));
        if (looks % tending === 0)
          for (const failed of await this.#queue.tend()) this.#settle(failed.key, failed);
      } catch (error) {
        this.#abandon(error);
      }
      await setTimeout(look, undefined, { signal: over }).catch(() => undefined);
    }
  }

  #settle(key: string, outcome: BatchDone | Failed): void {
    this.#waiting.get(key)?.resolve(outcome);
    this.#waiting.delete(key);
  }

  #abandon(reason: unknown): void {
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }
}
