import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { linkedArchives } from '../pages/archives.ts';
import { articlePage } from '../pages/article.ts';
import { adminAssets, assets } from '../pages/assets.ts';
import { feedPage } from '../pages/feed.ts';
import { feedsPage } from '../pages/feeds.ts';
import { homePage } from '../pages/home.ts';
import { feedsPath, type Look } from '../pages/look.ts';
import { gonePage } from '../pages/nothing-here.ts';
import { robots, robotsFile } from '../pages/robots.ts';
import type { FeedListing, Publication } from '../publication.ts';
import { forGood, type Moved } from './feeds/listener.ts';
import { asPage, type EditionNumber, KeptPages, onceAnEdition } from './kept-pages.ts';
import { limits } from './limits.ts';
import { sendPage } from './send-page.ts';

export interface PageOptions {
  readonly look: Look;
  readonly publication: Publication;
  readonly edition: EditionNumber;
  /** The style that comes after the built-in one; null where there is none. */
  readonly theme: string | null;
  /** What configuration says about an old address. */
  readonly moved: (path: string) => Moved | null;
}

type Listings = () => Promise<readonly FeedListing[]>;

/** The pages that people read: home, feeds, articles, and what they load. */
export function pageRoutes({ look, publication, edition, theme, moved }: PageOptions): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  fileRoutes(router, look, theme);
  const kept = new KeptPages(edition);
  const listings = onceAnEdition(edition, () => publication.feeds());
  const byPath = onceAnEdition(edition, async () => {
    const feeds = await listings();
    return new Map(feeds.map(listing => [slashed(listing.definition.path), listing]));
  });
  router.get(
    '/',
    page(kept, 'home', () => home(look, publication, listings)),
  );
  router.get(`/${feedsPath}`, async (request, response, next) => {
    const asked = typeof request.query.q === 'string' ? request.query.q : '';
    const words = asked.trim().slice(0, limits.search);
    const make = async () => feedsPage(look, await listings(), words);
    // Whoever searches makes ever new pages.
    if (words !== '') sendPage(request, response, await asPage(await make()));
    else await page(kept, 'feeds', make)(request, response, next);
  });
  router.get('/feeds', (_, response) => response.redirect(301, feedsPath));
  router.get('/articles/:slug', async (request, response, next) => {
    const { slug } = request.params;
    const make = () => article(look, publication, listings, slug);
    await page(kept, `article ${slug}`, make)(request, response, next);
  });
  router.get('/articles/:slug/', (request, response) => {
    response.redirect(301, `../${encodeURIComponent(request.params.slug)}`);
  });
  router.get('/*path', async (request, response, next) => {
    const path = request.params.path.join('/');
    if (moved(path)?.kind === 'gone') {
      response.status(410).set(forGood).type('html').send(gonePage(look));
      return;
    }
    const listing = (await byPath()).get(slashed(path));
    if (listing === undefined) return next();
    if (!request.path.endsWith('/')) return response.redirect(301, slashedFrom(request));
    const make = () => pageOf(look, publication, listing);
    await page(kept, `feed ${listing.definition.key}`, make)(request, response, next);
  });
  return router;
}

/**
 * Answers with a page, where there is one.
 *
 * @param shown what is on the page, however its address is written
 */
function page(
  kept: KeptPages,
  shown: string,
  make: () => Promise<string | null>,
): (request: Request, response: Response, next: NextFunction) => Promise<void> {
  return async (request, response, next) => {
    const found = await kept.page(shown, make);
    if (found === null) next();
    else sendPage(request, response, found);
  };
}

async function home(look: Look, publication: Publication, listings: Listings): Promise<string> {
  const [all, feeds, archives] = await Promise.all([
    publication.feed('all'),
    listings(),
    publication.newestArchives('all', linkedArchives),
  ]);
  return homePage(look, all, feeds, archives);
}

async function article(
  look: Look,
  publication: Publication,
  listings: Listings,
  slug: string,
): Promise<string | null> {
  const entry = await publication.entry(slug);
  if (entry === null) return null;
  const [keys, feeds] = await Promise.all([publication.feedsOf(entry.id), listings()]);
  const carrying = feeds.filter(({ definition }) => keys.includes(definition.key));
  return articlePage(
    look,
    entry,
    carrying.map(({ definition }) => definition),
  );
}

/** What pages load, and what crawlers ask for. */
function fileRoutes(router: Router, { site }: Look, theme: string | null): void {
  const crawling = robots(site);
  const files = [
    ...[...assets, ...adminAssets].map(asset => ({ ...asset, seconds: 86_400 })),
    ...(crawling === null
      ? []
      : [{ path: robotsFile, mediaType: 'text/plain', body: crawling, seconds: 3600 }]),
    ...(theme === null
      ? []
      : [{ path: 'theme.css', mediaType: 'text/css', body: theme, seconds: 300 }]),
  ];
  for (const { path, mediaType, body, seconds } of files)
    router.get(`/${path}`, (_, response) => {
      response.set('Cache-Control', `public, max-age=${seconds}`).type(mediaType).send(body);
    });
}

async function pageOf(
  look: Look,
  publication: Publication,
  { definition }: FeedListing,
): Promise<string | null> {
  const feed = await publication.feed(definition.key);
  if (feed === null) return null;
  const archives = await publication.newestArchives(definition.key, linkedArchives);
  return feedPage(look, feed, archives);
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/** The same address with a slash, as seen from it: a proxy may have cut off where the site begins. */
function slashedFrom({ path }: Request): string {
  return `./${path.slice(path.lastIndexOf('/') + 1)}/`;
}
