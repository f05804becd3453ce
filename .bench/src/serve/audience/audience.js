import { createHmac, randomBytes } from 'node:crypto';
import { clientOf } from './clients.js';
import { audienceOf, closeDay, } from './ledger.js';
/** Distinct readers that are told apart on one day; more are not counted. */
const readersAtMost = 200_000;
const userAgentsAtMost = 5_000;
/**
 * Counts who subscribes. An address is never kept: today's are told apart by a keyed hash whose key
 * exists in memory only and is thrown away at midnight UTC, or when the process ends.
 */
export class Audience {
    #ledger;
    #day = '';
    #key = randomBytes(32);
    #claims = new Map();
    #readers = new Map();
    #seen = new Set();
    #clients = new Map();
    constructor(ledger) {
        this.#ledger = ledger;
    }
    /** The client behind a User-Agent. */
    client(userAgent) {
        const known = this.#clients.get(userAgent);
        if (known !== undefined)
            return known;
        const client = clientOf(userAgent);
        if (this.#clients.size < userAgentsAtMost)
            this.#clients.set(userAgent, client);
        return client;
    }
    /** Takes note that a client at an address has asked for a feed. */
    saw(client, feed, address, now) {
        this.#turnTo(now.slice(0, 10));
        if (client.subscribers !== null)
            this.#claim(client, client.subscribers, feed);
        else if (client.kind === 'reader' || client.kind === 'unknown')
            this.#count(client, feed, address);
    }
    #claim({ name, feedId }, subscribers, feed) {
        const claim = { client: name, feed, feedId, subscribers, day: this.#day };
        this.#claims.set(`${name}\n${feed}\n${feedId}`, claim);
    }
    #count({ name }, feed, address) {
        const hash = createHmac('sha256', this.#key)
            .update(`${address}\n${name}\n${feed}`)
            .digest('base64');
        if (this.#seen.has(hash) || this.#seen.size >= readersAtMost)
            return;
        this.#seen.add(hash);
        const key = `${name}\n${feed}`;
        const readers = (this.#readers.get(key)?.readers ?? 0) + 1;
        this.#readers.set(key, { day: this.#day, client: name, feed, readers });
    }
    /** Begins a day: what identified the readers of the last one is forgotten. */
    #turnTo(day) {
        if (day === this.#day)
            return;
        if (this.#day !== '')
            this.#ledger = closeDay(this.#merged(), this.#day);
        this.#day = day;
        this.#key = randomBytes(32);
        this.#seen.clear();
        this.#readers.clear();
    }
    /** The subscribers of the last seven days, most first. */
    subscribers(now) {
        return audienceOf(this.#merged(), now.slice(0, 10));
    }
    /** All there is to remember, with today's sum. */
    ledger(now) {
        return closeDay(this.#merged(), now.slice(0, 10));
    }
    /** What was remembered with what was seen since; after a restart the larger count of a day holds. */
    #merged() {
        const claims = new Map(this.#ledger.claims.map(claim => [keyOf(claim), claim]));
        for (const claim of this.#claims.values())
            claims.set(keyOf(claim), claim);
        const readers = new Map(this.#ledger.readers.map(line => [dailyKey(line), line]));
        for (const line of this.#readers.values()) {
            const before = readers.get(dailyKey(line))?.readers ?? 0;
            readers.set(dailyKey(line), { ...line, readers: Math.max(before, line.readers) });
        }
        const { history } = this.#ledger;
        return { claims: [...claims.values()], readers: [...readers.values()], history };
    }
}
function keyOf({ client, feed, feedId }) {
    return `${client}\n${feed}\n${feedId}`;
}
function dailyKey({ day, client, feed }) {
    return `${day}\n${client}\n${feed}`;
}
