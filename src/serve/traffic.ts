import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Audience } from './audience/audience.ts';
import type { Client } from './audience/clients.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { Ready } from './feeds/ready.ts';

/** How often one kind of answer was given. */
export interface Tally {
  readonly feed: string;
  readonly status: number;
  readonly client: string;
  count: number;
  /** Bytes of identity bodies that 304 has made unnecessary. */
  saved: number;
}

/** One who sends requests over a connection. */
interface Visitor {
  readonly userAgent: string;
  readonly forwarded: string;
  readonly client: Client;
  readonly day: string;
  /** Feeds of which the audience knows already. */
  readonly feeds: Set<string>;
}

/** Counts the answers about documents, cheaply: most is worked out once a connection. */
export class Traffic {
  readonly #audience: Audience;
  readonly #proxies: number;
  readonly #tallies = new Map<string, Tally>();
  readonly #visitors = new WeakMap<Socket, Visitor>();
  #day = { name: '', ends: 0 };

  constructor(audience: Audience, proxies: number) {
    this.#audience = audience;
    this.#proxies = proxies;
  }

  get tallies(): readonly Tally[] {
    return [...this.#tallies.values()];
  }

  answered(request: IncomingMessage, ready: Ready, status: number, saved: number): void {
    const visitor = this.#visitor(request);
    const feed = ready.feed ?? ready.path;
    const key = `${feed} ${status} ${visitor.client.name}`;
    let tally = this.#tallies.get(key);
    if (tally === undefined) {
      tally = { feed, status, client: visitor.client.name, count: 0, saved: 0 };
      this.#tallies.set(key, tally);
    }
    tally.count++;
    tally.saved += saved;
    if (ready.feed === null || status >= 400 || visitor.feeds.has(ready.feed)) return;
    visitor.feeds.add(ready.feed);
    const network = networkOf(clientAddress(request, this.#proxies));
    this.#audience.saw(visitor.client, ready.feed, network, new Date().toISOString());
  }

  #visitor(request: IncomingMessage): Visitor {
    const userAgent = request.headers['user-agent'] ?? '';
    const forwarded = String(request.headers['x-forwarded-for'] ?? '');
    const day = this.#today();
    const known = this.#visitors.get(request.socket);
    if (known?.userAgent === userAgent && known.forwarded === forwarded && known.day === day)
      return known;
    const client = this.#audience.client(userAgent);
    const visitor = { userAgent, forwarded, client, day, feeds: new Set<string>() };
    this.#visitors.set(request.socket, visitor);
    return visitor;
  }

  #today(): string {
    const now = Date.now();
    if (now >= this.#day.ends) {
      const name = new Date(now).toISOString().slice(0, 10);
      this.#day = { name, ends: Date.parse(name) + 86_400_000 };
    }
    return this.#day.name;
  }
}
