import type { Instant } from '../article.ts';
import type { Entry } from '../entry.ts';
import type { FeedDefinition } from '../feed.ts';
import { dropArchives } from '../remember/store/documents.ts';
import { dropFeed, feedListing, writeFeed } from '../remember/store/feeds.ts';
import { countOlder, labelsOf, newestOf } from '../remember/store/memberships.ts';
import type { State } from '../remember/store/state.ts';
import { tombstonesOf } from '../remember/store/tombstones.ts';
import type { RenderContext } from '../render/context.ts';
import { renderArchive, renderFeed } from '../render/render.ts';
import { type ArchivePlan, archiveStart, planArchives } from '../select/archives.ts';
import { definitionOf } from '../select/definition.ts';
import { type Pressed, publishPart, together } from './publish-part.ts';
import type { PressSettings } from './settings.ts';
import type { Shelf } from './shelf.ts';
import type { Touch } from './touched.ts';

/** What the feeds of one run have in common. */
export interface Pressing {
  readonly now: Instant;
  readonly settings: PressSettings;
  readonly context: RenderContext;
  readonly shelf: Shelf;
}

const day = 86_400_000;

/**
 * Renders a feed anew, with those of its archives that what has changed lies in, and publishes what
 * differs. A feed without entries goes, unless it is the one of everything or configured.
 */
export async function pressFeed(
  state: State,
  key: string,
  touch: Touch,
  pressing: Pressing,
): Promise<Pressed> {
  const { now, settings, context, shelf } = pressing;
  const { feeds, site } = settings;
  const { total, labels } = await labelsOf(state, key);
  if (total === 0 && !isLasting(key, settings)) {
    await dropFeed(state, key);
    return { written: [], dropped: await dropArchives(state, key, -1), problems: [] };
  }
  const before = (await feedListing(state, key))?.archives ?? 0;
  const definition = definitionOf(key, labels, feeds, site);
  const plan = planOf(definition, total, settings);
  const entries = await shelf.take(state, await newestOf(state, key, plan.current));
  const { archives } = plan;
  await writeFeed(state, { definition, total, updated: newest(entries), archives });
  const since = new Date(Date.parse(now) - feeds.tombstones * day).toISOString();
  const tombstones = await tombstonesOf(state, key, since);
  const feed = { definition, entries, total, archives, tombstones };
  const pressed: Pressed[] = [];
  for (const archive of await touchedArchives(state, touch, before, plan)) {
    const start = archiveStart(archive, total, plan.size);
    const old = await shelf.take(state, await newestOf(state, key, plan.size, start));
    const documents = renderArchive({ ...feed, entries: old }, archive, site, context);
    pressed.push(await publishPart(state, { feed: key, archive }, documents, now));
  }
  const documents = renderFeed(feed, site, context);
  pressed.push(await publishPart(state, { feed: key, archive: 0 }, documents, now));
  const dropped = await dropArchives(state, key, archives);
  return together([...pressed, { written: [], dropped, problems: [] }]);
}

/** Whether a feed is there although no entry is in it. */
function isLasting(key: string, { feeds }: PressSettings): boolean {
  return key === 'all' || feeds.defined.some(({ name }) => name === key);
}

function planOf(
  { key, limit }: FeedDefinition,
  total: number,
  { feeds }: PressSettings,
): ArchivePlan {
  const { archives } = feeds;
  return archives.feeds.includes(key)
    ? planArchives(total, limit, archives.size)
    : { current: limit, archives: 0, size: archives.size };
}

/**
 * The numbers of the archives that may differ: those from the oldest move on, those of revised
 * entries, those that are new, and the last of before, which has a successor now.
 */
async function touchedArchives(
  state: State,
  { oldestMove, revised }: Touch,
  before: number,
  { archives, size }: ArchivePlan,
): Promise<number[]> {
  if (archives === 0) return [];
  const touched = new Set<number>();
  const first = oldestMove === null ? archives + 1 : await archiveAt(oldestMove);
  const grown = before === archives ? archives + 1 : Math.min(before, archives);
  for (let archive = Math.max(1, Math.min(first, grown)); archive <= archives; archive++)
    touched.add(archive);
  for (const place of revised) {
    const archive = await archiveAt(place);
    if (archive <= archives) touched.add(archive);
  }
  return [...touched].sort((a, b) => a - b);

  async function archiveAt(place: Parameters<typeof countOlder>[1]): Promise<number> {
    return Math.floor((await countOlder(state, place)) / size) + 1;
  }
}

function newest(entries: readonly Entry[]): Instant | null {
  return entries.reduce<Instant | null>(
    (latest, { updated }) => (latest === null || updated > latest ? updated : latest),
    null,
  );
}
