import express, { type Router } from 'express';
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
import { sendPage } from './send-page.ts';

export interface PageOptions {
  readonly look: Look;
  readonly publication: Publication;
  /** The style that comes after the built-in one; null where there is none. */
  readonly theme: string | null;
  /** What configuration says about an old address. */
  readonly moved: (path: string) => Moved | null;
}

/** The pages that people read: home, feeds, articles, and what they load. */
export function pageRoutes({ look, publication, theme, moved }: PageOptions): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  fileRoutes(router, look, theme);
  router.get('/', async (request, response) => {
    const [all, feeds, paths] = await Promise.all([
      publication.feed('all'),
      publication.feeds(),
      publication.documentPaths(),
    ]);
    await sendPage(request, response, homePage(look, all, feeds, paths));
  });
  router.get(`/${feedsPath}`, async (request, response) => {
    const words = typeof request.query.q === 'string' ? request.query.q.trim() : '';
    await sendPage(request, response, feedsPage(look, await publication.feeds(), words));
  });
  router.get('/feeds', (_, response) => response.redirect(301, feedsPath));
  router.get('/articles/:slug', async (request, response, next) => {
    const entry = await publication.entry(request.params.slug);
    if (entry === null) return next();
    const [keys, feeds] = await Promise.all([publication.feedsOf(entry.id), publication.feeds()]);
    const carrying = feeds.filter(({ definition }) => keys.includes(definition.key));
    const definitions = carrying.map(({ definition }) => definition);
    await sendPage(request, response, articlePage(look, entry, definitions));
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
    const feeds = await publication.feeds();
    const listing = feeds.find(({ definition }) => slashed(definition.path) === slashed(path));
    if (listing === undefined) return next();
    if (!request.path.endsWith('/')) return response.redirect(301, `${request.path}/`);
    const page = await pageOf(look, publication, listing);
    if (page === null) return next();
    await sendPage(request, response, page);
  });
  return router;
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
  return feedPage(look, feed, await publication.documentPaths());
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
