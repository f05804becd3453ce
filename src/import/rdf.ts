import { childOf, childrenOf, textOf, type XmlElement } from '../xml/tree.ts';
import { articleOf, type Facts, sorted } from './facts.ts';
import type { DocumentSource } from './imported.ts';
import { instant } from './instant.ts';

/** An RSS 1.0 feed, which is RDF: its items stand beside the channel. */
export const rdf: DocumentSource<XmlElement> = {
  name: 'RSS 1.0',
  matches: root => root.name === 'rdf:RDF' && childOf(root, 'rss:channel') !== undefined,
  read: root => {
    const channel = childOf(root, 'rss:channel');
    const language = channel === undefined ? null : textOf(channel, 'dc:language');
    const items = childrenOf(root, 'rss:item').map(item => articleOf(factsOf(item, language)));
    return { ...sorted(items), next: null };
  },
};

function factsOf(item: XmlElement, language: string | null): Facts {
  const [content, description] = ['content:encoded', 'rss:description'].map(name =>
    textOf(item, name),
  );
  return {
    id: item.attributes['rdf:about'] ?? null,
    url: textOf(item, 'rss:link'),
    title: textOf(item, 'rss:title'),
    published: instant(textOf(item, 'dc:date')),
    updated: null,
    authors: childrenOf(item, 'dc:creator').map(({ text }) => ({ name: text.trim() })),
    tags: childrenOf(item, 'dc:subject').map(({ text }) => text),
    summary: content ? (description ?? null) : null,
    html: content ?? description ?? '',
    image: null,
    attachments: [],
    more: { language },
  };
}
