import type { Instant } from '../article.ts';
import type { Entry } from '../entry.ts';
import type { FeedDocument, FeedWithHistory } from '../feed.ts';
import type { Problem } from '../problem.ts';
import { prepare } from '../publish/prepare.ts';
import type { DocumentStamp } from '../remember/store/documents.ts';
import { documentsOfFeed, dropDocument, writeDocument } from '../remember/store/documents.ts';
import { withArticles } from '../remember/store/entries.ts';
import { dropFeed, writeFeed } from '../remember/store/feeds.ts';
import { labelsOf, newestOf } from '../remember/store/memberships.ts';
import type { State } from '../remember/store/state.ts';
import { definitionOf } from '../select/definition.ts';
import type { PressSettings } from './settings.ts';

/** What a run has made of some feeds' documents. */
export interface Pressed {
  /** Paths whose bytes are new. */
  readonly written: readonly string[];
  /** Paths that are no more. */
  readonly dropped: readonly string[];
  /** Documents that were not published because they are not valid. */
  readonly problems: readonly Problem[];
}

/** Renders the feed anew and publishes those of its documents that differ. */
export async function pressFeed(
  state: State,
  key: string,
  now: Instant,
  settings: PressSettings,
): Promise<Pressed> {
  const { total, labels } = await labelsOf(state, key);
  const definition = definitionOf(key, [...labels.keys()], settings.feeds, settings.site);
  const isKept = total > 0 || isDefined(key, settings);
  if (!isKept) {
    await dropFeed(state, key);
    return publish(state, key, [], now);
  }
  const rows = await newestOf(state, key, definition.limit);
  const entries = await withArticles(state, rows, settings.site.url);
  await writeFeed(state, { definition, total, updated: newestUpdate(entries) });
  const feed = { definition, entries, total, archives: 0, tombstones: [] };
  return publish(state, key, render(feed, settings.site), now);
}

/**
 * Publishes the documents of one feed, or those of none: what has changed is written, what is not
 * among them any more is dropped, and the last good version of an invalid one stays.
 */
export async function publish(
  state: State,
  feed: string | null,
  documents: readonly FeedDocument[],
  now: Instant,
): Promise<Pressed> {
  const before = new Map((await documentsOfFeed(state, feed)).map(stamp => [stamp.path, stamp]));
  const checked = documents.map(document => ({ document, problems: check(document) }));
  const good = checked.filter(({ problems }) => problems.length === 0);
  const prepared = await Promise.all(
    good.map(({ document }) => prepare(document, before.get(document.path) ?? null, now)),
  );
  const written = prepared.filter(document => document !== null);
  for (const document of written) await writeDocument(state, document);
  const dropped = gone(before, documents);
  for (const path of dropped) await dropDocument(state, path);
  return {
    written: written.map(({ path }) => path),
    dropped,
    problems: checked.flatMap(({ problems }) => problems),
  };
}

function gone(
  before: ReadonlyMap<string, DocumentStamp>,
  documents: readonly FeedDocument[],
): string[] {
  const now = new Set(documents.map(({ path }) => path));
  return [...before.keys()].filter(path => !now.has(path));
}

/** Feeds that are there although no entry is in them. */
function isDefined(key: string, { feeds }: PressSettings): boolean {
  return key === 'all' || feeds.defined.some(({ name }) => name === key);
}

function newestUpdate(entries: readonly Entry[]): Instant | null {
  return entries.reduce<Instant | null>(
    (newest, { updated }) => (newest === null || updated > newest ? updated : newest),
    null,
  );
}

// until the formats are here
const render = (_: FeedWithHistory, __: unknown): FeedDocument[] => [
  {
    path: `${_.definition.path}feed.json`,
    feed: _.definition.key,
    mediaType: 'application/feed+json; charset=utf-8',
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: _.definition.title,
      items: _.entries.map(({ id, link, article }) => ({
        id,
        url: link,
        title: article.title,
        content_html: article.html,
      })),
    }),
    updated: null,
  },
];
const check = (_: FeedDocument): Problem[] => [];
