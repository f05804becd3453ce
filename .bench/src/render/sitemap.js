import { address } from './plain.js';
import { element, textElement } from './xml.js';
/** Addresses in one sitemap; the protocol allows 50,000 and 50 MB. */
const BLOCK = 10_000;
const MEDIA_TYPE = 'application/xml; charset=utf-8';
const SCHEMA = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/**
 * The sitemap of the articles that lie on this site (sitemaps.org protocol). Beyond 10,000 it is
 * an index of sitemaps whose blocks are counted from the oldest entry, so that their bytes stay.
 *
 * @param entries newest first
 * @returns `sitemap.xml`, with `sitemap/1.xml` and so on where it is an index
 */
export function renderSitemap(entries, site, blockSize = BLOCK) {
    const own = ownEntries(entries, site);
    if (own.length <= blockSize)
        return [sitemap('sitemap.xml', own)];
    const blocks = blocksFromOldest(own, blockSize).map((block, index) => sitemap(`sitemap/${index + 1}.xml`, block));
    const places = blocks.map(({ path, updated }) => place('sitemap', new URL(path, site.url).href, updated));
    return [document('sitemap.xml', 'sitemapindex', {}, places, newest(blocks)), ...blocks];
}
/** Those whose address lies on the site, which are all that its sitemap may list. */
export function ownEntries(entries, site) {
    return entries.filter(({ link }) => address(link)?.startsWith(site.url));
}
/** An XML document of the sitemap protocol. */
export function document(path, root, namespaces, places, updated) {
    const children = places.map(line => `\n  ${line}`);
    const xml = element(root, { xmlns: SCHEMA, ...namespaces }, ...children, '\n');
    const body = `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`;
    return { path, mediaType: MEDIA_TYPE, body, feed: null, updated };
}
function sitemap(path, entries) {
    const places = entries.map(({ link, updated }) => place('url', address(link) ?? link, updated));
    return document(path, 'urlset', {}, places, newest(entries));
}
function place(name, location, modified) {
    return element(name, {}, textElement('loc', location), ...(modified === null ? [] : [textElement('lastmod', modified)]));
}
function blocksFromOldest(entries, size) {
    const oldestFirst = entries.toReversed();
    const count = Math.ceil(entries.length / size);
    return Array.from({ length: count }, (_, index) => oldestFirst.slice(index * size, (index + 1) * size));
}
function newest(parts) {
    return parts.reduce((latest, { updated }) => updated !== null && (latest === null || updated > latest) ? updated : latest, null);
}
