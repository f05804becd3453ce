/**
 * What one client, or all together, may take of the server: every limit that is not an option.
 * Times are in milliseconds, sizes in bytes.
 */
export const limits = {
  /** From the beginning of a connection or request to the end of its headers; then 408. */
  headersTimeout: 10_000,
  /** From the beginning of a request to the end of its body; then 408. */
  requestTimeout: 30_000,
  /** Between two looks for connections whose time is over. */
  connectionsCheckingInterval: 5_000,
  /** For which a connection may wait for its next request; longer than usual proxies wait. */
  keepAliveTimeout: 65_000,
  /** For which a client may read nothing of an answer. */
  stallTimeout: 60_000,
  /** In which a client must take what waits for it, beside the time that its size allows. */
  drainTimeout: 600_000,
  /** Bytes of it that a client has to take in a second: less than a bad mobile network gives. */
  slowestReading: 4_000,
  /** Request line and headers of a request; then 431. */
  maxHeaderSize: 16_384,
  /** Body of a request, which only the admin has; then 413. */
  bodySize: 10_000,
  /** Connections at a time. Those that wait for a next request make room for new ones. */
  connections: 10_000,
  /** Connections that wait to be taken while the server is busy; the system may allow fewer. */
  waitingConnections: 4_096,
  /** Connections at a time of one public address; an IPv6 network of 64 bits counts as one. */
  connectionsPerAddress: 250,
  /** Wrong admin tokens of an address in a minute; then 429. */
  wrongTokens: 5,
  /** The same of all addresses together, but those from which the right one has come. */
  wrongTokensTogether: 100,
  /** Bytes of pages that are kept at hand; what was not asked for for longest goes first. */
  pages: 32_000_000,
  /** Addresses that are remembered by a rate limit; who came longest ago is forgotten. */
  rememberedAddresses: 50_000,
  /** Characters of a search for feeds that are looked at. */
  search: 100,
  /** Characters of a User-Agent that are looked at. */
  userAgent: 300,
  /** User-Agents whose meaning is remembered. */
  userAgents: 5_000,
  /** Claims of subscribers, one for each aggregator, feed and feed id; more are not counted. */
  claims: 10_000,
  /** Readers of a day that are told apart; more are not counted. */
  readers: 200_000,
} as const satisfies Record<string, number>;

export type Limits = Readonly<Record<keyof typeof limits, number>>;
