import { afterTry } from './outcome.js';
import { tell } from './tell.js';
/** Pings that are under way at the same time. */
const atOnce = 8;
/**
 * Tells the hubs all that is due.
 *
 * @returns the pings that were tried, as they are now
 * @throws AbortError when `stop` comes first; what was under way is tried again later
 */
export async function deliver(options) {
    const { claim, record, clock, patience, stop } = options;
    const tried = [];
    for (;;) {
        stop.throwIfAborted();
        const until = instant(clock() + 2 * patience);
        const due = await claim(instant(clock()), until, atOnce);
        if (due.length === 0)
            return tried;
        const outcomes = await Promise.all(due.map(async (ping) => afterTry(ping, await tell(ping, patience, stop), instant(clock()))));
        for (const outcome of outcomes)
            await record(outcome);
        tried.push(...outcomes);
    }
}
function instant(milliseconds) {
    return new Date(milliseconds).toISOString();
}
