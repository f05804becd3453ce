import type { Encoding, PublishedDocument } from '../../edition.ts';
import type { Validators } from './conditions.ts';
import { Headers } from './headers.ts';
import { httpDate } from './http-date.ts';

/** One encoding of a document with what its answers say. */
export interface Variant {
  readonly validators: Validators;
  readonly body: Buffer;
  /** Of an answer with all of the body. */
  readonly whole: Headers;
  /** Of an answer with a part of it: all but its length and its place. */
  readonly part: Headers;
  readonly notModified: Headers;
}

/** A document ready to be sent. */
export interface Ready {
  readonly path: string;
  readonly feed: string | null;
  readonly bytes: number;
  readonly variants: Readonly<Record<Encoding, Variant>>;
}

const suffixes: Readonly<Record<Encoding, string>> = { identity: '', gzip: '-gz', br: '-br' };

/** What every response about a document says, with or without a body. */
export const shared = [
  'Vary',
  'Accept-Encoding',
  'Access-Control-Allow-Origin',
  '*',
  'Access-Control-Expose-Headers',
  'ETag, Link, Last-Modified',
  'X-Content-Type-Options',
  'nosniff',
];

/**
 * Makes a document ready.
 *
 * @param site absolute address of the site, ending in `/`
 * @param hub address of the WebSub hub
 */
export function makeReady(document: PublishedDocument, site: string, hub: string | null): Ready {
  const variant = (encoding: Encoding): Variant => {
    const etag = `"${document.tag}${suffixes[encoding]}"`;
    const bytes = document.bodies[encoding];
    const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const validating = ['ETag', etag, 'Last-Modified', httpDate(document.modified), ...shared];
    const describing = [
      ...validating,
      ...['Content-Type', document.mediaType, 'Accept-Ranges', 'bytes'],
      ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
      ...links(document, site, hub),
    ];
    return {
      validators: { tag: document.tag, etag, modified: Date.parse(document.modified) },
      body,
      whole: new Headers([...describing, 'Content-Length', String(body.length)]),
      part: new Headers(describing),
      notModified: new Headers(validating),
    };
  };
  const variants = {
    identity: variant('identity'),
    gzip: variant('gzip'),
    br: variant('br'),
  };
  const bytes = Object.values(variants).reduce((sum, { body }) => sum + body.length, 0);
  return { path: document.path, feed: document.feed, bytes, variants };
}

/** Link headers of a feed (RFC 8288; WebSub §4). */
function links({ path, feed }: PublishedDocument, site: string, hub: string | null): string[] {
  if (feed === null) return [];
  const self = `<${site}${encodeURI(path)}>; rel="self"`;
  return ['Link', hub === null ? self : `${self}, <${hub}>; rel="hub"`];
}
