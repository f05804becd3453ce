import type { Document, Element, Text } from 'domhandler';
import { isComment, isTag } from 'domhandler';
import type { ClassKind } from './class-words.ts';
import { kindOf } from './class-words.ts';
import { collapse, textOf } from './text.ts';
import type { Spot } from './walk.ts';
import { walk } from './walk.ts';

/** An element that may tell something, and where it stands. */
export interface Mark extends Spot {
  readonly element: Element;
}

export interface Heading extends Mark {
  readonly text: string;
}

/** A short line of text that may hold a date or a name. */
export interface Line extends Spot {
  readonly text: string;
  readonly node: Text;
}

/** What one walk over the tree has gathered, in document order. */
export interface Page {
  readonly lang: string | null;
  readonly savedFrom: string | null;
  readonly titles: string[];
  readonly headings: Heading[];
  /** By property, name, itemprop or http-equiv in lower case. */
  readonly metas: Map<string, string[]>;
  /** `<link>` and `<a>` with a rel, by each of its words. */
  readonly links: Map<string, Mark[]>;
  /** Elements with an itemprop, by each of its words, or with a property of RDFa, without its prefix. */
  readonly items: Map<string, Mark[]>;
  readonly jsonLd: string[];
  /** Other inline scripts, which may hold the article's data. */
  readonly scripts: Element[];
  readonly bylines: Mark[];
  readonly dates: Mark[];
  readonly lines: Line[];
  /** Prose from all over the page, up to some thousand characters, for telling its language. */
  readonly prose: string[];
  readonly players: Mark[];
  readonly pictures: Mark[];
  readonly anchors: Mark[];
}

/** Reads a document in one walk. */
export function readPage(document: Document): Page {
  const page: Page = {
    lang: langOf(document),
    savedFrom: savedFrom(document),
    titles: [],
    headings: [],
    metas: new Map(),
    links: new Map(),
    items: new Map(),
    jsonLd: [],
    scripts: [],
    bylines: [],
    dates: [],
    lines: [],
    prose: [],
    players: [],
    pictures: [],
    anchors: [],
  };
  walk(document, {
    kindOf,
    element: (element, spot, kind) => readElement(page, element, spot, kind),
    text: (node, spot) => readLine(page, node, spot),
  });
  return page;
}

function readElement(page: Page, element: Element, spot: Spot, kind: ClassKind): void {
  const { name, attribs } = element;
  const reader = readers.get(name);
  const property = name === 'meta' ? undefined : attribs.property;
  const isTelling =
    reader || attribs.rel || attribs.itemprop || property || kind.byline || kind.date;
  if (!isTelling) return;
  const mark = { element, ...spot };
  reader?.(page, mark);
  if (attribs.rel !== undefined) addEach(page.links, attribs.rel, mark);
  if (attribs.itemprop !== undefined) addEach(page.items, attribs.itemprop, mark);
  if (property !== undefined) addEach(page.items, property.replace(/\b[\w-]+:/g, ''), mark);
  if (kind.byline && !mark.aside) page.bylines.push(mark);
  if (kind.date && !mark.aside) page.dates.push(mark);
}

type Reader = (page: Page, mark: Mark) => void;

/** What is gathered from an element of this name. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>(
  Object.entries({
    meta: readMeta,
    script: readScript,
    title: (page, { element }) => page.titles.push(textOf(element, 500)),
    h1: readHeading,
    h2: readHeading,
    h3: readHeading,
    h4: readHeading,
    h5: readHeading,
    h6: readHeading,
    audio: (page, mark) => page.players.push(mark),
    video: (page, mark) => page.players.push(mark),
    a: (page, mark) => page.anchors.push(mark),
    img: (page, mark) => page.pictures.push(mark),
  }),
);

function readHeading(page: Page, mark: Mark): void {
  const text = textOf(mark.element, 500);
  if (text !== '') page.headings.push({ ...mark, text });
}

function readMeta(page: Page, { element }: Mark): void {
  const { property, name, itemprop, 'http-equiv': header, content } = element.attribs;
  if (content === undefined || content.trim() === '') return;
  // What becomes of a script that a framework is given among the meta elements.
  if (name === 'script:ld+json') page.jsonLd.push(content);
  for (const key of new Set([property, name, itemprop, header])) {
    if (key !== undefined) add(page.metas, key.trim().toLowerCase(), collapse(content));
  }
}

function readScript(page: Page, { element }: Mark): void {
  const { type = '' } = element.attribs;
  if (/ld\+json/i.test(type)) page.jsonLd.push(rawText(element));
  else if (element.firstChild !== null) page.scripts.push(element);
}

/** So many pieces of prose tell a language. */
const mostProse = 12;

/** A line is a text of its own, not a word among others; a longer one is prose. */
function readLine(page: Page, node: Text, spot: Spot): void {
  if (node.data.length > 80 && page.prose.length < mostProse)
    page.prose.push(node.data.slice(0, 400));
  if (node.data.length > 500) return;
  const text = node.data.trim();
  if (text.length > 0 && text.length < 120)
    page.lines.push({ order: spot.order, aside: spot.aside, text: collapse(text), node });
}

/** The characters of a script element, as they stand. */
export function rawText(element: Element): string {
  return element.children.map(child => ('data' in child ? child.data : '')).join('');
}

function addEach(map: Map<string, Mark[]>, words: string, value: Mark): void {
  for (const word of words.toLowerCase().split(/\s+/)) if (word !== '') add(map, word, value);
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function langOf(document: Document): string | null {
  const html = document.children.find(node => isTag(node) && node.name === 'html');
  if (html === undefined || !isTag(html)) return null;
  return html.attribs.lang ?? html.attribs['xml:lang'] ?? null;
}

/** The comment that browsers write at the top of a saved page. */
function savedFrom(document: Document): string | null {
  const html = document.children.find(node => isTag(node) && node.name === 'html');
  const places = [...document.children, ...(html && isTag(html) ? html.children : [])];
  for (const node of places) {
    const url = isComment(node) ? /saved from url=\(\d+\)\s*(\S+)/.exec(node.data)?.[1] : undefined;
    if (url !== undefined) return url;
  }
  return null;
}
