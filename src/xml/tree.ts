import { type SaxesAttributeNS, SaxesParser } from 'saxes';

/** An element of a document. */
export interface XmlElement {
  /** With the prefix that feeds use for its namespace: `atom:link`; bare where it has none. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All text inside, that of its children too. */
  readonly text: string;
  /** On which it starts. */
  readonly line: number;
  /** Its content as it is written. */
  readonly inner: string;
  /** Null above the root. */
  readonly parent: XmlElement | null;
}

/** Why a text is not a well-formed document (XML 1.0 §2.1 and Namespaces in XML §7). */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml';
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** Prefixes under which we know the namespaces; another has `{uri}` before the name. */
const PREFIXES: Readonly<Record<string, string>> = {
  '': '',
  'http://www.w3.org/2005/Atom': 'atom:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://purl.org/rss/1.0/': 'rss:',
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'https://podcastindex.org/namespace/1.0': 'podcast:',
  'http://purl.org/atompub/tombstones/1.0': 'at:',
  'http://wordpress.org/export/1.0/': 'wp:',
  'http://wordpress.org/export/1.1/': 'wp:',
  'http://wordpress.org/export/1.2/': 'wp:',
  'http://wordpress.org/export/1.0/excerpt/': 'excerpt:',
  'http://wordpress.org/export/1.1/excerpt/': 'excerpt:',
  'http://wordpress.org/export/1.2/excerpt/': 'excerpt:',
  'http://www.sitemaps.org/schemas/sitemap/0.9': 'sitemap:',
  'http://www.google.com/schemas/sitemap-news/0.9': 'news:',
};

/** Elements inside each other: more is no document of ours, and would take time with its square. */
const deepest = 1_000;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  inner: string;
  /** Where its content starts. */
  readonly from: number;
}

function element(
  name: string,
  attributes: XmlElement['attributes'],
  line: number,
  parent: XmlElement | null,
  from: number,
): OpenElement {
  return { name, attributes, children: [], text: '', line, parent, inner: '', from };
}

const none: XmlElement['attributes'] = {};

/** Most elements have no attributes. */
function valuesOf(attributes: Readonly<Record<string, SaxesAttributeNS>>): typeof none {
  const entries = Object.entries(attributes);
  if (entries.length === 0) return none;
  return Object.fromEntries(entries.map(([name, { value }]) => [name, value]));
}

/** @throws MalformedXml where the text is not a well-formed document with namespaces, or nested too deep */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [element('', {}, 0, null, 0)];
  let start = 1;
  parser.on('error', error => {
    throw new MalformedXml(error.message.replace(/^\d+:\d+: /, ''), parser.line);
  });
  parser.on('opentagstart', () => {
    start = parser.line;
    if (open.length > deepest)
      throw new MalformedXml(`elements are nested more than ${deepest} deep`, start);
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    const name = `${PREFIXES[uri] ?? `{${uri}}`}${local}`;
    const parent = open.at(-1) ?? null;
    open.push(element(name, valuesOf(attributes), start, parent, parser.position));
  });
  const append = (part: string): void => {
    const parent = open.at(-1);
    if (parent !== undefined) parent.text += part;
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', ({ isSelfClosing }) => {
    const [parent, closed] = [open.at(-2), open.pop()];
    if (parent === undefined || closed === undefined) return;
    // Before an empty-element tag the last end tag may be far away, or there may be none.
    if (!isSelfClosing)
      closed.inner = text.slice(closed.from, text.lastIndexOf('</', parser.position - 1));
    parent.children.push(closed);
    parent.text += closed.text;
  });
  parser.write(text).close();
  const root = open[0]?.children[0];
  if (root === undefined) throw new MalformedXml('there is no element', 1);
  return root;
}

export function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(child => child.name === name);
}

export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return parent.children.find(child => child.name === name);
}

/** The text of the first child of that name, without white space around it; null for none. */
export function textOf(parent: XmlElement, name: string): string | null {
  const text = childOf(parent, name)?.text.trim() ?? '';
  return text === '' ? null : text;
}

/** Every element of that name, in the order of the document. */
export function descendantsOf(parent: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  collect(parent, name, found);
  return found;
}

function collect({ children }: XmlElement, name: string, found: XmlElement[]): void {
  for (const child of children) {
    if (child.name === name) found.push(child);
    collect(child, name, found);
  }
}
