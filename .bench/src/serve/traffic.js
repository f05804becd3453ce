import { clientAddress, networkOf } from './client-address.js';
/** Counts the answers about documents, cheaply: most is worked out once a connection. */
export class Traffic {
    #audience;
    #proxies;
    #tallies = new Map();
    #visitors = new WeakMap();
    #day = { name: '', ends: 0 };
    constructor(audience, proxies) {
        this.#audience = audience;
        this.#proxies = proxies;
    }
    get tallies() {
        return [...this.#tallies.values()];
    }
    answered(request, ready, status, saved) {
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
        if (ready.feed === null || status >= 400 || visitor.feeds.has(ready.feed))
            return;
        visitor.feeds.add(ready.feed);
        const network = networkOf(clientAddress(request, this.#proxies));
        this.#audience.saw(visitor.client, ready.feed, network, new Date().toISOString());
    }
    #visitor(request) {
        const userAgent = request.headers['user-agent'] ?? '';
        const forwarded = String(request.headers['x-forwarded-for'] ?? '');
        const day = this.#today();
        const known = this.#visitors.get(request.socket);
        if (known?.userAgent === userAgent && known.forwarded === forwarded && known.day === day)
            return known;
        const client = this.#audience.client(userAgent);
        const visitor = { userAgent, forwarded, client, day, feeds: new Set() };
        this.#visitors.set(request.socket, visitor);
        return visitor;
    }
    #today() {
        const now = Date.now();
        if (now >= this.#day.ends) {
            const name = new Date(now).toISOString().slice(0, 10);
            this.#day = { name, ends: Date.parse(name) + 86_400_000 };
        }
        return this.#day.name;
    }
}
