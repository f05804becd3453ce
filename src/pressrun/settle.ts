import type { Instant } from '../article.ts';
import type { Problem } from '../problem.ts';
import { decide } from '../remember/decide.ts';
import { turn } from '../remember/due.ts';
import { Refusal, vanishing } from '../remember/gate.ts';
import type { Remembered } from '../remember/remembered.ts';
import {
  countEntries,
  entriesBy,
  entriesDue,
  rememberedOf,
  writeEntries,
} from '../remember/store/entries.ts';
import { forgetArticles, settleFiles } from '../remember/store/files.ts';
import { type Gathered, gather } from '../remember/store/gather.ts';
import type { State } from '../remember/store/state.ts';
import type { Change } from '../report.ts';
import { slug } from '../slug.ts';
import type { PressSettings, RunRequest } from './settings.ts';

export interface Settled {
  /** Entries that differ from the last run, as they are now. */
  readonly entries: readonly Remembered[];
  readonly changes: readonly Change[];
  /** Slugs that an entry has given up for another. */
  readonly formerSlugs: readonly string[];
}

/**
 * Decides what the changed files and the passing of time mean for the entries, and writes that.
 *
 * @param gone paths that are not in the folder any more
 * @throws Refusal where most of the collection has vanished
 */
export async function settle(
  state: State,
  gone: readonly string[],
  now: Instant,
  settings: PressSettings,
  { force }: RunRequest,
): Promise<Settled> {
  const siteUrl = settings.site.url;
  const gathered = await gather(state, gone, siteUrl);
  const taken = await takenSlugs(state, gathered);
  const decision = decide(gathered.known, gathered.seen, {
    now,
    siteUrl,
    isSlugTaken: name => taken.has(name),
  });
  const problem = await refusal(state, gathered, decision.entries, settings.articles.folder);
  if (problem !== null && !force) throw new Refusal([problem]);
  const decided = new Set(decision.entries.map(entry => entry.id));
  const turned = (await entriesDue(state, now))
    .filter(row => !decided.has(row.id))
    .map(row => turn(rememberedOf(row), now));
  const entries = [...decision.entries, ...turned.map(({ entry }) => entry)];
  await writeEntries(state, entries, now);
  await settleFiles(state, gathered.seen, decision.rivals);
  await forgetArticles(
    state,
    gathered.known.map(entry => entry.article),
  );
  const late = turned.flatMap(({ change }) => (change === null ? [] : [change]));
  const formerSlugs = slugsGivenUp(gathered.known, decision.entries);
  return { entries, changes: [...decision.changes, ...late], formerSlugs };
}

function slugsGivenUp(known: readonly Remembered[], now: readonly Remembered[]): string[] {
  const slugs = new Map(now.map(entry => [entry.id, entry.slug]));
  return known
    .filter(({ id, slug: former }) => (slugs.get(id) ?? former) !== former)
    .map(entry => entry.slug);
}

/** Of the slugs that the files may ask for, those which an entry has. */
async function takenSlugs(state: State, { seen }: Gathered): Promise<ReadonlySet<string>> {
  const wanted = seen.flatMap(file =>
    file.state === 'good' ? [slug(file.sighting.slug ?? file.sighting.title)] : [],
  );
  return new Set((await entriesBy(state, 'slug', wanted)).map(entry => entry.slug));
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
