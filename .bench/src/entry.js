/** A pure reading of the entry's dates at the moment `now`. */
export function standing(entry, now) {
    if (entry.article.draft)
        return 'draft';
    if (entry.published > now)
        return 'embargoed';
    if (entry.article.expires !== null && entry.article.expires <= now)
        return 'expired';
    return 'published';
}
