import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ProblemError } from '../../problem.ts';
import { type AnswerOptions, allowedMethods, answer, answerOther, refuse } from './answer.ts';
import type { CurrentEdition } from './current.ts';
import { discovery } from './discovery.ts';
import { shared } from './ready.ts';
import type { Shelf } from './shelf.ts';
import { pathOf } from './target.ts';

/** What became of an address: moved for good to another document, or gone for good. */
export type Moved = { readonly kind: 'moved'; readonly to: string } | { readonly kind: 'gone' };

export interface DocumentOptions extends AnswerOptions {
  readonly current: CurrentEdition;
  /** Path of the site's address, such as `/` or `/news/`. */
  readonly base: string;
  /** What configuration says about an old address; null where it says nothing. */
  readonly moved: (path: string) => Moved | null;
  /** Told of what went wrong while a request was answered with 500. */
  readonly failed: (error: unknown, request: IncomingMessage) => void;
}

/** What is said of an address for good may be kept (RFC 9110 §15.4.2, §15.5.11): for a day. */
export const forGood = { 'Cache-Control': 'public, max-age=86400' };

/** Answers requests for documents of the edition, and leaves all others to `next`. */
export function documentListener(options: DocumentOptions, next: RequestListener): RequestListener {
  return (request, response): unknown => {
    const url = request.url ?? '/';
    const { shelf } = options.current;
    const ready = shelf?.ready(url.slice(1));
    if (ready !== undefined) return answer(request, response, ready, options);
    const path = pathOf(url, options.base);
    if (path === null) return refuse(response, 400, 'The address cannot be decoded.');
    if (shelf?.has(path)) return answerFrom(shelf, path, request, response, options);
    const elsewhere = whereTo(path, shelf, options);
    if (elsewhere !== null && !(elsewhere.kind === 'gone' && isPage(path)))
      return redirect(request, response, elsewhere, options.base);
    if (shelf === null && /\.(xml|json)$/.test(path))
      return refuse(response, 503, 'Nothing is published yet.', { 'Retry-After': '10' });
    return next(request, response);
  };
}

/** Whether people would look at what has been at this address: they are told on a page. */
function isPage(path: string): boolean {
  return !/\.\w+$/.test(path);
}

async function answerFrom(
  shelf: Shelf,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  options: DocumentOptions,
): Promise<ServerResponse> {
  try {
    const ready = shelf.ready(path) ?? (await shelf.load(path));
    if (ready !== null) return answer(request, response, ready, options);
    return refuse(response, 404, 'The document is not published any more.');
  } catch (error) {
    options.failed(error, request);
    const why = 'The document could not be read. Please try again later.';
    if (error instanceof ProblemError) return refuse(response, 503, why, { 'Retry-After': '10' });
    return refuse(response, 500, why);
  }
}

/** Old addresses first, then the usual guesses, unless a feed has such a name, then other ways to write the same address. */
function whereTo(path: string, shelf: Shelf | null, { moved }: DocumentOptions): Moved | null {
  const configured = moved(path);
  if (configured !== null) return configured;
  const place = path.toLowerCase().replace(/\/$/, '');
  const guessed = discovery.get(place);
  const isFeed = shelf?.has(`${place}/rss.xml`) === true;
  if (guessed !== undefined && !isFeed) return { kind: 'moved', to: guessed };
  const meant = shelf?.meant(path) ?? null;
  return meant === null ? null : { kind: 'moved', to: meant };
}

function redirect(
  request: IncomingMessage,
  response: ServerResponse,
  moved: Moved,
  base: string,
): ServerResponse {
  if (!allowedMethods.split(', ').includes(request.method ?? '') || request.method === 'OPTIONS')
    return answerOther(request, response);
  if (moved.kind === 'gone')
    return refuse(response, 410, 'This feed has ended. Please unsubscribe.', forGood);
  return response
    .writeHead(301, [
      ...shared,
      ...['Location', base + encodeURI(moved.to), 'Content-Length', '0'],
      ...['Cache-Control', forGood['Cache-Control']],
    ])
    .end();
}
