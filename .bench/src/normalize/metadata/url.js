import { isNode, textValue } from './facts/json-ld.js';
import { isTracking } from './tracking-parameters.js';
/** Where the article's own address stands. */
export const urlPlaces = [
    'declared url',
    'link canonical',
    'meta og:url',
    'json-ld mainEntityOfPage',
    'json-ld url',
    'meta twitter:url',
    'saved from url',
];
/** An absolute http address without tracking parameters and fragment; null for anything else. */
export function webAddress(value) {
    const text = isNode(value) ? textValue(value['@id'] ?? value.url) : textValue(value);
    if (text === null || !/^https?:\/\//i.test(text) || !URL.canParse(text))
        return null;
    const url = new URL(text);
    for (const name of [...url.searchParams.keys()]) {
        if (isTracking(name))
            url.searchParams.delete(name);
    }
    url.hash = '';
    return url.href;
}
/**
 * Reads the address of an article page. The site's root is what templates write when they know no
 * better, so it is no answer when the page was saved from further down.
 */
export function pageAddress(value, savedFrom) {
    const address = webAddress(value);
    if (address === null)
        return null;
    const isRoot = new URL(address).pathname === '/' && new URL(address).search === '';
    const saved = savedFrom === null ? null : webAddress(savedFrom);
    if (isRoot && saved !== null && new URL(saved).pathname !== '/')
        return null;
    return { value: address };
}
