import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Encoding } from '../../edition.ts';
import { evaluate, rangeApplies } from './conditions.ts';
import { negotiate } from './negotiate.ts';
import { rangeOf } from './range.ts';
import { type Ready, shared, type Variant } from './ready.ts';

export const allowedMethods = 'GET, HEAD, OPTIONS';

/** What an answer depends on beyond the request and the document, and who is told of it. */
export interface AnswerOptions {
  /** The value of Cache-Control right now. */
  readonly cacheControl: () => string;
  /**
   * Asked before a body is sent: seconds that this client has to wait before it may have the
   * document again; 0 where it may have it now. What is answered by 304 never asks.
   */
  readonly wait: (request: IncomingMessage, ready: Ready) => number;
  /** Told of every answer about a document. */
  readonly answered: (
    request: IncomingMessage,
    ready: Ready,
    status: number,
    saved: number,
  ) => void;
}

/** Answers a request for a document that is at hand. */
export function answer(
  request: IncomingMessage,
  response: ServerResponse,
  ready: Ready,
  options: AnswerOptions,
): ServerResponse {
  respond(request, response, ready, options);
  const saved = response.statusCode === 304 ? ready.variants.identity.body.length : 0;
  options.answered(request, ready, response.statusCode, saved);
  return response;
}

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  ready: Ready,
  options: AnswerOptions,
): ServerResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') return answerOther(request, response);
  const encoding = negotiated(request.headers['accept-encoding']);
  if (encoding === null) return refuse(response, 406, 'Available as br, gzip and identity.');
  const variant = ready.variants[encoding];
  const cacheControl = options.cacheControl();
  switch (evaluate(request.headers, variant.validators)) {
    case 'not modified':
      return response.writeHead(304, variant.notModified.with(cacheControl)).end();
    case 'precondition failed':
      return refuse(response, 412, 'The document is not, or not any more, as the request says.');
    case 'send': {
      const wait = request.method === 'HEAD' ? 0 : options.wait(request, ready);
      if (wait > 0) return tooOften(response, wait);
      return send(request, response, variant, cacheControl);
    }
  }
}

function tooOften(response: ServerResponse, wait: number): ServerResponse {
  const why =
    'This address has had the whole feed too often. Please send If-None-Match with the ETag of ' +
    'the last answer: what has not changed may be asked for at any time.';
  return refuse(response, 429, why, { 'Retry-After': String(wait) });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { body, validators, whole, part }: Variant,
  cacheControl: string,
): ServerResponse {
  if (request.method === 'HEAD') return response.writeHead(200, whole.with(cacheControl)).end();
  const range = rangeApplies(request.headers, validators)
    ? rangeOf(request.headers.range, body.length)
    : null;
  if (range === 'unsatisfiable')
    return refuse(response, 416, 'The document is shorter.', {
      'Content-Range': `bytes */${body.length}`,
    });
  if (range === null) return response.writeHead(200, whole.with(cacheControl)).end(body);
  const bytes = body.subarray(range.first, range.last + 1);
  const where = `bytes ${range.first}-${range.last}/${body.length}`;
  return response
    .writeHead(206, [
      ...part.with(cacheControl),
      ...['Content-Length', String(bytes.length), 'Content-Range', where],
    ])
    .end(bytes);
}

/** OPTIONS, a preflight among them, and the methods that documents do not have. */
export function answerOther(request: IncomingMessage, response: ServerResponse): ServerResponse {
  if (request.method !== 'OPTIONS')
    return refuse(response, 405, 'Documents are only read.', { Allow: allowedMethods });
  return response
    .writeHead(204, {
      Allow: allowedMethods,
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': allowedMethods,
      'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Range',
      'Access-Control-Max-Age': '86400',
    })
    .end();
}

/** A short answer in plain text that says why there is no document. */
export function refuse(
  response: ServerResponse,
  status: number,
  why: string,
  headers: OutgoingHttpHeaders = {},
): ServerResponse {
  const body = Buffer.from(`${why}\n`);
  return response
    .writeHead(status, {
      ...Object.fromEntries(pairs(shared)),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': body.length,
      'Cache-Control': 'no-store',
      ...headers,
    })
    .end(body);
}

function pairs(flat: readonly string[]): (readonly [string, string])[] {
  return flat.flatMap((name, at) => (at % 2 === 0 ? [[name, flat[at + 1] ?? ''] as const] : []));
}

const seen = new Map<string, Encoding | null>();
const seenAtMost = 200;

/** `negotiate`, remembering the few values that clients send all the time. */
function negotiated(header: string | undefined): Encoding | null {
  const key = header ?? '';
  const known = seen.get(key);
  if (known !== undefined) return known;
  const encoding = negotiate(header);
  if (seen.size < seenAtMost) seen.set(key, encoding);
  return encoding;
}
