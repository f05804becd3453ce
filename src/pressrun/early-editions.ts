import type { Made } from './edition.ts';

/** Milliseconds of reading after which what has been read is published, where as many are to come. */
const first = 20_000;

/**
 * Publishes what a long run has read so far, the newest articles, and again whenever it has taken
 * twice as long: so the editions ahead of the whole one cost a part of it, however long it takes.
 */
export class EarlyEditions {
  readonly made: Made[] = [];
  readonly #clock: () => number;
  readonly #make: (number: number) => Promise<Made>;
  readonly #started: number;
  #next = first;

  /** @param clock milliseconds since 1970 */
  constructor(clock: () => number, make: (number: number) => Promise<Made>) {
    this.#clock = clock;
    this.#make = make;
    this.#started = clock();
  }

  /**
   * Makes an edition where it is time, and the whole one is not about to come.
   *
   * @param share of the reading that is done, above 0
   */
  async between(share: number): Promise<void> {
    const taken = this.#clock() - this.#started;
    const left = taken / share - taken;
    if (taken < this.#next || left < first) return;
    this.made.push(await this.#make(this.made.length));
    this.#next = 2 * (this.#clock() - this.#started);
  }
}
