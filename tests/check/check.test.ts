import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';

const rss = (channel: string, item = ''): string =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>
<title>T</title><link>https://a.example/</link><description>D</description>
<atom:link rel="self" href="https://a.example/rss.xml"/>${channel}
${item && `<item><title>I</title><guid isPermaLink="false">urn:a:1</guid>${item}</item>`}
</channel></rss>`;

const atom = (feed: string, entry = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<id>urn:a:feed</id><title>T</title><updated>2026-03-01T08:00:00Z</updated>
<link rel="self" href="https://a.example/atom.xml"/>${feed}
${entry && `<entry><id>urn:a:1</id><title>I</title><updated>2026-03-01T08:00:00Z</updated>${entry}</entry>`}
</feed>`;

const author = '<author><name>A</name></author>';
const link = '<link href="https://a.example/1"/>';

const json = (feed: object, ...items: object[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    feed_url: 'https://a.example/feed.json',
    items: items.map(item => ({ id: '1', content_text: 'x', ...item })),
    ...feed,
  });

/** What directories ask for, and more. */
const podcast = (channel = '', item = ''): string =>
  rss(
    `<language>en</language><itunes:image href="https://a.example/cover.png"/>
<itunes:category text="Arts"><itunes:category text="Books"/></itunes:category>
<itunes:explicit>false</itunes:explicit>${channel}`,
    item,
  );

const artwork = (width: number, height: number): string =>
  `<itunes:image href="https://a.example/a.jpg"/>
<media:content url="https://a.example/a.jpg" width="${width}" height="${height}"/>`;

const opml = (body: string): string => `<opml version="2.0"><head/><body>${body}</body></opml>`;

test.each([
  [
    'RSS',
    rss(
      '<ttl>30</ttl><language>pt-BR</language>',
      '<pubDate>Sun, 01 Mar 2026 08:00:00 GMT</pubDate>',
    ),
  ],
  ['RSS without items', rss('')],
  [
    'podcast',
    podcast(
      '<itunes:category text="Technology"/><itunes:type>serial</itunes:type>',
      `<itunes:duration>1:01:59</itunes:duration>${artwork(3000, 3000)}`,
    ),
  ],
  ['Atom', atom(author, link)],
  [
    'JSON Feed',
    json({ language: 'en' }, { tags: ['a'], date_published: '2026-03-01T08:00:00+01:00' }),
  ],
  ['OPML', opml('<outline type="rss" text="a" xmlUrl="https://a.example/rss.xml"/>')],
  [
    'sitemap',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://a.example/</loc><lastmod>2026-03-01</lastmod></url></urlset>',
  ],
])('%s that is right breaks no rule', (_, document) => {
  expect(checkDocument(document)).toEqual([]);
});

test.each([
  ['well-formed', '<rss version="2.0"><channel></rss>'],
  ['well-formed', rss('<a:b/>')],
  ['well-formed', rss('<copyright>a & b</copyright>')],
  ['well-formed', '{"version": '],
  ['well-formed', '[]'],
  ['well-formed', ''],
  ['a known format', '<html/>'],
  ['version', rss('').replace('"2.0"', '"0.91"')],
  ['required channel elements', rss('').replace('<title>T</title>', '')],
  ['required channel elements', rss('<title>again</title>')],
  [
    'title or description',
    rss('', '<link>https://a.example/1</link>').replace('<title>I</title>', ''),
  ],
  ['elements that stand once', rss('', '<title>again</title>')],
  [
    'unique guids',
    rss('', '</item><item><title>J</title><guid isPermaLink="false">urn:a:1</guid>'),
  ],
  ['permalink guids', rss('', '</item><item><title>J</title><guid>urn:a:2</guid>')],
  ['absolute links', rss('', '<link>/articles/1</link>')],
  ['dates', rss('', '<pubDate>Invalid Date</pubDate>')],
  ['dates', rss('', '<pubDate>Mon, 01 Mar 2026 08:00:00 GMT</pubDate>')],
  ['dates', rss('<lastBuildDate>2026-03-01T08:00:00Z</lastBuildDate>')],
  ['update dates', rss('', '<atom:updated>yesterday</atom:updated>')],
  ['enclosure address', rss('', '<enclosure url="a.mp3" length="1" type="audio/mpeg"/>')],
  ['enclosure length', rss('', '<enclosure url="https://a.example/a.mp3" type="audio/mpeg"/>')],
  ['enclosure type', rss('', '<enclosure url="https://a.example/a.mp3" length="1" type="mp3"/>')],
  ['author with an email address', rss('', '<author>Ann Lee</author>')],
  ['language tags', rss('<language>English</language>').replace('English', 'en_US')],
  ['channel image', rss('<image><url>https://a.example/i.png</url></image>')],
  ['time to live', rss('<ttl>an hour</ttl>')],
  ['absolute Atom links', rss('<atom:link rel="hub" href="/hub"/>')],
  ['media address', rss('', '<media:content url="a.jpg"/>')],
  ['required feed elements', atom('').replace('<id>urn:a:feed</id>', '')],
  ['required entry elements', atom(author, link).replace('<title>I</title>', '')],
  ['author', atom('', link)],
  ['name of a person', atom('<author><email>a@a.example</email></author>')],
  ['content or a link', atom(author, '<summary>x</summary>')],
  ['absolute ids', atom(author, link).replace('urn:a:1', 'one')],
  [
    'unique ids',
    atom(
      author,
      `${link}</entry><entry><id>urn:a:1</id><title>J</title><updated>2026-03-01T08:00:00Z</updated>${link}`,
    ),
  ],
  ['dates', atom(author, link).replace('<updated>2026-03-01T08:00:00Z', '<updated>2026-03-01')],
  ['types of text', atom('<subtitle type="markdown">x</subtitle>')],
  ['absolute links', atom('<link href="/"/>')],
  ['types of links', atom('<link href="https://a.example/" type="html"/>')],
  ['lengths of links', atom('<link rel="enclosure" href="https://a.example/a" length="-1"/>')],
  ['one alternate of a kind', atom('', `${author}${link}${link}`)],
  ['category terms', atom('<category label="x"/>')],
  ['language tags', atom('').replace('<feed ', '<feed xml:lang="en_US" ')],
  ['tombstones', atom('<at:deleted-entry ref="urn:a:9" when="today"/>')],
  ['version', json({ version: 1 })],
  ['title', json({ title: undefined })],
  ['items', json({ items: {} })],
  ['absolute addresses of the feed', json({ home_page_url: '/' })],
  ['hubs', json({ hubs: [{ type: 'WebSub' }] })],
  ['ids', json({}, { id: 1 })],
  ['unique ids', json({}, {}, {})],
  ['content', json({}, { content_text: undefined })],
  ['absolute addresses of items', json({}, { image: 'a.png' })],
  ['dates', json({}, { date_modified: '2026-03-01' })],
  ['tags', json({}, { tags: 'a, b' })],
  ['attachments', json({}, { attachments: [{ url: 'https://a.example/a.mp3' }] })],
  ['authors', json({ authors: [{}] })],
  ['language tags', json({ language: 'en_US' })],
  ['version', opml('').replace('"2.0"', '"9"')],
  ['head and body', '<opml version="2.0"><body/></opml>'],
  ['text of outlines', opml('<outline/>')],
  ['addresses of feeds', opml('<outline type="rss" text="a" xmlUrl="rss.xml"/>')],
])('%s: %s', (rule, document) => {
  const errors = checkDocument(document).filter(({ severity }) => severity === 'error');
  expect(errors.map(finding => finding.rule)).toContain(rule);
});

