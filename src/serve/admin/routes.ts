import express, { type Response, type Router } from 'express';
import type { Instant } from '../../article.ts';
import { loginPage } from '../../pages/admin/access.ts';
import { adminArticlePage } from '../../pages/admin/article.ts';
import { articlesPage } from '../../pages/admin/articles.ts';
import { adminFeedPage, adminFeedsPage, type FeedView } from '../../pages/admin/feeds.ts';
import { runsPage } from '../../pages/admin/runs.ts';
import { subscribersPage } from '../../pages/admin/subscribers.ts';
import { href, type Look } from '../../pages/look.ts';
import type { RunReport } from '../../report.ts';
import { limits } from '../limits.ts';
import type { Traffic } from '../traffic.ts';
import type { Access } from './access.ts';
import { type ApiOptions, noTimeout } from './api.ts';
import { documentViews, previewOf } from './document-views.ts';
import { deviceCookie, isFromHere, sessionCookie, uncached } from './guard.ts';

export interface AdminOptions extends ApiOptions {
  readonly look: Look;
  readonly traffic: Traffic;
  readonly access: Access;
}

const year = 365 * 86_400_000;
const runsShown = 30;
const articlesShown = 100;

/** The admin's pages under `/admin`. */
export function adminRoutes(options: AdminOptions): Router {
  const router = express.Router();
  router.use(uncached, express.urlencoded({ extended: false, limit: limits.bodySize }));
  accessRoutes(router, options);
  runRoutes(router, options);
  articleRoutes(router, options);
  feedRoutes(router, options);
  subscriberRoute(router, options);
  return router;
}

/** Login, logout, and the gate before everything else. */
function accessRoutes(router: Router, { look, guard, access }: AdminOptions): void {
  const home = href(look, 'admin');
  const path = href(look, '');
  const secure = look.site.url.startsWith('https:');
  const cookie = { httpOnly: true, sameSite: 'strict', secure, path } as const;
  router.use((request, response, next) => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isFromHere(request))
      return send(response, loginPage(look, 'That form was sent from another site.'), 403);
    if (request.path !== '/login' && guard.visitor(request).kind !== 'admin')
      return send(response, loginPage(look, null), 401);
    next();
  });
  router.get('/login', (_, response) => send(response, loginPage(look, null)));
  router.post('/login', (request, response) => {
    const visitor = guard.try(request, String(request.body?.token ?? ''));
    if (visitor.kind === 'waiting') {
      response.set('Retry-After', String(visitor.seconds));
      return send(response, loginPage(look, 'Too many wrong tokens. Wait a minute.'), 429);
    }
    if (visitor.kind !== 'admin')
      return send(response, loginPage(look, 'That token is wrong.'), 401);
    const { value, milliseconds } = access.session(Date.now());
    response.cookie(sessionCookie, value, { ...cookie, maxAge: milliseconds });
    response.cookie(deviceCookie, access.device(), { ...cookie, maxAge: year });
    response.redirect(303, home);
  });
  router.post('/logout', (_, response) => {
    response.clearCookie(sessionCookie, cookie);
    response.redirect(303, home);
  });
}

function runRoutes(router: Router, options: AdminOptions): void {
  const { look, backstage, live } = options;
  router.get('/', async (_, response) => send(response, await runs(options, null)));
  router.post('/runs', async (request, response) => {
    const force = request.body?.force === 'yes';
    if (request.body?.kind === 'dry') {
      request.setTimeout(noTimeout);
      const rehearsal = await backstage.run(
        { force, selection: null, dryRun: true },
        () => undefined,
      );
      return send(response, await runs(options, rehearsal));
    }
    live.start({ force, selection: null });
    response.redirect(303, href(look, 'admin'));
  });
}

async function runs(options: AdminOptions, rehearsal: RunReport | null): Promise<string> {
  const { look, publication, live, nextRun } = options;
  const [last, problems] = await Promise.all([publication.runs(runsShown), publication.problems()]);
  const view = { runs: last, problems, nextRun: nextRun(), isRunning: live.isRunning, rehearsal };
  return runsPage(look, view);
}

function articleRoutes(router: Router, { look, publication, backstage }: AdminOptions): void {
  router.get('/articles', async (request, response) => {
    const words = textOf(request.query.q);
    const entries = await publication.search(words, articlesShown);
    send(response, articlesPage(look, words, entries, now()));
  });
  router.get('/article', async (request, response, next) => {
    const path = textOf(request.query.path);
    const entry = await publication.entryAt(path);
    if (entry === null) return next();
    const [placements, source] = await Promise.all([
      backstage.placements(entry),
      backstage.source(path),
    ]);
    const view = { entry, placements, source, items: backstage.items(entry) };
    send(response, adminArticlePage(look, view, now()));
  });
}

function feedRoutes(router: Router, options: AdminOptions): void {
  const { look, publication, backstage } = options;
  router.get('/feeds', async (request, response) => {
    const feeds = await feedViews(options);
    send(response, adminFeedsPage(look, textOf(request.query.q), feeds, await backstage.pings()));
  });
  router.get('/feed', async (request, response, next) => {
    const feeds = await publication.feeds();
    const listing = feeds.find(({ definition }) => definition.key === request.query.key);
    if (listing === undefined) return next();
    const documents = await documentViews(publication, backstage, listing.definition);
    const preview = await previewOf(publication, listing.definition);
    send(response, adminFeedPage(look, listing, documents, preview));
  });
}

async function feedViews({ publication, traffic, audience }: AdminOptions): Promise<FeedView[]> {
  const requests = new Map<string, number>();
  const notModified = new Map<string, number>();
  const subscribers = new Map<string, number>();
  for (const { feed, status, count } of traffic.tallies) {
    add(requests, feed, count);
    if (status === 304) add(notModified, feed, count);
  }
  for (const line of audience.subscribers(now())) add(subscribers, line.feed, line.subscribers);
  return (await publication.feeds()).map(listing => {
    const { key } = listing.definition;
    return {
      ...listing,
      requests: requests.get(key) ?? 0,
      notModified: notModified.get(key) ?? 0,
      subscribers: subscribers.get(key) ?? 0,
    };
  });
}

function add(sums: Map<string, number>, key: string, number: number): void {
  sums.set(key, (sums.get(key) ?? 0) + number);
}

function subscriberRoute(router: Router, { look, audience }: AdminOptions): void {
  router.get('/subscribers', (_, response) => {
    const { history } = audience.ledger(now());
    const points = history.map(({ day, subscribers }) => ({ day, value: subscribers }));
    send(response, subscribersPage(look, audience.subscribers(now()), points));
  });
}

function send(response: Response, page: string, status = 200): void {
  response.status(status).type('html').send(page);
}

function textOf(parameter: unknown): string {
  return typeof parameter === 'string' ? parameter.trim() : '';
}

function now(): Instant {
  return new Date().toISOString();
}
