import { limits } from './limits.ts';

/**
 * Limits how often something may be done by one who does it. Every key has a bucket that holds
 * `count` tokens, each use takes one, and they come back evenly over the period.
 */
export class RateLimit {
  readonly #count: number;
  /** Milliseconds in which one token comes back. */
  readonly #interval: number;
  readonly #keysAtMost: number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /**
   * @param period milliseconds
   * @param keysAtMost beyond this many keys the one that was not used for longest is forgotten
   */
  constructor(count: number, period: number, keysAtMost: number = limits.rememberedAddresses) {
    this.#count = count;
    this.#interval = period / count;
    this.#keysAtMost = keysAtMost;
  }

  /**
   * Takes a token.
   *
   * @param now milliseconds
   * @returns 0 where there was one, else the whole seconds until there will be
   */
  take(key: string, now: number): number {
    const filled = this.#filled(key, now);
    this.#remember(key, filled >= 1 ? filled - 1 : filled, now);
    return this.#wait(filled);
  }

  /** As `take`, but nothing is taken. */
  look(key: string, now: number): number {
    return this.#wait(this.#filled(key, now));
  }

  #filled(key: string, now: number): number {
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) return this.#count;
    return Math.min(bucket.tokens + (now - bucket.at) / this.#interval, this.#count);
  }

  #wait(filled: number): number {
    return filled >= 1 ? 0 : Math.ceil(((1 - filled) * this.#interval) / 1000);
  }

  #remember(key: string, tokens: number, at: number): void {
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens, at });
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size > this.#keysAtMost && oldest !== undefined) this.#buckets.delete(oldest);
  }
}
