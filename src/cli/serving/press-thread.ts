import { Worker } from 'node:worker_threads';
import { ProblemError } from '../../problem.ts';
import type { Progress, RunReport } from '../../report.ts';
import type { FromThread, RunOrder, ToThread } from './thread-messages.ts';

/** What waits for the run in hand. */
interface Waiting {
  readonly resolve: (report: RunReport) => void;
  readonly reject: (error: unknown) => void;
  readonly progress: (progress: Progress) => void;
}

/** Milliseconds after which a run that does not hear it is to stop is cut off. */
const patience = 1_000;

/**
 * Where the thread begins. A thread can only begin with JavaScript: where this file runs as
 * TypeScript, in tests, it is the one that was built last.
 */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/cli/serving/run-thread.js' : './run-thread.js',
  import.meta.url,
);

/**
 * Makes runs in a thread of its own, one after the other, so that answers need not wait for them.
 * The thread is started when it is first needed, and anew after it broke.
 */
export class PressThread {
  #worker: Worker | null = null;
  #waiting: Waiting | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /**
   * @param stop ends the run where it stands; what was published stays
   * @throws ProblemError when the run cannot go on, or the thread breaks
   */
  run(
    order: RunOrder,
    stop: AbortSignal,
    progress: (progress: Progress) => void = () => undefined,
  ): Promise<RunReport> {
    const run = this.#turn.then(() => this.#make(order, stop, progress));
    this.#turn = run.then(
      () => undefined,
      () => undefined,
    );
    return run;
  }

  /** Ends the thread, and with it what it is doing. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  async #make(
    order: RunOrder,
    stop: AbortSignal,
    progress: (progress: Progress) => void,
  ): Promise<RunReport> {
    stop.throwIfAborted();
    const worker = this.#worker ?? this.#start();
    const answered = new Promise<RunReport>((resolve, reject) => {
      this.#waiting = { resolve, reject, progress };
    });
    const done = new AbortController();
    const interrupt = () => interrupted(worker, done.signal);
    stop.addEventListener('abort', interrupt, { signal: done.signal });
    tell(worker, { order });
    try {
      return await answered;
    } finally {
      this.#waiting = null;
      done.abort();
    }
  }

  #start(): Worker {
    const worker = new Worker(entry);
    worker.on('message', (message: FromThread) => this.#take(message));
    worker.on('error', error => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Error('its thread has ended')));
    this.#worker = worker;
    return worker;
  }

  #take(message: FromThread): void {
    if ('progress' in message) this.#waiting?.progress(message.progress);
    else if ('report' in message) this.#waiting?.resolve(message.report);
    else if ('problems' in message) this.#waiting?.reject(new ProblemError(message.problems));
    else this.#waiting?.reject(message.error);
  }

  #lose(worker: Worker, cause: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    this.#waiting?.reject(broken(cause));
  }
}

/** Has the run in hand stopped, and ends the thread where it does not hear of it. */
function interrupted(worker: Worker, done: AbortSignal): void {
  tell(worker, { stop: true });
  const late = setTimeout(() => void worker.terminate(), patience);
  done.addEventListener('abort', () => clearTimeout(late));
}

function tell(worker: Worker, message: ToThread): void {
  worker.postMessage(message);
}

function broken(cause: unknown): ProblemError {
  const what = `it broke off (${cause instanceof Error ? cause.message : String(cause)})`;
  const fix = 'What was published before stays, and the next run takes up what this one has left.';
  return new ProblemError([{ what, where: 'the run', fix }], { cause });
}
