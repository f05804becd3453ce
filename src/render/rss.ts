import { Feed, type Item as FeedItem } from 'feed';
import type { Attachment } from '../article.ts';
import { guidOf } from '../guid.ts';
import type { Channel } from './channel.ts';
import type { Format, Pressed, Variant } from './format.ts';
import { historyElements } from './history.ts';
import type { Item } from './item.ts';
import { mediaElements } from './media-rss.ts';
import { isPlayable } from './media-types.ts';
import { declarations, prefixesIn } from './namespaces.ts';
import { podcastChannelElements, podcastItemElements } from './podcast.ts';
import { pollingElements } from './polling.ts';
import { cut, type Filling, fill, ITEMS, insert, SLOT } from './slots.ts';
import { cdata, element, htmlOf, textElement } from './xml.ts';

/** RSS 2.0 as the RSS Advisory Board's specification and best practices profile have it. */
export const rss: Format = {
  file: 'rss.xml',
  mediaType: 'application/rss+xml; charset=utf-8',
  press,
  bind,
};

const SPECIFICATION = 'https://www.rssboard.org/rss-specification';

function press(items: readonly Item[], variant: Variant): Pressed[] {
  const feed = new Feed({ title: '', generator: false });
  for (const item of items) feed.addItem(feedItem(item));
  const printed = cut(feed.rss2(), 'item', items.length);
  return items.map((item, index) => filled(item, printed[index] ?? '', variant));
}

function filled(item: Item, printed: string, variant: Variant): Pressed {
  const extensions = extensionElements(item, variant).join('\n            ');
  const text = fill(printed, [
    [`<title><![CDATA[${SLOT}]]></title>`, textElement('title', item.title)],
    ...(item.html === null ? [] : [bodyFilling(item.html)]),
    [`<slot>${SLOT}</slot>`, extensions],
  ]);
  const content = item.html === null ? [] : ['content'];
  return { bytes: Buffer.from(text), prefixes: [...content, ...prefixesIn(extensions)] };
}

/** What npm `feed` writes right, and slots for the title and for all that it does not know. */
function feedItem({ id, url, title, published, summary, html, attachments }: Item): FeedItem {
  const enclosure = attachments.find(isPlayable) ?? attachments[0];
  return {
    title: SLOT,
    link: url,
    guid: ampersands(guidOf(id)),
    date: published,
    description: htmlOf(summary ?? title),
    ...(html !== null && { content: SLOT }),
    ...(enclosure && { enclosure: enclosureOf(enclosure) }),
    extensions: [{ name: 'slot', objects: { _text: SLOT } }],
  };
}

/** The body never goes through `feed`, which would copy it several times. */
function bodyFilling(html: string): Filling {
  return [`<![CDATA[${SLOT}]]>`, cdata(html)];
}

/** A length that is not known is written as 0 (RSS best practices profile, enclosure). */
function enclosureOf({ url, type, bytes }: Attachment): NonNullable<FeedItem['enclosure']> {
  return { url, length: bytes ?? 0, type };
}

function extensionElements(item: Item, { language, podcast }: Variant): string[] {
  const revised = item.updated > item.published;
  return [
    ...item.tags.map(tag => textElement('category', tag)),
    ...item.authors.map(({ name }) => textElement('dc:creator', name)),
    ...(item.language === language ? [] : [textElement('dc:language', item.language)]),
    ...(item.rights === null ? [] : [textElement('dc:rights', item.rights)]),
    ...(revised ? [textElement('atom:updated', item.updated.toISOString())] : []),
    ...mediaElements(item),
    ...(podcast ? podcastItemElements(item) : []),
  ];
}

function bind(channel: Channel, items: readonly Pressed[]): Uint8Array {
  const extensions = channelElements(channel).join('\n        ');
  const feed = new Feed({
    title: SLOT,
    link: channel.home,
    description: ampersands(channel.description),
    language: channel.language,
    updated: new Date(channel.updated ?? 0),
    ...(channel.ttl !== null && { ttl: channel.ttl }),
    generator: 'Pressrun',
    docs: SPECIFICATION,
    ...(channel.icon !== null && { image: ampersands(channel.icon) }),
    copyright: SLOT,
    feedLinks: { rss: channel.self },
    ...(channel.hub !== null && { hub: channel.hub }),
  });
  feed.addExtension({ name: 'slot', objects: { _text: SLOT } });
  const ownTitle = [`<title>${SLOT}</title>`, textElement('title', channel.title)] as const;
  const prefixes = new Set([...prefixesIn(extensions), ...items.flatMap(item => item.prefixes)]);
  prefixes.delete('atom');
  const document = fill(feed.rss2(), [
    ['<rss version="2.0"', `<rss version="2.0"${declarations(prefixes)}`],
    ownTitle,
    ...(channel.updated === null ? [noBuildDate] : []),
    ...(channel.icon === null ? [] : [ownTitle]),
    [`<copyright>${SLOT}</copyright>`, extensions],
    [`<slot>${SLOT}</slot>`, ITEMS],
  ]);
  return insert(document, items, '\n        ');
}

/** Without items there is nothing that was built. */
const noBuildDate = ['<lastBuildDate>Thu, 01 Jan 1970 00:00:00 GMT</lastBuildDate>', ''] as const;

function channelElements(channel: Channel): string[] {
  const { rights, author, cloud, history, podcast } = channel;
  return [
    ...(rights === null ? [] : [textElement('copyright', rights)]),
    ...(author.email === null
      ? []
      : [textElement('managingEditor', `${author.email} (${author.name})`)]),
    ...(cloud === null ? [] : [element('cloud', { ...cloud })]),
    ...pollingElements(channel.ttl),
    ...historyElements(history, 'atom:link'),
    ...(podcast === null ? [] : podcastChannelElements(podcast)),
  ];
}

/** npm `feed` un-escapes `&amp;` before it escapes: what is literal must be escaped before. */
function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}
