import { setImmediate } from 'node:timers/promises';
import type { Piscina } from 'piscina';
import { ProblemError } from '../../problem.ts';
import type { Done } from '../exporting/write-files.ts';
import type { MadePart } from '../pressing/make-part.ts';
import type { Taken } from '../reading/taken.ts';
import type { FileOrder, Hand, PartOrder, WorkContext, WriteOrder } from './hand.ts';
import type { Answer, Task } from './hand-thread.ts';
import { tooMuch, tooMuchToMake } from './too-much.ts';
import type { WorkBudget } from './work-budget.ts';

/**
 * Where the threads begin. A thread can only begin with JavaScript: where this file runs as
 * TypeScript, in tests, it is the one that was built last.
 */
const entry = new URL(
  import.meta.url.endsWith('.ts')
    ? '../../../dist/pressrun/crew/hand-thread.js'
    : './hand-thread.js',
  import.meta.url,
);

/** Bytes of a file that is not taken in by the run's own thread, which must not die. */
const large = 1_000_000;

/** Pieces of work that a thread has: the next one is there when it has done one. */
const tasksAtOnce = 2;

/** Parts of an edition that a thread has: while some are being compressed, it can make another. */
const partsAtOnce = 3;

/** Does the work of a run: alone, or in threads once they are called. */
export class Crew {
  readonly #context: WorkContext;
  readonly #budget: WorkBudget;
  #alone: Hand | null = null;
  #pool: Piscina<Task, Answer> | null = null;
  #ward: Piscina<Task, Answer> | null = null;
  /** The last to have a turn in the ward. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The threads of the pool, which are ended because one had no end: until then it refuses work. */
  #ending: Promise<void> = Promise.resolve();
  /** Why it is over. */
  #over: Error | null = null;
  #ended: Promise<void> | null = null;
  /** Pieces of work that the threads have in hand. */
  #given = 0;

  constructor(context: Omit<WorkContext, 'pressed'>, budget: WorkBudget) {
    this.#context = { ...context, pressed: budget.pressed };
    this.#budget = budget;
  }

  /** Pieces of work that it can have in hand at the same time. */
  get width(): number {
    return this.#pool === null ? 1 : tasksAtOnce * this.#budget.threads + 1;
  }

