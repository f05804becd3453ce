import type { Instant } from '../article.ts';
import type { Ping } from '../ping.ts';
import { deliver } from '../publish/hubs/deliver.ts';
import { planPings } from '../publish/hubs/plan.ts';
import { feedDocuments } from '../remember/store/documents.ts';
import { claimPings, nextPing, planPing, recordPing } from '../remember/store/pings.ts';
import { whenFree } from '../remember/store/sqlite/busy.ts';
import type { State } from '../remember/store/state.ts';
import type { PressSettings, RunRequest } from './settings.ts';

/** Milliseconds that a hub has to answer. */
const patience = 10_000;

/** Remembers, with the edition, which hubs are to be told what: a crash does not lose it. */
export async function planTelling(
  state: State,
  written: readonly string[],
  now: Instant,
  { hubs, site }: PressSettings,
): Promise<void> {
  if (hubs.length === 0) return;
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
export async function tellHubs(
  state: State,
  { clock, stop }: Pick<RunRequest, 'clock' | 'stop'>,
  served: () => Promise<void>,
): Promise<Ping[]> {
  const next = await nextPing(state);
  if (next === null || Date.parse(next) > clock()) return [];
  await served();
  const claim = (now: Instant, until: Instant, limit: number) =>
    whenFree(() => claimPings(state, now, until, limit), stop);
  const record = (ping: Ping) => whenFree(() => recordPing(state, ping), stop);
  return deliver({ claim, record, clock, patience, stop });
}
