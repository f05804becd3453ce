import express, { type Request, type Response, type Router } from 'express';
import { evaluate } from './feeds/conditions.ts';

/** A file that is published beside an article. */
export interface MediaFile {
  /** Absolute, without symbolic links. */
  readonly location: string;
  readonly type: string;
  /** Differs whenever the bytes may; goes into the strong ETag. */
  readonly stamp: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** Finds the file at a path below `media/`; null where no published entry refers to it. */
export type FindMedia = (path: string) => Promise<MediaFile | null>;

/**
 * What media say besides their type. Readers on other sites may show them, and whoever has one need
 * not ask again for a day: pictures and recordings hardly ever change under the same name.
 */
const headers = {
  'Cache-Control': 'public, max-age=86400, stale-while-revalidate=604800',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Last-Modified, Content-Range',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Pictures, sound and other files that lie beside articles, with ranges and conditions. */
export function mediaRoutes(find: FindMedia): Router {
  const router = express.Router({ strict: true, caseSensitive: true });
  router.get('/media/*path', async (request, response, next) => {
    const found = await find(request.params.path.join('/').normalize('NFC'));
    if (found === null) return next();
    const etag = `"${found.stamp}"`;
    response.removeHeader('Content-Security-Policy');
    response.set({ ...headers, ETag: etag });
    if (answerCondition(request, response, found, etag)) return;
    response.set('Content-Type', found.type);
    response.sendFile(
      found.location,
      { cacheControl: false, etag: false, dotfiles: 'allow' },
      error => {
        if (error && !response.headersSent) next(error);
      },
    );
  });
  return router;
}

/** As for documents: Express would send everything to clients that say `no-cache`, as fetch does. */
function answerCondition(
  { headers: conditions }: Request,
  response: Response,
  { stamp, modified }: MediaFile,
  etag: string,
): boolean {
  const second = Math.floor(modified / 1000) * 1000;
  const outcome = evaluate(conditions, { tag: stamp, etag, modified: second });
  if (outcome === 'send') return false;
  response.set('Last-Modified', new Date(second).toUTCString());
  response.status(outcome === 'not modified' ? 304 : 412).end();
  return true;
}
