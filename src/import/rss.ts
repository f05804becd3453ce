import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts';
import { articleOf, type Facts, type ImportedAttachment, sorted } from './facts.ts';
import type { DocumentSource } from './imported.ts';
import { instant } from './instant.ts';
import { linkTo } from './links.ts';
import { mediaImageOf } from './media-image.ts';

/** An RSS 2.0 feed, with what podcasts and pictures add to it. */
export const rss: DocumentSource<XmlElement> = {
  name: 'RSS',
  matches: root => root.name === 'rss',
  read: root => {
    const channel = childOf(root, 'channel');
    if (channel === undefined) return { articles: [], omitted: [], next: null };
    const language = textOf(channel, 'language');
    const items = childrenOf(channel, 'item').map(item => articleOf(factsOf(item, language)));
    const links = childrenOf(channel, 'atom:link');
    return { ...sorted(items), next: linkTo(links, 'prev-archive') ?? linkTo(links, 'next') };
  },
};

function factsOf(item: XmlElement, language: string | null): Facts {
  const guid = childOf(item, 'guid');
  const content = textOf(item, 'content:encoded');
  const description = textOf(item, 'description');
  const enclosures = childrenOf(item, 'enclosure').flatMap(enclosureOf);
  const picture = enclosures.find(({ type }) => type?.startsWith('image/'));
  return {
    id: textOf(item, 'guid'),
    url: textOf(item, 'link') ?? (guid && isPermalink(guid) ? guid.text.trim() : null),
    title: textOf(item, 'title') ?? textOf(item, 'itunes:title'),
    published: instant(textOf(item, 'pubDate') ?? textOf(item, 'dc:date')),
    updated: instant(textOf(item, 'atom:updated')),
    authors: authorsOf(item).map(name => ({ name })),
    tags: childrenOf(item, 'category').map(({ text }) => text),
    summary: content === null ? null : description,
    html: content ?? description ?? '',
    image: mediaImageOf(item) ?? (picture ? { url: picture.url } : null),
    attachments: enclosures
      .filter(enclosure => enclosure !== picture)
      .map(enclosure => ({ ...enclosure, duration: textOf(item, 'itunes:duration') })),
    more: {
      language: textOf(item, 'dc:language') ?? language,
      rights: textOf(item, 'dc:rights'),
      ...episodeOf(item),
    },
  };
}

function isPermalink({ attributes, text }: XmlElement): boolean {
  return attributes.isPermaLink !== 'false' && URL.canParse(text.trim());
}

/** `author` is an address with the name behind it (RSS 2.0, `<author>` sub-element of `<item>`). */
function authorsOf(item: XmlElement): string[] {
  const creators = childrenOf(item, 'dc:creator').map(({ text }) => text.trim());
  if (creators.length > 0) return creators;
  const author = textOf(item, 'author') ?? textOf(item, 'itunes:author');
  return author === null ? [] : [/\((.+)\)\s*$/.exec(author)?.[1] ?? author];
}

function enclosureOf({ attributes }: XmlElement): ImportedAttachment[] {
  const { url, type = null, length } = attributes;
  if (url === undefined) return [];
  const bytes = Number(length);
  return [{ url, type, bytes: bytes > 0 ? bytes : null }];
}

function episodeOf(item: XmlElement): Record<string, unknown> {
  const explicit = textOf(item, 'itunes:explicit');
  const transcript = childOf(item, 'podcast:transcript')?.attributes;
  return {
    season: textOf(item, 'itunes:season') ?? textOf(item, 'podcast:season'),
    episode: textOf(item, 'itunes:episode') ?? textOf(item, 'podcast:episode'),
    episodeType: textOf(item, 'itunes:episodeType'),
    explicit: explicit === null ? null : /^(true|yes|explicit)$/i.test(explicit),
    transcript: transcript === undefined ? null : { url: transcript.url, type: transcript.type },
    chapters: childOf(item, 'podcast:chapters')?.attributes.url ?? null,
  };
}