test.each([
  [
    'one enclosure',
    rss('', '<enclosure url="https://a.example/a" length="1" type="a/b"/>'.repeat(2)),
  ],
  ['guid present', rss('', '</item><item><title>J</title>')],
  ['self link', rss('').replace('rel="self"', 'rel="hub"')],
  ['self link', atom('').replace('rel="self"', 'rel="via"')],
  ['current version', json({ version: 'https://jsonfeed.org/version/1' })],
  ['address of the feed', json({ feed_url: undefined })],
  ['authors, not author', json({ author: { name: 'A' } })],
  ['something in the body', opml('')],
  ['what directories ask for', podcast().replace('<language>en</language>', '')],
  ['categories of the directory', podcast('<itunes:category text="Books"/>')],
  ['explicit or not', podcast().replace('>false<', '>clean<')],
  ['order of a show', podcast('<itunes:type>newest</itunes:type>')],
  ['kinds of episodes', podcast('', '<itunes:episodeType>intro</itunes:episodeType>')],
  ['numbers of episodes', podcast('', '<itunes:season>0</itunes:season>')],
  ['durations', podcast('', '<itunes:duration>1 hour</itunes:duration>')],
  ['kind of artwork', podcast('', '<itunes:image href="https://a.example/a.webp?v=1"/>')],
  ['size of artwork', podcast('', artwork(1600, 1400))],
  ['size of artwork', podcast('', artwork(1399, 1399))],
  ['size', rss(`<copyright>${'x'.repeat(16_000_000)}</copyright>`)],
])('%s is only a warning', (rule, document) => {
  expect(checkDocument(document)).toEqual([expect.objectContaining({ rule, severity: 'warning' })]);
});

test('an unknown category comes with the one that was meant', () => {
  const fixes = ['Bocks', 'true crimes', 'Arts & Entertainment'].map(name => {
    const [finding] = checkDocument(
      podcast(`<itunes:category text="${name.replace('&', '&amp;')}"/>`),
    );
    return finding?.fix;
  });
  expect(fixes).toEqual([
    'Did you mean "Arts > Books"?',
    'Did you mean "True Crime"?',
    'Did you mean "News > Entertainment News"?',
  ]);
});

test('a finding names the line and the entry to blame, the source and what to do', () => {
  expect(checkDocument(rss('', '\n<pubDate>soon</pubDate>'))).toEqual([
    {
      rule: 'dates',
      source: 'RFC 822 §5, with four digits for the year',
      severity: 'error',
      where: 'line 5, entry urn:a:1',
      what: 'pubDate "soon" is not a date such as "Sun, 01 Mar 2026 08:00:00 GMT"',
      fix: 'Write a date such as "Sun, 01 Mar 2026 08:00:00 GMT".',
    },
  ]);
  expect(checkDocument(json({}, { url: '/1' }))[0]?.where).toBe('items[0], entry 1');
});
