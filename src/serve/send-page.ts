import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, Response } from 'express';

const compress = promisify(gzip);

/** Seconds for which a page may be shown without asking again. */
const freshness = 60;

/** Sends a page for people, compressed where the client takes it; Express adds a weak ETag. */
export async function sendPage(request: Request, response: Response, page: string): Promise<void> {
  response
    .set('Cache-Control', `public, max-age=${freshness}`)
    .vary('Accept-Encoding')
    .type('html');
  if (request.acceptsEncodings('gzip', 'identity') !== 'gzip') {
    response.send(page);
    return;
  }
  response.set('Content-Encoding', 'gzip').send(await compress(page));
}
