/** The namespaces that feeds use, by the prefix that readers expect. */
export const namespaces = {
    atom: 'http://www.w3.org/2005/Atom',
    content: 'http://purl.org/rss/1.0/modules/content/',
    dc: 'http://purl.org/dc/elements/1.1/',
    sy: 'http://purl.org/rss/1.0/modules/syndication/',
    media: 'http://search.yahoo.com/mrss/',
    fh: 'http://purl.org/syndication/history/1.0',
    at: 'http://purl.org/atompub/tombstones/1.0',
    itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
    podcast: 'https://podcastindex.org/namespace/1.0',
};
/** The prefixes of elements in a piece of XML that holds no CDATA. */
export function prefixesIn(xml) {
    return Object.keys(namespaces).filter(prefix => xml.includes(`<${prefix}:`));
}
/** Declarations for the prefixes in use, in the order of the table. */
export function declarations(inUse) {
    return Object.entries(namespaces)
        .filter(([prefix]) => inUse.has(prefix))
        .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
        .join('');
}
