import type { FeedDocument } from '../feed.ts';
import type { FeedListing } from '../publication.ts';
import type { Site } from '../site.ts';
import { personOf } from './item.ts';
import { plainLine } from './plain.ts';
import { rss } from './rss.ts';
import { element, textElement } from './xml.ts';

/**
 * The subscription list of all feeds (OPML 2.0), for readers that import one, in the order given.
 *
 * @returns the document `opml.xml`
 */
export function renderOpml(listings: readonly FeedListing[], site: Site): FeedDocument {
  const updated = listings
    .flatMap(({ updated }) => (updated === null ? [] : [updated]))
    .reduce<string | null>(
      (newest, moment) => (newest !== null && newest > moment ? newest : moment),
      null,
    );
  const { name, email } = personOf(site.author);
  const head = [
    textElement('title', plainLine(site.title)),
    ...(updated === null ? [] : [textElement('dateModified', new Date(updated).toUTCString())]),
    ...(name === '' ? [] : [textElement('ownerName', name)]),
    ...(email === null ? [] : [textElement('ownerEmail', email)]),
  ];
  const body = listings.map(listing => outline(listing, site));
  const text = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<opml version="2.0">',
    `  <head>\n    ${head.join('\n    ')}\n  </head>`,
    `  <body>${body.map(line => `\n    ${line}`).join('')}\n  </body>`,
    '</opml>\n',
  ].join('\n');
  return {
    path: 'opml.xml',
    mediaType: 'text/x-opml; charset=utf-8',
    body: Buffer.from(text),
    feed: null,
    updated,
  };
}

function outline({ definition }: FeedListing, site: Site): string {
  const { path, title, description, language } = definition;
  const text = plainLine(title);
  return element('outline', {
    type: 'rss',
    text,
    title: text,
    description: plainLine(description),
    language: language ?? site.language,
    xmlUrl: new URL(`${path}${rss.file}`, site.url).href,
    htmlUrl: new URL(path, site.url).href,
    version: 'RSS2',
  });
}
