import type { Instant } from './article.ts';
import type { Entry } from './entry.ts';

/** A feed as configuration, or the tags, authors, sections and languages of the entries, define it. */
export interface FeedDefinition {
  /** `all`, `tags/politics`, `authors/ann-lee`… unique, and never changes. */
  readonly key: string;
  /** Documents are `<path>rss.xml` and so on: empty or ending in `/`, no leading `/`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** A BCP 47 tag where the feed is in one language that is not the site's. */
  readonly language: string | null;
  /** Entries at the most. */
  readonly limit: number;
  readonly content: 'full' | 'summary';
}

/** A definition with its entries, newest first. */
export interface Feed {
  readonly definition: FeedDefinition;
  readonly entries: readonly Entry[];
  /** How many published entries match, beyond the limit. */
  readonly total: number;
}

/** A feed with what its documents tell of entries that are not in it. */
export interface FeedWithHistory extends Feed {
  /** How many archive documents (RFC 5005) hold the entries that are older than these. */
  readonly archives: number;
  /** Entries that were removed lately, newest first. */
  readonly tombstones: readonly Tombstone[];
}

/** A removed entry (RFC 6721 §3). */
export interface Tombstone {
  /** The entry's id. */
  readonly ref: string;
  readonly when: Instant;
}

/** A rendered document, before it is published. */
export interface FeedDocument {
  /** Address below the site, with no leading `/`: `tags/politics/rss.xml`. */
  readonly path: string;
  /** With `charset=utf-8`. */
  readonly mediaType: string;
  /** UTF-8. */
  readonly body: Uint8Array;
  /** The key of the feed that it belongs to; null for OPML, sitemaps and the like. */
  readonly feed: string | null;
  /** The newest `updated` among what is in it: never the time of the run. */
  readonly updated: Instant | null;
}
