import { articlePage } from '../pages/article.ts';
import { assets } from '../pages/assets.ts';
import { feedPage } from '../pages/feed.ts';
import { homePage } from '../pages/home.ts';
import type { Look } from '../pages/look.ts';
import { robots, robotsFile } from '../pages/robots.ts';
import type { FeedListing, Publication } from '../publication.ts';
import { documentAt, documentPathsOf } from '../remember/store/documents.ts';
import { publicationOf } from '../remember/store/publication.ts';
import type { State } from '../remember/store/state.ts';
import type { PressSettings } from './settings.ts';

/** A page is a file of this name, so that any static host finds it at its folder's address. */
const index = 'index.html';

export const homeFile = index;

/** The file of the page of an entry. */
export function articleFile(slug: string): string {
  return `articles/${slug}/${index}`;
}

/** The file of the page of a feed whose documents lie below `path`. */
export function feedFile(path: string): string {
  return `${path}${index}`;
}

export const assetFiles: readonly string[] = [
  'theme.css',
  robotsFile,
  ...assets.map(({ path }) => path),
];

/** Tells what a file of the export holds, by its path; null where there is no such file any more. */
export type ContentAt = (path: string) => Promise<Uint8Array | null>;

/** The export of the edition as it is now. */
export async function contentOf(state: State, settings: PressSettings): Promise<ContentAt> {
  const { site, timeZone, theme } = settings;
  const look: Look = { site, timeZone, theme: theme !== null };
  const publication = publicationOf(state, site.url);
  const feeds = await publication.feeds();
  const files = new Map<string, string | null>([
    ['theme.css', theme],
    [robotsFile, robots(site)],
    ...assets.map(({ path, body }): [string, string] => [path, body]),
  ]);
  return async path => {
    const document = await documentAt(state, path);
    if (document !== null) return document.bodies.identity;
    const file = files.get(path);
    if (file !== undefined) return bytesOf(file);
    return bytesOf(await pageAt(path, look, publication, feeds, state));
  };
}

async function pageAt(
  path: string,
  look: Look,
  publication: Publication,
  feeds: readonly FeedListing[],
  state: State,
): Promise<string | null> {
  if (path === homeFile) {
    const documents = await documentPathsOf(state, 'all');
    return homePage(look, await publication.feed('all'), feeds, documents);
  }
  const slug = /^articles\/(.+)\/index\.html$/.exec(path)?.[1];
  if (slug !== undefined) return entryPage(slug, look, publication, feeds);
  const listing = feeds.find(({ definition }) => feedFile(definition.path) === path);
  if (listing === undefined) return null;
  const { key } = listing.definition;
  const feed = await publication.feed(key);
  return feed === null ? null : feedPage(look, feed, await documentPathsOf(state, key));
}

async function entryPage(
  slug: string,
  look: Look,
  publication: Publication,
  feeds: readonly FeedListing[],
): Promise<string | null> {
  const entry = await publication.entry(slug);
  if (entry === null) return null;
  const keys = new Set(await publication.feedsOf(entry.id));
  const carriers = feeds.map(feed => feed.definition).filter(({ key }) => keys.has(key));
  return articlePage(look, entry, carriers);
}

function bytesOf(text: string | null): Uint8Array | null {
  return text === null ? null : Buffer.from(text, 'utf8');
}
