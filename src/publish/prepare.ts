import type { Instant } from '../article.ts';
import type { KeptDocument } from '../edition.ts';
import type { FeedDocument } from '../feed.ts';
import { compress, type Effort } from './compress.ts';
import { modifiedAt, tagOf } from './validators.ts';

/** What the edition already has at a document's address. */
export type Before = Pick<KeptDocument, 'tag' | 'modified'>;

/** Whether the document has the bytes that are published already: its validators then stay. */
export function isPublished({ body }: FeedDocument, before: Before | undefined): boolean {
  return before !== undefined && tagOf(body) === before.tag;
}

/** The document ready to be kept. */
export async function prepare(
  { path, mediaType, feed, body }: FeedDocument,
  before: Before | undefined,
  now: Instant,
  effort: Effort,
): Promise<KeptDocument> {
  const modified = modifiedAt(now, before?.modified ?? null);
  const packed = await compress(body, effort);
  return { path, mediaType, feed, tag: tagOf(body), modified, packed };
}
