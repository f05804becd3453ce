import type { Progress, RunReport } from '../../report.ts';
import type { Backstage, RunWish } from './backstage.ts';

/** What happens to the run that the admin has started. */
export type RunEvent =
  | { readonly name: 'progress'; readonly data: Progress }
  | { readonly name: 'finished'; readonly data: RunReport }
  | { readonly name: 'failed'; readonly data: { readonly message: string } };

const waiting: Progress = { step: 'waiting', done: 0, total: null, problems: 0 };

type Listener = (event: RunEvent) => void;

/** The run that the admin has started: one at a time, with all who watch it. */
export class LiveRun {
  readonly #run: Backstage['run'];
  readonly #listeners = new Set<Listener>();
  #last: RunEvent | null = null;
  #isRunning = false;

  constructor(run: Backstage['run']) {
    this.#run = run;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Starts a run. @returns false where one is going on */
  start(wish: Omit<RunWish, 'dryRun'>): boolean {
    if (this.#isRunning) return false;
    this.#isRunning = true;
    this.#tell({ name: 'progress', data: waiting });
    this.#run({ ...wish, dryRun: false }, data => this.#tell({ name: 'progress', data })).then(
      data => this.#end({ name: 'finished', data }),
      error => this.#end({ name: 'failed', data: { message: messageOf(error) } }),
    );
    return true;
  }

  /** Tells the last event at once and then each that comes. @returns what ends it */
  watch(listener: Listener): () => void {
    if (this.#last !== null) listener(this.#last);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #end(event: RunEvent): void {
    this.#isRunning = false;
    this.#tell(event);
  }

  #tell(event: RunEvent): void {
    this.#last = event;
    for (const listener of this.#listeners) listener(event);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
