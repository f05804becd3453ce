import { slug } from '../slug.js';
/** The key of the feed that takes every entry. */
export const ALL = 'all';
/** The kinds of feed that entries bring with them, by the first part of their keys. */
export const derived = {
    tags: entry => entry.article.tags,
    authors: entry => entry.article.authors.map(author => author.name),
    sections: entry => (entry.article.section === null ? [] : [entry.article.section]),
    languages: (entry, siteLanguage) => [entry.article.language ?? siteLanguage],
};
/** The feeds that the entry brings with it; two spellings with one slug are one feed. */
export function derivedMemberships(entry, siteLanguage) {
    const found = new Map();
    for (const [kind, names] of Object.entries(derived))
        for (const name of names(entry, siteLanguage)) {
            const feed = `${kind}/${slug(name)}`;
            if (!feed.endsWith('/') && !found.has(feed))
                found.set(feed, { feed, label: name.trim() });
        }
    return [...found.values()];
}
