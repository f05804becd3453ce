/** The formats in which every feed is published, the one to recommend first. */
export const formats = [
    { name: 'RSS', file: 'rss.xml', type: 'application/rss+xml' },
    { name: 'Atom', file: 'atom.xml', type: 'application/atom+xml' },
    { name: 'JSON Feed', file: 'feed.json', type: 'application/feed+json' },
];
/** The list of all feeds, for readers that import one. */
export const opmlPath = 'opml.xml';
