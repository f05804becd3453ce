import { Feed, type Item as FeedItem } from 'feed';
import type { Attachment, Person } from '../article.ts';
import type { Channel } from './channel.ts';
import type { Format, Pressed, Variant } from './format.ts';
import { historyElements } from './history.ts';
import type { Item } from './item.ts';
import { mediaElements } from './media-rss.ts';
import { declarations, prefixesIn } from './namespaces.ts';
import { pollingElements } from './polling.ts';
import { cut, type Filling, fill, ITEMS, insert, SLOT } from './slots.ts';
import { cdata, element, textElement } from './xml.ts';

/** Atom 1.0 (RFC 4287) with feed paging and archiving (RFC 5005) and tombstones (RFC 6721). */
export const atom: Format = {
  file: 'atom.xml',
  mediaType: 'application/atom+xml; charset=utf-8',
  press,
  bind,
};

/** An address that npm `feed` leaves as it is, and that is replaced before content comes. */
const SLOT_ADDRESS = 'slot:';

function press(items: readonly Item[], variant: Variant): Pressed[] {
  const feed = new Feed({ title: '', id: SLOT_ADDRESS, generator: false });
  for (const item of items) feed.addItem(feedItem(item));
  const printed = cut(feed.atom1(), 'entry', items.length);
  return items.map((item, index) => filled(item, printed[index] ?? '', variant));
}

function filled(item: Item, printed: string, { language }: Variant): Pressed {
  const { id, url, title, summary } = item;
  const extensions = extensionElements(item).join('\n        ');
  const lang = item.language === language ? null : item.language;
  const text = fill(printed, [
    ['<entry>', element('entry', { 'xml:lang': lang }, '').replace('</entry>', '')],
    [
      `<title type="html"><![CDATA[${SLOT}]]></title>`,
      textElement('title', title, { type: 'text' }),
    ],
    [`<id>${SLOT_ADDRESS}</id>`, textElement('id', id)],
    [
      `<link href="${SLOT_ADDRESS}"/>`,
      element('link', { rel: 'alternate', type: 'text/html', href: url }),
    ],
    ...(summary === null ? [] : [summaryFilling(summary)]),
    ...(item.html === null ? [] : [bodyFilling(item.html)]),
    [`<rights>${SLOT}</rights>`, extensions],
  ]);
  return { bytes: Buffer.from(text), prefixes: prefixesIn(extensions) };
}

function summaryFilling(summary: string): Filling {
  const printed = `<summary type="html"><![CDATA[${SLOT}]]></summary>`;
  return [printed, textElement('summary', summary, { type: 'text' })];
}

/** The body never goes through `feed`, which would copy it several times. */
function bodyFilling(html: string): Filling {
  return [`<![CDATA[${SLOT}]]>`, cdata(html)];
}

/** What npm `feed` writes right, and slots for all else. */
function feedItem({ updated, published, summary, html, authors }: Item): FeedItem {
  return {
    title: SLOT,
    id: SLOT_ADDRESS,
    link: SLOT_ADDRESS,
    date: updated,
    published,
    ...(summary !== null && { description: SLOT }),
    ...(html !== null && { content: SLOT }),
    author: authors.map(authorOf),
    copyright: SLOT,
  };
}

function extensionElements({ tags, attachments, rights, ...item }: Item): string[] {
  return [
    ...tags.map(tag => element('category', { term: tag, label: tag })),
    ...attachments.map(enclosureElement),
    ...(rights === null ? [] : [textElement('rights', rights)]),
    ...mediaElements({ ...item, tags, attachments, rights }),
  ];
}

function enclosureElement({ url, type, bytes, title }: Attachment): string {
  return element('link', { rel: 'enclosure', type, length: bytes, href: url, title });
}

function bind(channel: Channel, items: readonly Pressed[]): Uint8Array {
  const extensions = channelElements(channel);
  const feed = new Feed({
    title: ampersands(channel.title),
    description: ampersands(channel.description),
    id: ampersands(channel.home),
    link: channel.home,
    updated: new Date(channel.updated ?? 0),
    generator: 'Pressrun',
    author: authorOf(channel.author),
    ...(channel.hub !== null && { hub: channel.hub }),
    ...(channel.icon !== null && {
      image: ampersands(channel.icon),
      favicon: ampersands(channel.icon),
    }),
    copyright: SLOT,
  });
  const prefixes = new Set([
    ...prefixesIn(extensions.join('')),
    ...items.flatMap(item => item.prefixes),
  ]);
  const root = `<feed xmlns="http://www.w3.org/2005/Atom"`;
  const language = element('feed', { 'xml:lang': channel.language }).slice(
    '<feed'.length,
    -'/>'.length,
  );
  const document = fill(feed.atom1(), [
    [root, `${root}${declarations(prefixes)}${language}`],
    [`<rights>${SLOT}</rights>`, [...extensions, ITEMS].join('\n    ')],
  ]);
  return insert(document, items, '\n    ');
}

function channelElements({ self, rights, ttl, history, tombstones }: Channel): string[] {
  return [
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    ...historyElements(history, 'link'),
    ...(rights === null ? [] : [textElement('rights', rights)]),
    ...pollingElements(ttl),
    ...tombstones.map(({ ref, when }) => element('at:deleted-entry', { ref, when })),
  ];
}

function authorOf({ name, url, email }: Person): { name: string; link?: string; email?: string } {
  return {
    name: ampersands(name),
    ...(url !== null && { link: url }),
    ...(email !== null && { email: ampersands(email) }),
  };
}

/** npm `feed` un-escapes `&amp;` before it escapes: what is literal must be escaped before. */
function ampersands(text: string): string {
  return text.replaceAll('&', '&amp;');
}
