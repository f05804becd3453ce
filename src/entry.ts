import type { Article, Instant } from './article.ts';

/** An article with all that is remembered of it beyond what its file says. */
export interface Entry {
  /** An absolute URI that never changes: RSS guid, Atom id, JSON Feed id. */
  readonly id: string;
  /** Unique; the article's page is `articles/<slug>` below the site's address. */
  readonly slug: string;
  /** The article's own address, else that of its page here. */
  readonly link: string;
  readonly published: Instant;
  /** Moves when the normalized content changes, never because a file was touched. */
  readonly updated: Instant;
  readonly firstSeen: Instant;
  readonly article: Article;
}

/** `published`, or why an entry is in no feed: not yet due, past its end, a draft. */
export type Standing = 'published' | 'embargoed' | 'expired' | 'draft';

/** A pure reading of the entry's dates at the moment `now`. */
export function standing(entry: Entry, now: Instant): Standing {
  if (entry.article.draft) return 'draft';
  if (entry.published > now) return 'embargoed';
  if (entry.article.expires !== null && entry.article.expires <= now) return 'expired';
  return 'published';
}
