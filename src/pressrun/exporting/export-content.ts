import type { FeedDefinition } from '../../feed.ts';
import { linkedArchives } from '../../pages/archives.ts';
import { assets } from '../../pages/assets.ts';
import { feedPage } from '../../pages/feed.ts';
import { feedsPage } from '../../pages/feeds.ts';
import { homePage } from '../../pages/home.ts';
import type { Look } from '../../pages/look.ts';
import { robots, robotsFile } from '../../pages/robots.ts';
import type { FeedListing, Publication } from '../../publication.ts';
import { newestArchives, packedBodies } from '../../remember/store/documents.ts';
import { publishedEntries } from '../../remember/store/entries.ts';
import { feedsOfEntries } from '../../remember/store/memberships.ts';
import { publicationOf } from '../../remember/store/publication.ts';
import type { State } from '../../remember/store/state.ts';
import type { PressSettings } from '../settings.ts';
import { type Content, lookOf } from './content.ts';
import { feedFile, feedsFile, homeFile, slugIn } from './file-names.ts';

export const assetFiles: readonly string[] = [
  'theme.css',
  robotsFile,
  ...assets.map(({ path }) => path),
];

/** Tells what files of the export hold, by path; those that are no more are not among them. */
export type ContentsOf = (paths: readonly string[]) => Promise<ReadonlyMap<string, Content>>;

/** The export of the edition as it is now. */
export async function contentsOf(state: State, settings: PressSettings): Promise<ContentsOf> {
  const { site, theme } = settings;
  const look = lookOf(settings);
  const publication = publicationOf(state, site.url);
  const feeds = await publication.feeds();
  const articles = new ArticlePages(state, feeds);
  const fixed = new Map<string, string | null>([
    ['theme.css', theme],
    [robotsFile, robots(site)],
    ...assets.map(({ path, body }): [string, string] => [path, body]),
  ]);
  return async paths => {
    const contents = new Map<string, Content>(await articles.at(paths));
    const others = paths.filter(path => slugIn(path) === null);
    for (const body of await packedBodies(state, others))
      contents.set(body.path, { document: body });
    for (const path of others.filter(name => !contents.has(name))) {
      const text = fixed.has(path)
        ? fixed.get(path)
        : await pageAt(path, look, publication, feeds, state);
      if (text !== null && text !== undefined) contents.set(path, { text });
    }
    return contents;
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
    const documents = await newestArchives(state, 'all', linkedArchives);
    return homePage(look, await publication.feed('all'), feeds, documents);
  }
  if (path === feedsFile) return feedsPage(look, feeds, null);
  const listing = feeds.find(({ definition }) => feedFile(definition.path) === path);
  if (listing === undefined) return null;
  const { key } = listing.definition;
  const feed = await publication.feed(key);
  return feed === null
    ? null
    : feedPage(look, feed, await newestArchives(state, key, linkedArchives));
}

/** Pages of articles, each with links to the feeds that carry it. */
class ArticlePages {
  readonly #state: State;
  readonly #feeds: ReadonlyMap<string, FeedDefinition>;
  readonly #order: ReadonlyMap<string, number>;

  constructor(state: State, feeds: readonly FeedListing[]) {
    this.#state = state;
    this.#feeds = new Map(feeds.map(({ definition }) => [definition.key, definition]));
    this.#order = new Map([...this.#feeds.keys()].map((key, at) => [key, at]));
  }

  /** Those of the paths that are pages of published articles, by path. */
  async at(paths: readonly string[]): Promise<[string, Content][]> {
    const wanted = new Map(paths.flatMap(path => [[slugIn(path) ?? '', path]]));
    wanted.delete('');
    const entries = await publishedEntries(this.#state, [...wanted.keys()]);
    const feedsOf = await feedsOfEntries(
      this.#state,
      entries.map(({ row }) => row.id),
    );
    return entries.map(entry => {
      const feeds = this.#carriers(feedsOf.get(entry.row.id) ?? []);
      return [wanted.get(entry.row.slug) ?? '', { page: { entry, feeds } }];
    });
  }

  #carriers(keys: readonly string[]): FeedDefinition[] {
    const at = (key: string) => this.#order.get(key) ?? 0;
    return keys.toSorted((a, b) => at(a) - at(b)).flatMap(key => this.#feeds.get(key) ?? []);
  }
}
