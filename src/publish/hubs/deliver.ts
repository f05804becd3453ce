import type { Instant } from '../../article.ts';
import type { Ping } from '../../ping.ts';
import { afterTry } from './outcome.ts';
import { tell } from './tell.ts';

/** What delivering needs of the world. */
export interface DeliveryOptions {
  /**
   * Pings that are due at `now`, `limit` at the most, which nobody else gets before `until`: if
   * this process dies, another tries then.
   */
  readonly claim: (now: Instant, until: Instant, limit: number) => Promise<readonly Ping[]>;
  /** Keeps what came of a try, unless the document has changed again meanwhile. */
  readonly record: (ping: Ping) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
  readonly stop: AbortSignal;
}

/** Pings that are under way at the same time. */
const atOnce = 8;

/**
 * Tells the hubs all that is due.
 *
 * @returns the pings that were tried, as they are now
 * @throws AbortError when `stop` comes first; what was under way is tried again later
 */
export async function deliver(options: DeliveryOptions): Promise<Ping[]> {
  const { claim, record, clock, patience, stop } = options;
  const tried: Ping[] = [];
  for (;;) {
    stop.throwIfAborted();
    const until = instant(clock() + 2 * patience);
    const due = await claim(instant(clock()), until, atOnce);
    if (due.length === 0) return tried;
    const outcomes = await Promise.all(
      due.map(async ping => afterTry(ping, await tell(ping, patience, stop), instant(clock()))),
    );
    for (const outcome of outcomes) await record(outcome);
    tried.push(...outcomes);
  }
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
