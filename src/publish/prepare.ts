import type { Instant } from '../article.ts';
import type { PublishedDocument } from '../edition.ts';
import type { FeedDocument } from '../feed.ts';
import { compress } from './compress.ts';
import { modifiedAt, tagOf } from './validators.ts';

/** What the edition already has at a document's address. */
export type Before = Pick<PublishedDocument, 'tag' | 'modified'>;

/**
 * The document ready to be sent, or null where its bytes are those which are published already:
 * then its validators stay as they are.
 */
export async function prepare(
  document: FeedDocument,
  before: Before | null,
  now: Instant,
): Promise<PublishedDocument | null> {
  const identity = Buffer.from(document.body, 'utf8');
  const tag = tagOf(identity);
  if (tag === before?.tag) return null;
  const { path, mediaType, feed } = document;
  const modified = modifiedAt(now, before?.modified ?? null);
  return { path, mediaType, feed, tag, modified, bodies: await compress(identity) };
}
