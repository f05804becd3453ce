import type { Instant } from '../../article.ts';
import type { FeedDefinition, FeedWithHistory } from '../../feed.ts';
import type { Remembered } from '../../remember/remembered.ts';
import { dropArchives } from '../../remember/store/documents.ts';
import { dropFeed, feedListing, writeFeed } from '../../remember/store/feeds.ts';
import {
  countOlder,
  labelsOf,
  newestOf,
  olderThan,
  slugsOf,
} from '../../remember/store/memberships.ts';
import type { State } from '../../remember/store/state.ts';
import { tombstonesOf } from '../../remember/store/tombstones.ts';
import { type ArchivePlan, archiveStart, planArchives } from '../../select/archives.ts';
import { definitionOf } from '../../select/definition.ts';
import { lookAhead } from '../crew/look-ahead.ts';
import { articleFile, feedFile } from '../exporting/file-names.ts';
import type { Making } from '../making.ts';
import type { PressSettings } from '../settings.ts';
import type { Headway } from './headway.ts';
import { collisionIn } from './names.ts';
import { type Pressed, publishPart, together } from './publish-part.ts';
import type { Shelf } from './shelf.ts';
import type { Touch } from './touched.ts';
import { touchedBlocks } from './touched-blocks.ts';

/** What the feeds of one edition have in common. */
export interface Pressing extends Making {
  readonly shelf: Shelf;
  readonly headway: Headway;
}

/** A feed without the entries of one of its documents. */
type PressedFeed = Omit<FeedWithHistory, 'entries'>;

const day = 86_400_000;

/** Archives of a feed from which on threads are worth their start. */
const manyArchives = 200;

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
  const { settings, headway } = pressing;
  const { total, labels } = await labelsOf(state, key);
  const before = await feedListing(state, key);
  const definition = definitionOf(key, labels, settings.feeds, settings.site);
  if (total === 0 && !isLasting(key, settings)) {
    await headway.passed(0);
    return dropAll(state, before ?? { definition });
  }
  const plan = pressing.isWhole
    ? planOf(definition, total, settings)
    : {
        ...planOf(definition, 0, settings),
        current: definition.limit,
        archives: before?.archives ?? 0,
      };
  const rows = await newestOf(state, key, plan.current);
  const tombstones = await tombstonesOf(state, key, since(pressing));
  const archives = Math.min(plan.archives, (before?.archives ?? 0) + settings.work.archives);
  const feed = { definition, total, archives, tombstones };
  const collision = await collisionIn(state, key, labels.keys());
  await writeFeed(state, { definition, total, archives, updated: newest(rows) }, collision);
  const touched = pressing.isWhole
    ? await touchedBlocks(touch, {
        ...{ before: before?.archives ?? 0, count: archives, size: plan.size },
        countOlder: place => countOlder(state, place, total),
      })
    : [];
  headway.expect(touched.length);
  return together([
    await pressPart(state, feed, { archive: 0, rows }, pressing),
    ...(await pressArchives(state, feed, touched, plan.size, pressing)),
    { ...nothing, dropped: await dropArchives(state, key, archives) },
    { ...nothing, pages: await pagesOf(state, definition, before?.definition ?? definition) },
  ]);
}

const nothing: Pressed = { written: [], dropped: [], pages: [], invalid: 0 };

async function dropAll(
  state: State,
  { definition }: { readonly definition: FeedDefinition },
): Promise<Pressed> {
  const { key, path } = definition;
  await dropFeed(state, key);
  const dropped = await dropArchives(state, key, -1);
  return { ...nothing, dropped, pages: [feedFile(path)] };
}

/** An archive, or with the number 0 the feed itself, with the entries that it holds. */
interface Block {
  readonly archive: number;
  readonly rows: readonly Remembered[];
}

async function pressArchives(
  state: State,
  feed: PressedFeed,
  archives: readonly number[],
  size: number,
  pressing: Pressing,
): Promise<Pressed[]> {
  if (archives.length >= manyArchives) await pressing.crew.call();
  const pressed: Pressed[] = [];
  const blocks = blocksOf(state, feed, archives, size);
  const press = (block: Block) => pressPart(state, feed, block, pressing);
  for await (const one of lookAhead(blocks, pressing.crew.parts, press)) pressed.push(one);
  return pressed;
}

/** The newest first. Where one follows the other, its entries are those that are older. */
async function* blocksOf(
  state: State,
  { definition, total }: PressedFeed,
  archives: readonly number[],
  size: number,
): AsyncGenerator<Block> {
  const { key } = definition;
  let newer: { readonly archive: number; readonly last: Remembered } | null = null;
  for (const archive of archives.toReversed()) {
    const rows: readonly Remembered[] =
      newer?.archive === archive + 1
        ? await olderThan(state, placeOf(key, newer.last), size)
        : await newestOf(state, key, size, archiveStart(archive, total, size));
    yield { archive, rows };
    const last = rows.at(-1);
    newer = last === undefined ? null : { archive, last };
  }
}

function placeOf(feed: string, { id, published }: Remembered) {
  return { feed, entry: id, published };
}

async function pressPart(
  state: State,
  feed: PressedFeed,
  { archive, rows }: Block,
  { number, now, shelf, crew, headway }: Pressing,
): Promise<Pressed> {
  const entries = await shelf.take(state, rows);
  const pressed = await publishPart(state, { feed: feed.definition.key, archive }, before =>
    crew.make({ edition: number, feed, archive, entries, before, now }),
  );
  await headway.passed(pressed.invalid);
  return pressed;
}

/** The page of the feed, and those of its entries where they name it differently now. */
async function pagesOf(
  state: State,
  definition: FeedDefinition,
  before: FeedDefinition,
): Promise<string[]> {
  const isSame = definition.title === before.title && definition.path === before.path;
  const slugs = isSame ? [] : await slugsOf(state, definition.key);
  return [...new Set([definition.path, before.path])].map(feedFile).concat(slugs.map(articleFile));
}

function since({ now, settings }: Pressing): Instant {
  return new Date(Date.parse(now) - settings.feeds.tombstones * day).toISOString();
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

function newest(entries: readonly Remembered[]): Instant | null {
  return entries.reduce<Instant | null>(
    (latest, { updated }) => (latest === null || updated > latest ? updated : latest),
    null,
  );
}
