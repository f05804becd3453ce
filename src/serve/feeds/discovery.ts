/** Where readers look for a feed when they are given a site, and the document that they get. */
export const discovery: ReadonlyMap<string, string> = new Map([
  ['atom', 'atom.xml'],
  ['feed', 'rss.xml'],
  ['feed.xml', 'rss.xml'],
  ['index.json', 'feed.json'],
  ['index.rss', 'rss.xml'],
  ['index.xml', 'rss.xml'],
  ['json', 'feed.json'],
  ['opml', 'opml.xml'],
  ['rss', 'rss.xml'],
]);
