import type { Article } from '../article.ts';
import type { Entry } from '../entry.ts';
import type { Remembered } from './remembered.ts';

/** What an entry has besides its article. */
export type EntryFacts = Pick<Remembered, 'id' | 'slug' | 'published' | 'updated' | 'firstSeen'>;

/** An entry with its article, of which the store has `json`. */
export function entryOf(row: EntryFacts, json: string, siteUrl: string): Entry {
  const article: Article = JSON.parse(json);
  const { id, slug, published, updated, firstSeen } = row;
  const page = `${siteUrl}articles/${encodeURIComponent(slug)}`;
  return { id, slug, link: article.url ?? page, published, updated, firstSeen, article };
}
