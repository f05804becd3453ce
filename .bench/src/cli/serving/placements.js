import { standing } from '../../entry.js';
/** Every feed of the edition that carries the entry or does not, each with the reason. */
export async function placementsOf(entry, publication, settings, now) {
    const withheld = whyWithheld(entry, now);
    const members = new Set(await publication.feedsOf(entry.id));
    const listings = await publication.feeds();
    return Promise.all(listings.map(async (listing) => {
        const feed = listing.definition.key;
        if (withheld !== null)
            return { feed, carried: false, why: withheld };
        if (!members.has(feed))
            return { feed, carried: false, why: whyOutside(feed, settings) };
        return { feed, ...(await placeIn(listing, entry, publication)) };
    }));
}
function whyWithheld(entry, now) {
    switch (standing(entry, now)) {
        case 'draft':
            return 'it is a draft';
        case 'embargoed':
            return `it is due on ${entry.published}`;
        case 'expired':
            return `it has expired on ${entry.article.expires}`;
        case 'published':
            return null;
    }
}
/** What the kinds of derived feeds ask of an entry. */
const kinds = {
    tags: 'it does not have this tag',
    authors: 'it is by others',
    sections: 'it is in another section, or in none',
    languages: 'it is in another language',
};
function whyOutside(feed, { defined }) {
    if (defined.some(({ name }) => name === feed))
        return 'the filter of the feed does not take it';
    return kinds[feed.split('/')[0] ?? ''] ?? 'it does not belong to it';
}
async function placeIn({ definition, total }, entry, publication) {
    const entries = (await publication.feed(definition.key))?.entries ?? [];
    const place = entries.findIndex(({ id }) => id === entry.id);
    if (place >= 0)
        return { carried: true, why: `it is number ${place + 1} of ${total}` };
    const why = `it belongs to it, but ${definition.limit} of ${total} are newer: the archives have it`;
    return { carried: false, why };
}
