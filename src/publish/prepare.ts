import type { Instant } from '../article.ts';
import type { PublishedDocument } from '../edition.ts';
import type { FeedDocument } from '../feed.ts';
import { compress, type Effort } from './compress.ts';
import { modifiedAt, tagOf } from './validators.ts';

/** What the edition already has at a document's address. */
export type Before = Pick<PublishedDocument, 'tag' | 'modified'>;

/** Whether the document has the bytes that are published already: its validators then stay. */
export function isPublished({ body }: FeedDocument, before: Before | undefined): boolean {
  return before !== undefined && tagOf(body) === before.tag;
}

/** The document ready to be sent, in every encoding. */
export async function prepare(
  { path, mediaType, feed, body }: FeedDocument,
  before: Before | undefined,
  now: Instant,
  effort: Effort,
): Promise<PublishedDocument> {
  const modified = modifiedAt(now, before?.modified ?? null);
  const bodies = await compress(body, effort);
  return { path, mediaType, feed, tag: tagOf(body), modified, bodies };
}
