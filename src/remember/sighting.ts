import type { Article, Instant } from '../article.ts';
import { contentDigest, digest, mediaDigest } from './digest.ts';
import { addressClaim, type Claims } from './identity.ts';

/** What deciding needs to know of an article: small enough to hold thousands at once. */
export interface Sighting extends Claims {
  /** Of the file's bytes. */
  readonly hash: string;
  /** Of the bytes of the local files that it refers to; empty without any. */
  readonly media: string;
  /** Of what a reader sees. */
  readonly content: string;
  /** The key under which the whole article is stored. */
  readonly article: string;
  readonly modified: Instant;
  readonly title: string;
  readonly slug: string | null;
  readonly published: Instant | null;
  readonly updated: Instant | null;
  readonly expires: Instant | null;
  readonly draft: boolean;
}

/** An article file now. Gone from the folder, or there but not readable as an article, or good. */
export type Seen =
  | { readonly path: string; readonly state: 'gone' | 'broken' }
  | { readonly path: string; readonly state: 'good'; readonly sighting: Sighting };

/** An article as it is stored, and under which key. What was left out is not kept. */
export function stored(article: Article): { readonly key: string; readonly json: string } {
  const json = JSON.stringify({ ...article, removed: [] });
  return { key: digest(json), json };
}

export function sight(article: Article, key: string, hash: string, modified: Instant): Sighting {
  return {
    path: article.path,
    claimId: article.id,
    claimUrl: article.url === null ? null : addressClaim(article.url),
    hash,
    media: mediaDigest(article),
    content: contentDigest(article),
    article: key,
    modified,
    title: article.title,
    slug: article.slug,
    published: article.published,
    updated: article.updated,
    expires: article.expires,
    draft: article.draft,
  };
}
