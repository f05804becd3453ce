import type { IncomingHttpHeaders } from 'node:http';
import { parseHttpDate } from './http-date.ts';

/** What a request's conditions are held against. */
export interface Validators {
  /** Base of the ETags, without quotes. */
  readonly tag: string;
  /** The strong ETag of the representation that would be sent. */
  readonly etag: string;
  /** Milliseconds since 1970, whole seconds. */
  readonly modified: number;
}

export type Outcome = 'send' | 'not modified' | 'precondition failed';

/** Evaluates a request's conditions in the order of RFC 9110 §13.2.2. */
export function evaluate(headers: IncomingHttpHeaders, validators: Validators): Outcome {
  if (!matchHolds(headers, validators)) return 'precondition failed';
  const none = headers['if-none-match'];
  if (none !== undefined) return noneMatches(none, validators) ? 'send' : 'not modified';
  const since = dateIn(headers['if-modified-since']);
  return since !== null && since >= validators.modified ? 'not modified' : 'send';
}

/** If-Match compares strongly (RFC 9110 §13.1.1); If-Unmodified-Since counts only without it. */
function matchHolds(headers: IncomingHttpHeaders, { etag, modified }: Validators): boolean {
  const match = headers['if-match'];
  if (match !== undefined)
    return match.trim() === '*' || match.split(',').some(item => item.trim() === etag);
  const unmodified = dateIn(headers['if-unmodified-since']);
  return unmodified === null || modified <= unmodified;
}

/**
 * If-None-Match compares weakly (RFC 9110 §13.1.2). A tag is recognized in each of our encodings,
 * without its quotes, and with the suffix that a server in between has put to it: they all stand
 * for the same document.
 */
function noneMatches(header: string, { tag, etag }: Validators): boolean {
  if (header === etag || header.trim() === '*') return false;
  return !header.split(',').some(item => {
    const bare = item.trim().replace(/^W\//i, '').replaceAll('"', '');
    return bare === tag || bare.replace(suffix, '') === tag;
  });
}

/** What is put to the end of a tag to tell encodings apart, by this server and others. */
const suffix = /[-;](?:gz|gzip|br|zstd|deflate)$/i;

/** Whether a Range may be answered in part (RFC 9110 §13.1.5): only for the very same bytes. */
export function rangeApplies(headers: IncomingHttpHeaders, validators: Validators): boolean {
  const condition = headers['if-range'];
  if (typeof condition !== 'string') return true;
  return condition === validators.etag || dateIn(condition) === validators.modified;
}

function dateIn(header: string | undefined): number | null {
  return header === undefined ? null : parseHttpDate(header);
}
