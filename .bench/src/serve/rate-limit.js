/**
 * Limits how often something may be done by one who does it. Every key has a bucket that holds
 * `count` tokens, each use takes one, and they come back evenly over the period.
 */
export class RateLimit {
    #count;
    /** Milliseconds in which one token comes back. */
    #interval;
    #keysAtMost;
    #buckets = new Map();
    /**
     * @param period milliseconds
     * @param keysAtMost beyond this many keys the one that was not used for longest is forgotten
     */
    constructor(count, period, keysAtMost = 50_000) {
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
    take(key, now) {
        const filled = this.#filled(key, now);
        this.#remember(key, filled >= 1 ? filled - 1 : filled, now);
        return this.#wait(filled);
    }
    /** As `take`, but nothing is taken. */
    look(key, now) {
        return this.#wait(this.#filled(key, now));
    }
    #filled(key, now) {
        const bucket = this.#buckets.get(key);
        if (bucket === undefined)
            return this.#count;
        return Math.min(bucket.tokens + (now - bucket.at) / this.#interval, this.#count);
    }
    #wait(filled) {
        return filled >= 1 ? 0 : Math.ceil(((1 - filled) * this.#interval) / 1000);
    }
    #remember(key, tokens, at) {
        this.#buckets.delete(key);
        this.#buckets.set(key, { tokens, at });
        const [oldest] = this.#buckets.keys();
        if (this.#buckets.size > this.#keysAtMost && oldest !== undefined)
            this.#buckets.delete(oldest);
    }
}
