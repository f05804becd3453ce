import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Response, type Router } from 'express';
import { evaluate, rangeApplies } from './feeds/conditions.ts';
import { type ByteRange, rangeOf } from './feeds/range.ts';

/** A file that is published beside an article. */
export interface MediaFile {
  readonly type: string;
  readonly bytes: number;
  /** Differs whenever the bytes may; goes into the strong ETag. */
  readonly stamp: string;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** @throws ProblemError when it has gone or changed since it was found, or cannot be had */
  open(part: ByteRange | null): Promise<Readable>;
}

/** Finds the file at a path below `media/`; null where no published entry refers to it. */
export type FindMedia = (path: string) => Promise<MediaFile | null>;

/**
 * What media say besides their type. Readers on other sites may show them, and whoever has one need
 * not ask again for a day: pictures and recordings hardly ever change under the same name.
 */
const steady = {
  'Accept-Ranges': 'bytes',
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
    const { status, headers, part, hasBody } = planned(request.headers, found);
    // Opened before anything is said of it: that it cannot be had is an answer of another kind.
    const body = hasBody && request.method === 'GET' ? await found.open(part) : null;
    response.removeHeader('Content-Security-Policy');
    response.status(status).set(headers);
    if (body === null) response.end();
    else await send(body, response);
  });
  return router;
}

interface Plan {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly hasBody: boolean;
  /** Null for all of it. */
  readonly part: ByteRange | null;
}

/** As for documents: Express would send everything to clients that say `no-cache`, as fetch does. */
function planned(asked: IncomingHttpHeaders, file: MediaFile): Plan {
  const { type, bytes, stamp } = file;
  const modified = Math.floor(file.modified / 1000) * 1000;
  const etag = `"${stamp}"`;
  const about = { ...steady, ETag: etag, 'Last-Modified': new Date(modified).toUTCString() };
  const without = { headers: about, hasBody: false, part: null };
  const validators = { tag: stamp, etag, modified };
  const outcome = evaluate(asked, validators);
  if (outcome !== 'send') return { ...without, status: outcome === 'not modified' ? 304 : 412 };
  const range = rangeApplies(asked, validators) ? rangeOf(asked.range, bytes) : null;
  if (range === 'unsatisfiable') {
    const headers = { ...about, 'Content-Range': `bytes */${bytes}` };
    return { ...without, status: 416, headers };
  }
  const whole = { ...about, 'Content-Type': type };
  if (range === null) {
    const headers = { ...whole, 'Content-Length': String(bytes) };
    return { status: 200, headers, hasBody: true, part: null };
  }
  const { first, last } = range;
  const where = `bytes ${first}-${last}/${bytes}`;
  const headers = { ...whole, 'Content-Length': String(last - first + 1), 'Content-Range': where };
  return { status: 206, headers, hasBody: true, part: range };
}

/** Whoever hangs up in the middle has had an answer. */
async function send(body: Readable, response: Response): Promise<void> {
  try {
    await pipeline(body, response);
  } catch (error) {
    if (!response.headersSent) throw error;
  }
}
