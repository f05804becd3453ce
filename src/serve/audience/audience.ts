import { createHmac, randomBytes } from 'node:crypto';
import type { Instant } from '../../article.ts';
import { type Limits, limits } from '../limits.ts';
import { type Client, clientOf } from './clients.ts';
import {
  audienceOf,
  type Claim,
  closeDay,
  type DailyReaders,
  type Ledger,
  type Subscribers,
} from './ledger.ts';

/**
 * Counts who subscribes. An address is never kept: today's are told apart by a keyed hash whose key
 * exists in memory only and is thrown away at midnight UTC, or when the process ends.
 */
export class Audience {
  readonly #allowed: Pick<Limits, 'claims' | 'readers'>;
  #ledger: Ledger;
  #day = '';
  #key = randomBytes(32);
  readonly #claims = new Map<string, Claim>();
  readonly #readers = new Map<string, DailyReaders>();
  readonly #seen = new Set<string>();
  readonly #clients = new Map<string, Client>();

  constructor(ledger: Ledger, allowed: Pick<Limits, 'claims' | 'readers'> = limits) {
    this.#ledger = ledger;
    this.#allowed = allowed;
  }

  /** The client behind a User-Agent. */
  client(userAgent: string): Client {
    const looked = userAgent.slice(0, limits.userAgent);
    const known = this.#clients.get(looked);
    if (known !== undefined) return known;
    const client = clientOf(looked);
    if (this.#clients.size < limits.userAgents) this.#clients.set(looked, client);
    return client;
  }

  /** Takes note that a client at an address has asked for a feed. */
  saw(client: Client, feed: string, address: string, now: Instant): void {
    this.#turnTo(now.slice(0, 10));
    if (client.subscribers !== null) this.#claim(client, client.subscribers, feed);
    else if (client.kind === 'reader' || client.kind === 'unknown')
      this.#count(client, feed, address);
  }

  #claim({ name, feedId }: Client, subscribers: number, feed: string): void {
    const claim = { client: name, feed, feedId, subscribers, day: this.#day };
    const key = keyOf(claim);
    if (this.#claims.size >= this.#allowed.claims && !this.#claims.has(key)) return;
    this.#claims.set(key, claim);
  }

  #count({ name }: Client, feed: string, address: string): void {
    const hash = createHmac('sha256', this.#key)
      .update(`${address}\n${name}\n${feed}`)
      .digest('base64');
    if (this.#seen.has(hash) || this.#seen.size >= this.#allowed.readers) return;
    this.#seen.add(hash);
    const key = `${name}\n${feed}`;
    const readers = (this.#readers.get(key)?.readers ?? 0) + 1;
    this.#readers.set(key, { day: this.#day, client: name, feed, readers });
  }

  /** Begins a day: what identified the readers of the last one is forgotten. */
  #turnTo(day: string): void {
    if (day === this.#day) return;
    if (this.#day !== '') this.#ledger = closeDay(this.#merged(), this.#day);
    this.#day = day;
    this.#key = randomBytes(32);
    this.#claims.clear();
    this.#seen.clear();
    this.#readers.clear();
  }

  /** The subscribers of the last seven days, most first. */
  subscribers(now: Instant): Subscribers[] {
    return audienceOf(this.#merged(), now.slice(0, 10));
  }

  /** All there is to remember, with today's sum. */
  ledger(now: Instant): Ledger {
    return closeDay(this.#merged(), now.slice(0, 10));
  }

  /** What was remembered with what was seen since; after a restart the larger count of a day holds. */
  #merged(): Ledger {
    const claims = new Map(this.#ledger.claims.map(claim => [keyOf(claim), claim]));
    for (const claim of this.#claims.values()) claims.set(keyOf(claim), claim);
    const readers = new Map(this.#ledger.readers.map(line => [dailyKey(line), line]));
    for (const line of this.#readers.values()) {
      const before = readers.get(dailyKey(line))?.readers ?? 0;
      readers.set(dailyKey(line), { ...line, readers: Math.max(before, line.readers) });
    }
    const { history } = this.#ledger;
    return { claims: [...claims.values()], readers: [...readers.values()], history };
  }
}

function keyOf({ client, feed, feedId }: Claim): string {
  return `${client}\n${feed}\n${feedId}`;
}

function dailyKey({ day, client, feed }: DailyReaders): string {
  return `${day}\n${client}\n${feed}`;
}
