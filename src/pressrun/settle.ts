import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../article.ts';
import type { Problem } from '../problem.ts';
import { decide } from '../remember/decide.ts';
import { turn } from '../remember/due.ts';
import { Refusal, vanishing } from '../remember/gate.ts';
import type { Remembered } from '../remember/remembered.ts';
import type { Seen } from '../remember/sighting.ts';
import { countEntries, entriesDue, rememberedOf, writeEntries } from '../remember/store/entries.ts';
import { forgetArticles, seenOf, settleFiles, unsettledFiles } from '../remember/store/files.ts';
import { type Gathered, gather } from '../remember/store/gather.ts';
import type { State } from '../remember/store/state.ts';
import type { Change } from '../report.ts';
import type { PressSettings, RunRequest } from './settings.ts';

export interface Settled {
  /** Entries that differ from the last run, as they are now. */
  readonly entries: readonly Remembered[];
  readonly changes: readonly Change[];
  /** Slugs that an entry has given up for another. */
  readonly formerSlugs: readonly string[];
}

/** Files that are decided about together: what a decision holds in memory does not grow beyond. */
const atOnce = 2000;

/**
 * Decides what the changed files and the passing of time mean for the entries, writes that, and tells
 * it piece by piece. Files that have gone may be any that have come, so that then all are decided
 * about together; otherwise as if the files had come one piece after the other.
 *
 * @param gone paths that are not in the folder any more
 * @throws Refusal where most of the collection has vanished
 */
export async function* settle(
  state: State,
  gone: readonly string[],
  now: Instant,
  settings: PressSettings,
  request: RunRequest,
): AsyncGenerator<Settled> {
  const most = gone.length > 0 ? null : atOnce;
  let fresh: Seen[] = gone.map(path => ({ path, state: 'gone' }));
  for (;;) {
    fresh = [...fresh, ...(await unsettledFiles(state, most)).map(seenOf)];
    if (fresh.length === 0) break;
    yield await settlePiece(state, fresh, now, settings, request);
    fresh = [];
    await setImmediate();
    request.stop.throwIfAborted();
  }
  yield await turnDue(state, now);
}

async function settlePiece(
  state: State,
  fresh: readonly Seen[],
  now: Instant,
  { site, articles }: PressSettings,
  { force }: RunRequest,
): Promise<Settled> {
  const siteUrl = site.url;
  const gathered = await gather(state, fresh, siteUrl);
  const taken = new Set(gathered.known.map(entry => entry.slug));
  const { entries, changes, rivals } = decide(gathered.known, gathered.seen, {
    now,
    siteUrl,
    isSlugTaken: name => taken.has(name),
  });
  const problem = await refusal(state, gathered, entries, articles.folder);
  if (problem !== null && !force) throw new Refusal([problem]);
  await writeEntries(state, entries, now);
  await settleFiles(state, gathered.seen, rivals);
  await forgetArticles(
    state,
    gathered.known.map(entry => entry.article),
  );
  return { entries, changes, formerSlugs: slugsGivenUp(gathered.known, entries) };
}

/** What comes out or ends by itself; of what was decided about just now nothing is due. */
async function turnDue(state: State, now: Instant): Promise<Settled> {
  const turned = (await entriesDue(state, now)).map(row => turn(rememberedOf(row), now));
  const entries = turned.map(({ entry }) => entry);
  await writeEntries(state, entries, now);
  const changes = turned.flatMap(({ change }) => (change === null ? [] : [change]));
  return { entries, changes, formerSlugs: [] };
}

function slugsGivenUp(known: readonly Remembered[], now: readonly Remembered[]): string[] {
  const slugs = new Map(now.map(entry => [entry.id, entry.slug]));
  return known
    .filter(({ id, slug: former }) => (slugs.get(id) ?? former) !== former)
    .map(entry => entry.slug);
}

async function refusal(
  state: State,
  { known }: Gathered,
  decided: readonly Remembered[],
  folder: string,
): Promise<Problem | null> {
  const removed = decided.filter(entry => entry.removed !== null).length;
  if (removed === 0) return null;
  const { entries: before } = await countEntries(state);
  const present = new Set(known.filter(entry => entry.removed === null).map(entry => entry.id));
  const added = decided.filter(entry => entry.removed === null && !present.has(entry.id)).length;
  return vanishing(before, before + added - removed, folder);
}
