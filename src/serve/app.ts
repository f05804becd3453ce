import type { IncomingMessage, RequestListener } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import type { Instant } from '../article.ts';
import type { Look } from '../pages/look.ts';
import { notFoundPage } from '../pages/not-found.ts';
import type { Publication } from '../publication.ts';
import { watchEdition } from './edition-watch.ts';
import { CurrentEdition } from './feeds/current.ts';
import { cacheControl } from './feeds/freshness.ts';
import { documentListener, type Moved } from './feeds/listener.ts';
import { pageRoutes } from './page-routes.ts';
import { pageHeaders } from './security.ts';

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
  /** When the schedule starts the next run. */
  readonly nextRun: () => Instant | null;
  /** Bytes of documents to keep in memory. */
  readonly memory: number;
  /** Told of errors that a request met. */
  readonly failed: (error: unknown, request: IncomingMessage | null) => void;
  /** Ends what the app does by itself: looking for new editions. */
  readonly stop: AbortSignal;
}

export interface App {
  readonly listener: RequestListener;
  /** Turns to a new edition right now, instead of at the next look. */
  readonly refresh: () => Promise<void>;
}

/** Milliseconds between two looks for an edition that another process has made. */
const lookPause = 400;

/** Makes the server's answers. It listens on nothing: give `listener` to an HTTP server. */
export async function createApp(options: AppOptions): Promise<App> {
  const { publication, look, hub, memory, failed, stop } = options;
  const current = new CurrentEdition({ publication, site: look.site.url, hub, capacity: memory });
  await current.refresh();
  watchEdition(
    () => current.refresh(),
    lookPause,
    error => failed(error, null),
    stop,
  );
  const documents = {
    current,
    base: new URL(look.site.url).pathname,
    moved: options.moved,
    cacheControl: () => cacheControl(Date.now(), options.nextRun()),
    failed,
  };
  return {
    listener: documentListener(documents, people(options)),
    refresh: () => current.refresh(),
  };
}

/** Everything that is not a document: Express answers it. */
function people({ look, publication, theme, failed }: AppOptions): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(pageHeaders(look.site.url.startsWith('https:')));
  const base = new URL(look.site.url).pathname;
  const pages = pageRoutes({ look, publication, theme });
  if (base !== '/') app.use(base, pages);
  app.use(pages);
  app.use((_, response) => {
    response.status(404).type('html').send(notFoundPage(look));
  });
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    failed(error, request);
    if (response.headersSent) return next(error);
    response.status(500).type('text').send('Something went wrong. Please try again later.\n');
  };
  app.use(onError);
  return app;
}
