import type { Person } from '../article.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts';
import { articleOf, type Facts, type ImportedAttachment, sorted } from './facts.ts';
import type { DocumentSource } from './imported.ts';
import { instant } from './instant.ts';
import { linkTo } from './links.ts';
import { mediaImageOf } from './media-image.ts';
import { fieldText, paragraphsOf } from './plain-html.ts';

/** An Atom 1.0 feed. */
export const atom: DocumentSource<XmlElement> = {
  name: 'Atom',
  matches: root => root.name === 'atom:feed',
  read: feed => {
    const links = childrenOf(feed, 'atom:link');
    const entries = childrenOf(feed, 'atom:entry').map(entry => articleOf(factsOf(entry, feed)));
    return { ...sorted(entries), next: linkTo(links, 'prev-archive') ?? linkTo(links, 'next') };
  },
};

function factsOf(entry: XmlElement, feed: XmlElement): Facts {
  const links = childrenOf(entry, 'atom:link');
  const [summary, content] = ['atom:summary', 'atom:content'].map(name => htmlOf(entry, name));
  const own = childrenOf(entry, 'atom:author');
  const updated = instant(textOf(entry, 'atom:updated'));
  return {
    id: textOf(entry, 'atom:id'),
    url: linkTo(links, 'alternate'),
    title: htmlOf(entry, 'atom:title'),
    published: instant(textOf(entry, 'atom:published')) ?? updated,
    updated,
    authors: (own.length > 0 ? own : childrenOf(feed, 'atom:author')).map(personOf),
    tags: childrenOf(entry, 'atom:category').map(
      ({ attributes: { label, term = '' } }) => label ?? term,
    ),
    summary: content ? (summary ?? null) : null,
    html: content ?? summary ?? '',
    image: mediaImageOf(entry),
    attachments: links.filter(({ attributes }) => attributes.rel === 'enclosure').flatMap(fileOf),
    more: {
      language: entry.attributes['xml:lang'] ?? feed.attributes['xml:lang'] ?? null,
      rights: textOf(entry, 'atom:rights'),
    },
  };
}

/** A text of any type as HTML (RFC 4287 §3.1, §4.1.3.3); null where there is none, or it is elsewhere. */
function htmlOf(entry: XmlElement, name: string): string | null {
  const element = childOf(entry, name);
  if (element === undefined || element.attributes.src !== undefined) return null;
  const { type = 'text' } = element.attributes;
  if (type === 'xhtml') return element.inner.trim() || null;
  const text = element.text.trim();
  if (text === '') return null;
  if (type === 'html' || type === 'text/html') return text;
  return name === 'atom:content' ? paragraphsOf(text) : fieldText(text);
}

function personOf(person: XmlElement): Partial<Person> {
  return {
    name: textOf(person, 'atom:name') ?? '',
    url: textOf(person, 'atom:uri'),
    email: textOf(person, 'atom:email'),
  };
}

function fileOf({ attributes: { href, type, length, title } }: XmlElement): ImportedAttachment[] {
  if (href === undefined) return [];
  const bytes = Number(length) > 0 ? Number(length) : null;
  return [{ url: href, type: type ?? null, bytes, title: title ?? null }];
}
