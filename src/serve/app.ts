import type { IncomingMessage, RequestListener } from 'node:http';
import express from 'express';
import type { Logger } from 'pino';
import type { Instant } from '../article.ts';
import type { Look } from '../pages/look.ts';
import type { Publication } from '../publication.ts';
import { Access } from './admin/access.ts';
import { apiRoutes } from './admin/api.ts';
import type { Backstage } from './admin/backstage.ts';
import { Guard } from './admin/guard.ts';
import { LiveRun } from './admin/live-run.ts';
import { offRoutes } from './admin/off.ts';
import { adminRoutes } from './admin/routes.ts';
import { Audience } from './audience/audience.ts';
import { emptyLedger } from './audience/ledger.ts';
import { readLedger, writeLedger } from './audience/ledger-file.ts';
import { admission } from './feeds/admission.ts';
import { CurrentEdition } from './feeds/current.ts';
import { steadyCacheControl } from './feeds/freshness.ts';
import { documentListener, type Moved } from './feeds/listener.ts';
import { lastResorts } from './last-resorts.ts';
import { type FindMedia, mediaRoutes } from './media-routes.ts';
import { oneHost } from './one-host.ts';
import { operatorRoutes } from './operator-routes.ts';
import { pageRoutes } from './page-routes.ts';
import { readOnly } from './read-only.ts';
import { repeat } from './repeat.ts';
import { requestLog } from './request-log.ts';
import { pageHeaders } from './security.ts';
import { Traffic } from './traffic.ts';

/** What the server has to know and may ask for. */
export interface AppOptions {
  readonly look: Look;
  readonly publication: Publication;
  /** The style that comes after the built-in one; null where there is none. */
  readonly theme: string | null;
  /** Address of the WebSub hub. */
  readonly hub: string | null;
  /** What configuration says about an old address. */
  readonly moved: (path: string) => Moved | null;
  readonly media: FindMedia;
  /** When the schedule starts the next run. */
  readonly nextRun: () => Instant | null;
  /** Null while the admin is off. */
  readonly admin: Admin | null;
  readonly settings: ServeSettings;
  readonly log: Logger;
  /** Ends what the app does by itself: looking for new editions, saving counts. */
  readonly stop: AbortSignal;
}

export interface Admin {
  /** The secret that opens it. */
  readonly token: string;
  readonly backstage: Backstage;
}

export interface ServeSettings {
  /** Reverse proxies in front whose X-Forwarded-For is believed. */
  readonly proxies: number;
  /** Whole documents that an address may have of one feed in an hour. */
  readonly perHour: number;
  /** Bytes of documents to keep in memory. */
  readonly memory: number;
  /** The file that remembers the counts of the audience; null to count in memory only. */
  readonly audienceFile: string | null;
  /** Milliseconds between two looks for an edition that another process has made. */
  readonly lookPause: number;
}

export interface App {
  readonly listener: RequestListener;
  /** Turns to a new edition right now, instead of at the next look. */
  readonly refresh: () => Promise<void>;
  /** Writes down what was counted; it is also done once a minute. */
  readonly save: () => Promise<void>;
}

/** Milliseconds. */
const savePause = 60_000;

/** Makes the server's answers. It listens on nothing: give `listener` to an HTTP server. */
export async function createApp(options: AppOptions): Promise<App> {
  const { publication, look, hub, settings, log, stop, nextRun } = options;
  const { audienceFile, lookPause, memory, perHour, proxies } = settings;
  const current = new CurrentEdition({ publication, site: look.site.url, hub, capacity: memory });
  const refresh = (): Promise<void> => current.refresh();
  await refresh();
  const audience = new Audience(
    audienceFile === null ? emptyLedger : await readLedger(audienceFile),
  );
  const save = async (): Promise<void> => {
    if (audienceFile !== null)
      await writeLedger(audienceFile, audience.ledger(new Date().toISOString()));
  };
  repeat(refresh, lookPause, error => log.error(error, 'cannot look for a new edition'), stop);
  repeat(save, savePause, error => log.error(error, 'cannot save the audience'), stop);
  const traffic = new Traffic(audience, proxies);
  const documents = {
    current,
    base: new URL(look.site.url).pathname,
    moved: options.moved,
    cacheControl: steadyCacheControl(nextRun),
    wait: admission(perHour, proxies),
    answered: traffic.answered.bind(traffic),
    failed: (error: unknown, { url }: IncomingMessage) =>
      log.error({ err: error, url }, 'a document cannot be read'),
  };
  return {
    listener: oneHost(documentListener(documents, people(options, current, audience, traffic))),
    refresh,
    save,
  };
}

/** Everything that is not a document: Express answers it. */
function people(
  options: AppOptions,
  current: CurrentEdition,
  audience: Audience,
  traffic: Traffic,
): express.Express {
  const { look, publication, theme, settings, nextRun, admin, media, log } = options;
  const { proxies } = settings;
  const access = admin === null ? null : new Access(admin.token);
  const guard = access === null ? null : new Guard(access, proxies);
  const shared = { publication, audience, traffic, proxies, nextRun, look };
  const routes = express.Router();
  routes.use(operatorRoutes({ ...shared, guard }));
  if (admin === null || access === null || guard === null) routes.use(offRoutes(look));
  else {
    const { backstage } = admin;
    const desk = { ...shared, backstage, guard, access, live: new LiveRun(backstage.run) };
    routes.use('/api', apiRoutes(desk));
    routes.use('/admin', adminRoutes(desk));
  }
  routes.use(readOnly);
  routes.use(mediaRoutes(media));
  const edition = () => current.edition?.number ?? null;
  routes.use(pageRoutes({ look, publication, edition, theme, moved: options.moved }));

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', proxies);
  app.use(requestLog(log, proxies));
  app.use(pageHeaders(look.site.url.startsWith('https:')));
  for (const mount of new Set(['/', new URL(look.site.url).pathname])) app.use(mount, routes);
  app.use(...lastResorts(look, log));
  return app;
}
