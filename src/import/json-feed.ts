import { articleOf, type Facts, type ImportedAttachment, sorted } from './facts.ts';
import type { DocumentSource, JsonObject } from './imported.ts';
import { instant } from './instant.ts';
import { objectsIn, textIn } from './json-values.ts';
import { fieldText, paragraphsOf } from './plain-html.ts';

/** A JSON Feed of version 1 or 1.1. */
export const jsonFeed: DocumentSource<JsonObject> = {
  name: 'JSON Feed',
  matches: feed => textIn(feed.version)?.includes('jsonfeed.org') === true,
  read: feed => {
    const items = objectsIn(feed.items).map(item => articleOf(factsOf(item, feed)));
    return { ...sorted(items), next: textIn(feed.next_url) };
  },
};

function factsOf(item: JsonObject, feed: JsonObject): Facts {
  const [title, text, image] = [item.title, item.content_text, item.image].map(textIn);
  return {
    id: textIn(item.id),
    url: textIn(item.url) ?? textIn(item.external_url),
    title: title ? fieldText(title) : null,
    published: instant(textIn(item.date_published)) ?? instant(textIn(item.date_modified)),
    updated: instant(textIn(item.date_modified)),
    authors: authorsOf(item, feed),
    tags: (Array.isArray(item.tags) ? item.tags : []).flatMap(tag => textIn(tag) ?? []),
    summary: textIn(item.summary),
    html: textIn(item.content_html) ?? (text ? paragraphsOf(text) : ''),
    image: image ? { url: image } : null,
    attachments: objectsIn(item.attachments).flatMap(attachmentOf),
    more: { language: textIn(item.language) ?? textIn(feed.language) },
  };
}

/** Version 1 had one author. The author of the feed stands for those of an item that names none. */
function authorsOf(item: JsonObject, feed: JsonObject): Facts['authors'] {
  const lists = [item, feed].map(({ authors, author }) => objectsIn(authors ?? [author]));
  const [named = []] = lists.filter(list => list.length > 0);
  return named.map(({ name, url }) => ({ name: textIn(name) ?? '', url: textIn(url) }));
}

function attachmentOf(attachment: JsonObject): ImportedAttachment[] {
  const url = textIn(attachment.url);
  if (url === null) return [];
  const { size_in_bytes: bytes, duration_in_seconds: duration } = attachment;
  return [
    {
      url,
      type: textIn(attachment.mime_type),
      title: textIn(attachment.title),
      bytes: typeof bytes === 'number' ? bytes : null,
      duration: typeof duration === 'number' ? duration : null,
    },
  ];
}
