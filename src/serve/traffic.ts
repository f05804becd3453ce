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

/** The tallies of a client: by feed, then by status. */
type ClientTallies = Map<string, Map<number, Tally>>;

/** One who sends requests over a connection. */
interface Visitor {
  readonly userAgent: string;
  readonly forwarded: string;
  readonly client: Client;
  readonly tallies: ClientTallies;
  readonly day: string;
  /** Feeds of which the audience knows already. */
  readonly feeds: Set<string>;
}

/** Counts the answers about documents, cheaply: most is worked out once a connection. */
export class Traffic {
  readonly #audience: Audience;
  readonly #proxies: number;
  readonly #tallies = new Map<string, ClientTallies>();
  readonly #visitors = new WeakMap<Socket, Visitor>();
  #day = { name: '', ends: 0 };

  constructor(audience: Audience, proxies: number) {
    this.#audience = audience;
    this.#proxies = proxies;
  }

  get tallies(): readonly Tally[] {
    return [...this.#tallies.values()].flatMap(feeds =>
      [...feeds.values()].flatMap(statuses => [...statuses.values()]),
    );
  }

  answered(request: IncomingMessage, ready: Ready, status: number, saved: number): void {
    const visitor = this.#visitor(request);
    const feed = ready.feed ?? ready.path;
    const tally = visitor.tallies.get(feed)?.get(status) ?? begin(visitor, feed, status);
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
    const tallies = this.#talliesOf(client);
    const visitor = { userAgent, forwarded, client, tallies, day, feeds: new Set<string>() };
    this.#visitors.set(request.socket, visitor);
    return visitor;
  }

  #talliesOf({ name }: Client): ClientTallies {
    const known = this.#tallies.get(name) ?? new Map();
    this.#tallies.set(name, known);
    return known;
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

/** Adds a tally for a kind of answer that the client has not had before. */
function begin({ tallies, client }: Visitor, feed: string, status: number): Tally {
  const tally = { feed, status, client: client.name, count: 0, saved: 0 };
  const statuses = tallies.get(feed) ?? new Map();
  tallies.set(feed, statuses.set(status, tally));
  return tally;
}
