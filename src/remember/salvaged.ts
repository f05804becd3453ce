import type { Instant } from '../article.ts';
import { slug } from '../slug.ts';
import { addressClaim, mint } from './identity.ts';
import type { Remembered } from './remembered.ts';

/** An item of a published JSON feed: all that is left of an entry whose database is lost. */
export interface PublishedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly published: Instant;
  readonly updated: Instant;
}

/** In place of the path of an entry that was salvaged from a feed. */
const unknownPath = '';

/** Whether the entry was salvaged from a feed, and has not met its file since. */
export function isSalvaged({ path }: Pick<Remembered, 'path'>): boolean {
  return path === unknownPath;
}

/**
 * An entry without a file, which takes up id, slug and dates again when its file is read.
 *
 * @param now when it was salvaged
 */
export function salvagedFrom(item: PublishedItem, siteUrl: string, now: Instant): Remembered {
  const { title, published, updated } = item;
  const own = slugIn(item.url, siteUrl);
  const isMinted = item.id.startsWith('urn:uuid:');
  return {
    id: mint({ path: unknownPath, claimId: item.id, claimUrl: null }, siteUrl),
    path: unknownPath,
    slug: own ?? slug(title),
    claimId: isMinted ? null : item.id,
    claimUrl: own === null && URL.canParse(item.url) ? addressClaim(item.url) : null,
    ...{ hash: '', media: '', content: '', article: '' },
    ...{ title, published, updated, firstSeen: published, expires: null },
    ...{ draft: false, standing: 'published', removed: now },
  };
}

/** The slug of an entry whose page is here; null where its address is elsewhere. */
function slugIn(url: string, siteUrl: string): string | null {
  const pages = `${siteUrl}articles/`;
  return url.startsWith(pages) ? decodeURIComponent(url.slice(pages.length)) : null;
}