  /** Parts of an edition that it can have in hand at the same time. */
  get parts(): number {
    if (this.#pool === null) return partsAtOnce;
    const { threads, joins } = this.#budget;
    return partsAtOnce * (joins ? threads + 1 : threads);
  }

  /** Calls threads to help, where there are cores for them: work that is at hand must be worth it. */
  async call(): Promise<void> {
    const { threads } = this.#budget;
    if (threads > 0) this.#pool ??= await this.#start(threads, Math.max(tasksAtOnce, partsAtOnce));
  }

  /** A file at which a thread dies is a problem of this file alone. */
  async takeIn(orders: readonly FileOrder[]): Promise<readonly Taken[]> {
    const isLarge = orders.some(({ file }) => file.size > large);
    if (!isLarge && (this.#pool === null || this.#joins(tasksAtOnce)))
      return this.#takeInMyself(orders);
    const answer = this.#pool === null ? null : await this.#inPool(this.#pool, { take: orders });
    if (answer !== null) return takenOf(answer);
    const taken: Taken[] = [];
    for (const order of orders) taken.push(...(await this.#takeInWard(order)));
    return taken;
  }

  /** @throws ProblemError where a thread dies of the documents, as that of the run would */
  async make(order: PartOrder): Promise<MadePart> {
    if (this.#pool === null || this.#joins(partsAtOnce)) return (await this.#own()).make(order);
    const task = { make: order };
    const answer = (await this.#inPool(this.#pool, task)) ?? (await this.#inWard(task));
    if (answer !== null) return madeOf(answer);
    throw new ProblemError([tooMuchToMake(order)]);
  }

  /** Files that a thread dies of are written by the run's own: the disk is to blame for them, or the memory. */
  async write(order: WriteOrder): Promise<readonly Done[]> {
    const pool = this.#joins(tasksAtOnce) ? null : this.#pool;
    const answer = pool === null ? null : await this.#inPool(pool, { write: order });
    return answer === null ? (await this.#own()).write(order) : writtenOf(answer);
  }

  /** Whether the run's own thread does the next piece of work, because the others have enough. */
  #joins(enough: number): boolean {
    const { threads, joins } = this.#budget;
    return joins && this.#given >= enough * threads;
  }

  /**
   * What is in hand fails with the reason: its threads are gone, and no file is to blame. Nothing is
   * done by them any more when this has ended, whoever was the first to call it.
   */
  end(reason = new Error('the threads have been ended')): Promise<void> {
    this.#over ??= reason;
    this.#ended ??= this.#endAll();
    return this.#ended;
  }

  async #endAll(): Promise<void> {
    await Promise.all([this.#ending, this.#pool?.destroy(), this.#ward?.destroy()]);
  }

  /**
   * Threads of a pool have several pieces of work at a time, which all end with them: a signal that ends
   * one would make Piscina give a thread one at a time.
   *
   * @returns null where the thread died at it, whatever it died of, or all were ended because a piece
   *   of work had no end: they begin anew with the next
   */
  async #inPool(pool: Piscina<Task, Answer>, task: Task): Promise<Answer | null> {
    this.#given++;
    try {
      await this.#ending;
      const end = () => {
        this.#ending = pool.destroy();
      };
      return await this.#survived(() => pool.run(task), end);
    } finally {
      this.#given--;
    }
  }

  /**
   * What a thread has died at is done alone, so that it is known which file it was: one piece of work
   * after the other, each with a clock of its own.
   */
  #inWard(task: Task): Promise<Answer | null> {
    const answer = this.#turn.then(async () => {
      this.#ward ??= await this.#start(1, 1);
      const ward = this.#ward;
      const endless = new AbortController();
      const work = () => ward.run(task, { signal: endless.signal });
      return this.#survived(work, () => endless.abort());
    });
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  /**
   * A thread answers even what fails in it: where there is no answer the thread has died, unless the
   * threads were ended, or what is asked or answered cannot go from one to the other.
   *
   * @param end ends what has no end
   * @returns null where the thread died at it, or it had no end
   */
  async #survived(work: () => Promise<Answer>, end: () => void): Promise<Answer | null> {
    this.#goOn();
    const endless = setTimeout(end, this.#budget.patience);
    try {
      return await work();
    } catch (error) {
      this.#goOn();
      if (error instanceof Error && error.name === 'DataCloneError') throw error;
      return null;
    } finally {
      clearTimeout(endless);
    }
  }

  /** @throws where the threads have been ended: none is started any more */
  #goOn(): void {
    if (this.#over !== null) throw this.#over;
  }

  async #takeInWard(order: FileOrder): Promise<readonly Taken[]> {
    const answer = await this.#inWard({ take: [order] });
    return answer === null ? [tooMuch(order, this.#context.rules)] : takenOf(answer);
  }

  /** File after file: between them others are told what threads have done, and give them more. */
  async #takeInMyself(orders: readonly FileOrder[]): Promise<readonly Taken[]> {
    const own = await this.#own();
    const taken: Taken[] = [];
    for (const order of orders) {
      taken.push(...(await own.takeIn([order])));
      await setImmediate();
    }
    return taken;
  }

  /** Loaded where no thread does the work. */
  async #own(): Promise<Hand> {
    const { Hand } = await import('./hand.ts');
    this.#alone ??= new Hand(this.#context);
    return this.#alone;
  }

  async #start(threads: number, tasks: number): Promise<Piscina<Task, Answer>> {
    const { Piscina } = await import('piscina');
    this.#goOn();
    const pool = new Piscina<Task, Answer>({
      filename: entry.href,
      minThreads: threads,
      maxThreads: threads,
      concurrentTasksPerWorker: tasks,
      resourceLimits: { maxOldGenerationSizeMb: this.#budget.heap },
      workerData: this.#context,
    });
    return pool.on('error', error => {
      if (!isLate(error)) throw error;
    });
  }
}

/** Whether it tells of an answer to work that was given up, for which nobody waits. */
function isLate(error: Error): boolean {
  return error.message.startsWith('Unexpected message from Worker');
}

function takenOf(answer: Answer): readonly Taken[] {
  return 'taken' in answer ? answer.taken : refused(answer);
}

function madeOf(answer: Answer): MadePart {
  return 'made' in answer ? answer.made : refused(answer);
}

function writtenOf(answer: Answer): readonly Done[] {
  return 'written' in answer ? answer.written : refused(answer);
}

/** @throws what the thread has failed of */
function refused(answer: Answer): never {
  throw 'error' in answer ? answer.error : new Error('a thread has answered something else');
}
