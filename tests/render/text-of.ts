import type { FeedDocument } from '../../src/feed.ts';

/** The document as whoever fetches it reads it; empty where there is none. */
export function textOf(document: FeedDocument | undefined): string {
  return Buffer.from(document?.body ?? []).toString('utf8');
}
