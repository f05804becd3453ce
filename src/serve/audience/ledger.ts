/** What an aggregator last claimed for one feed. */
export interface Claim {
  readonly client: string;
  readonly feed: string;
  readonly feedId: string | null;
  readonly subscribers: number;
  /** Day on which it was last claimed, `2026-03-01`. */
  readonly day: string;
}

/** Individual readers that asked for a feed on one day. */
export interface DailyReaders {
  readonly day: string;
  readonly client: string;
  readonly feed: string;
  readonly readers: number;
}

/** What is known of the audience: counts only, nothing of which an address could be made. */
export interface Ledger {
  readonly claims: readonly Claim[];
  readonly readers: readonly DailyReaders[];
  /** Subscribers as summed up at the end of each day, for the chart. */
  readonly history: readonly { readonly day: string; readonly subscribers: number }[];
}

export const emptyLedger: Ledger = { claims: [], readers: [], history: [] };

/** Days over which an audience is counted, and for which its sum is kept. */
export const window = 7;
const remembered = 365;

/** One line of the audience: those who read a feed in one client. */
export interface Subscribers {
  readonly client: string;
  readonly feed: string;
  readonly subscribers: number;
  /** Whether the client claims them, so that it may be forged; else they were seen one by one. */
  readonly claimed: boolean;
}

/**
 * The audience of the seven days up to `day`: the latest claim of every aggregator and feed id,
 * and of individual readers the busiest day, since what identifies them turns over daily.
 */
export function audienceOf(ledger: Ledger, day: string): Subscribers[] {
  const since = daysBefore(day, window - 1);
  const claims = ledger.claims
    .filter(claim => claim.day >= since)
    .map(({ client, feed, subscribers }) => ({ client, feed, subscribers, claimed: true }));
  const readers = ledger.readers
    .filter(line => line.day >= since)
    .map(({ client, feed, readers }) => ({ client, feed, subscribers: readers, claimed: false }));
  return [...combine(claims, (a, b) => a + b), ...combine(readers, Math.max)].sort(
    (a, b) => b.subscribers - a.subscribers || a.client.localeCompare(b.client),
  );
}

function combine(
  lines: readonly Subscribers[],
  into: (a: number, b: number) => number,
): Subscribers[] {
  const byKey = new Map<string, Subscribers>();
  for (const line of lines) {
    const key = `${line.client}\n${line.feed}`;
    const subscribers = into(byKey.get(key)?.subscribers ?? 0, line.subscribers);
    byKey.set(key, { ...line, subscribers });
  }
  return [...byKey.values()];
}

/** The ledger with the sum of `day` written down, and without what is too old to count. */
export function closeDay(ledger: Ledger, day: string): Ledger {
  const subscribers = audienceOf(ledger, day).reduce((sum, line) => sum + line.subscribers, 0);
  const history = ledger.history.filter(line => line.day !== day);
  const since = daysBefore(day, window);
  return {
    claims: ledger.claims.filter(claim => claim.day >= since),
    readers: ledger.readers.filter(line => line.day >= since),
    history: [...history, { day, subscribers }].slice(-remembered),
  };
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
}
