import type { Entry } from '../entry.ts';
import { slug } from '../slug.ts';

/** An entry's place in a feed, and the name of the feed as the entry writes it. */
export interface Membership {
  /** The feed's key. */
  readonly feed: string;
  /** `Politics`; null where the name of the feed does not come from its entries. */
  readonly label: string | null;
}

/** The key of the feed that takes every entry. */
export const ALL = 'all';

type Names = (entry: Entry, siteLanguage: string) => readonly string[];

/** The kinds of feed that entries bring with them, by the first part of their keys. */
export const derived: Readonly<Record<string, Names>> = {
  tags: entry => entry.article.tags,
  authors: entry => entry.article.authors.map(author => author.name),
  sections: entry => (entry.article.section === null ? [] : [entry.article.section]),
  languages: (entry, siteLanguage) => [entry.article.language ?? siteLanguage],
};

/** The feeds that the entry brings with it; two spellings with one slug are one feed. */
export function derivedMemberships(entry: Entry, siteLanguage: string): Membership[] {
  const found = new Map<string, Membership>();
  for (const [kind, names] of Object.entries(derived))
    for (const name of names(entry, siteLanguage)) {
      const feed = `${kind}/${slug(name)}`;
      if (!feed.endsWith('/') && !found.has(feed)) found.set(feed, { feed, label: name.trim() });
    }
  return [...found.values()];
}
