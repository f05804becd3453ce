import { shorten } from './place.js';
/** Fields that are a line of text, and where each stands. */
export const textPlaces = {
    id: ['declared id', 'meta pressrun:id'],
    slug: ['declared slug'],
    title: ['declared title'],
    site: ['declared site', 'meta og:site_name'],
    section: [
        'declared section',
        'json-ld articleSection',
        'meta article:section',
        'meta parsely-section',
        'meta sailthru.section',
        'microdata articlesection',
    ],
    rights: [
        'declared rights',
        'json-ld copyrightNotice',
        'json-ld license',
        'meta dc.rights',
        'meta dcterms.rights',
        'meta copyright',
        'link license',
    ],
    description: [
        'declared description',
        'json-ld description',
        'meta description',
        'meta og:description',
        'meta twitter:description',
        'meta dc.description',
    ],
};
/** Reads a yes or no. */
export function readFlag(value) {
    const text = String(value).toLowerCase();
    if (['true', 'yes', 'on', '1'].includes(text))
        return { value: true };
    if (['false', 'no', 'off', '0', ''].includes(text))
        return { value: false };
    return { fault: `'${shorten(value)}' is neither true nor false` };
}
