import { deliver } from '../publish/hubs/deliver.js';
import { planPings } from '../publish/hubs/plan.js';
import { feedDocuments } from '../remember/store/documents.js';
import { claimPings, nextPing, planPing, recordPing } from '../remember/store/pings.js';
/** Milliseconds that a hub has to answer. */
const patience = 10_000;
/** Remembers, with the edition, which hubs are to be told what: a crash does not lose it. */
export async function planTelling(state, written, now, { hubs, site }) {
    if (hubs.length === 0)
        return;
    const changed = await feedDocuments(state, written);
    await planPing(state, planPings(changed, hubs, site.url, now));
}
/**
 * Tells the hubs all that is due.
 *
 * @param served waited for before the first is told: the newest edition has to be served by then,
 *   because a hub fetches the document at once
 * @returns the pings that were tried, as they are now
 * @throws AbortError when `stop` comes first
 */
export async function tellHubs(state, { clock, stop }, served) {
    const next = await nextPing(state);
    if (next === null || Date.parse(next) > clock())
        return [];
    await served();
    const claim = (now, until, limit) => claimPings(state, now, until, limit);
    const record = (ping) => recordPing(state, ping);
    return deliver({ claim, record, clock, patience, stop });
}
