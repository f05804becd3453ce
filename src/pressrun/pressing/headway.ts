import { setImmediate } from 'node:timers/promises';
import type { RunRequest } from '../settings.ts';

/** How far an edition is, counted by feeds, archives and sitemaps; where it stops when it is told to. */
export class Headway {
  readonly #request: Pick<RunRequest, 'stop' | 'progress'>;
  #total: number;
  #done = 0;
  #problems = 0;

  constructor(feeds: number, request: Pick<RunRequest, 'stop' | 'progress'>) {
    this.#total = feeds;
    this.#request = request;
  }

  /** How many archives of a feed there are to make is known when the feed is begun. */
  expect(more: number): void {
    this.#total += more;
  }

  /**
   * Tells that one of them is done. Others get their turn here: what says that the run is to
   * stop, too, which would not be heard between parts that turn out to be there already.
   *
   * @throws the reason to stop
   */
  async passed(invalid: number): Promise<void> {
    this.#done++;
    this.#problems += invalid;
    const facts = { done: this.#done, total: this.#total, problems: this.#problems };
    this.#request.progress?.({ step: 'making feeds', ...facts });
    await setImmediate();
    this.#request.stop.throwIfAborted();
  }
}
