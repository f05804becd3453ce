import type { Request, Response } from 'express';
import type { Page } from './kept-pages.ts';

/** Seconds for which a page may be shown without asking again. */
const freshness = 60;

/** Sends a page for people, compressed where the client takes it; Express adds a weak ETag. */
export function sendPage(request: Request, response: Response, { text, gzip }: Page): void {
  response
    .set('Cache-Control', `public, max-age=${freshness}`)
    .vary('Accept-Encoding')
    .type('html');
  if (request.acceptsEncodings('gzip', 'identity') !== 'gzip') response.send(text);
  else response.set('Content-Encoding', 'gzip').send(gzip);
}
