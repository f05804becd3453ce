import { parseFeed as parseByFeedParser } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** What an independent parser makes of an item; what it does not tell is undefined. */
export interface ReadItem {
  readonly id: string | null | undefined;
  readonly url: string | null | undefined;
  readonly title: string | null | undefined;
  readonly summary?: string | null | undefined;
  readonly html?: string | null | undefined;
  readonly published: string | null | undefined;
  readonly updated?: string | null | undefined;
  readonly authors?: readonly (string | null | undefined)[] | undefined;
  readonly tags?: readonly (string | null | undefined)[] | undefined;
  readonly image?: string | null | undefined;
  readonly enclosures?: readonly (string | null | undefined)[] | undefined;
  readonly language?: string | null | undefined;
  readonly rights?: string | null | undefined;
}

type Reader = (document: string) => Promise<readonly ReadItem[]>;

const instant = (date: string | undefined): string | undefined =>
  date === undefined ? undefined : new Date(date).toISOString();

/** Independent parsers, by the document that they read. */
export const readers: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  'rss.xml': { feedsmith: feedsmithRss, 'feed-parser': feedParser, 'rss-parser': rssParser },
  'atom.xml': { feedsmith: feedsmithAtom, 'feed-parser': feedParser, 'rss-parser': rssParserAtom },
  'feed.json': { feedsmith: feedsmithJson },
};

async function feedsmithRss(document: string): Promise<ReadItem[]> {
  return (parseRssFeed(document).items ?? []).map(item => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    summary: item.description,
    html: item.content?.encoded,
    published: instant(item.pubDate),
    updated: item.atom?.updated ?? instant(item.pubDate),
    authors: item.dc?.creators ?? [],
    tags: (item.categories ?? []).map(({ name }) => name),
    image: item.media?.thumbnails?.[0]?.url,
    enclosures: (item.enclosures ?? []).map(({ url }) => url),
    language: item.dc?.languages?.[0],
    rights: item.dc?.rights?.[0],
  }));
}

async function feedsmithAtom(document: string): Promise<ReadItem[]> {
  return (parseAtomFeed(document).entries ?? []).map(entry => ({
    id: entry.id,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    title: entry.title?.value,
    summary: entry.summary?.value,
    html: entry.content?.value,
    published: entry.published,
    updated: entry.updated,
    authors: (entry.authors ?? []).map(({ name }) => name),
    tags: (entry.categories ?? []).map(({ term }) => term),
    image: entry.media?.thumbnails?.[0]?.url,
    enclosures: (entry.links ?? [])
      .filter(({ rel }) => rel === 'enclosure')
      .map(({ href }) => href),
    language: entry.xml?.lang,
    rights: entry.rights?.value,
  }));
}

async function feedsmithJson(document: string): Promise<ReadItem[]> {
  return (parseJsonFeed(document).items ?? []).map(item => ({
    id: item.id,
    url: item.url,
    title: item.title,
    summary: item.summary,
    html: item.content_html,
    published: item.date_published,
    updated: item.date_modified,
    authors: (item.authors ?? []).map(({ name }) => name),
    tags: item.tags ?? [],
    image: item.image,
    enclosures: (item.attachments ?? []).map(({ url }) => url),
    language: item.language,
  }));
}

async function feedParser(document: string): Promise<ReadItem[]> {
  return parseByFeedParser(document).items.map(item => ({
    id: item.id,
    url: item.url,
    title: item.title,
    published: item.published?.toISOString(),
  }));
}

async function rssParser(document: string): Promise<ReadItem[]> {
  const { items } = await new RssParser().parseString(document);
  return items.map(item => ({
    id: item.guid,
    url: item.link,
    title: item.title,
    html: item['content:encoded'],
    published: item.isoDate,
    tags: item.categories ?? [],
  }));
}

async function rssParserAtom(document: string): Promise<ReadItem[]> {
  const { items } = await new RssParser().parseString(document);
  return items.map(item => ({
    id: item.id,
    url: item.link,
    title: item.title,
    summary: item.summary,
    html: item.content,
    published: instant(item.pubDate),
  }));
}
