import { type Extension, Feed } from 'feed';
import type { Attachment, Person } from '../article.ts';
import { guidOf } from '../guid.ts';
import type { Channel } from './channel.ts';
import type { Format, Pressed, Variant } from './format.ts';
import type { Item } from './item.ts';
import { ITEMS, insert } from './slots.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export const json: Format = {
  file: 'feed.json',
  mediaType: 'application/feed+json; charset=utf-8',
  press,
  bind,
};

const VERSION = 'https://jsonfeed.org/version/1.1';
const NO_ITEMS = '[]\n}';

function press(items: readonly Item[], variant: Variant): Pressed[] {
  return items.map(item => pressed(item, variant));
}

function pressed(item: Item, { language }: Variant): Pressed {
  const { id, url, title, html, summary, image, published, updated, tags } = item;
  const feed = new Feed({ title: '' });
  feed.addItem({
    id: guidOf(id),
    title,
    link: url,
    date: updated,
    published,
    ...(html !== null && { content: html, ...(summary !== null && { description: summary }) }),
    ...(image !== null && { image: image.url }),
    ...(tags.length > 0 && { category: tags.map(name => ({ name })) }),
    extensions: extensionsOf(itemFields(item, language)),
  });
  const text = feed.json1();
  const start = text.indexOf('{', 1);
  const end = text.lastIndexOf('}', text.length - 2) + 1;
  return { bytes: Buffer.from(text.slice(start, end)), prefixes: [] };
}

/** What `feed` does not write, or writes as version 1 had it. */
function itemFields(item: Item, language: string): Record<string, unknown> {
  const { html, summary, title, authors, attachments, rights } = item;
  return {
    ...(html === null && { content_text: summary ?? title, ...(summary !== null && { summary }) }),
    ...(authors.length > 0 && { authors: authors.map(authorOf) }),
    ...(item.language !== language && { language: item.language }),
    ...(attachments.length > 0 && { attachments: attachments.map(attachmentOf) }),
    ...(rights !== null && { _pressrun: { rights } }),
  };
}

function bind(channel: Channel, items: readonly Pressed[]): Uint8Array {
  const { title, home, description, icon, self } = channel;
  const feed = new Feed({
    title,
    link: home,
    description,
    ...(icon !== null && { image: icon }),
    feedLinks: { json: self },
  });
  for (const extension of extensionsOf(channelFields(channel))) feed.addExtension(extension);
  const text = feed.json1();
  if (!text.endsWith(NO_ITEMS)) throw new Error('npm feed did not end with an empty list of items');
  if (items.length === 0) return Buffer.from(text);
  return insert(
    `${text.slice(0, -NO_ITEMS.length)}[\n        ${ITEMS}\n    ]\n}`,
    items,
    ',\n        ',
  );
}

function channelFields({
  author,
  icon,
  language,
  hub,
  history,
  rights,
}: Channel): Record<string, unknown> {
  return {
    version: VERSION,
    language,
    authors: [authorOf(author)],
    ...(icon !== null && { favicon: icon }),
    ...(hub !== null && { hubs: [{ type: 'WebSub', url: hub }] }),
    ...(history.previous !== null && { next_url: history.previous }),
    ...(rights !== null && { _pressrun: { rights } }),
  };
}

function authorOf({ name, url }: Person): { name: string; url?: string } {
  return { name, ...(url !== null && { url }) };
}

function attachmentOf({ url, type, title, bytes, duration }: Attachment): Record<string, unknown> {
  return {
    url,
    mime_type: type,
    ...(title !== null && { title }),
    ...(bytes !== null && { size_in_bytes: bytes }),
    ...(duration !== null && { duration_in_seconds: duration }),
  };
}

/** npm `feed` writes any JSON value as an extension, although its type names objects only. */
function extensionsOf(fields: Record<string, unknown>): Extension[] {
  return Object.entries(fields).map(([name, value]) => ({
    name,
    objects: value as Extension['objects'],
  }));
}
