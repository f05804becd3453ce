import type { Document, Element, Text } from 'domhandler';
import { isComment, isTag } from 'domhandler';
import { bylineWords, dateWords } from './class-words.ts';
import { classWords } from './furniture.ts';
import { collapse, textOf } from './text.ts';
import type { Spot } from './walk.ts';
import { walk } from './walk.ts';

/** A piece of the page with the text that a reader sees there. */
export interface Mark extends Spot {
  readonly element: Element;
  /** Class, id and the like, in lower case. */
  readonly words: string;
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
  readonly titles: Mark[];
  readonly headings: Mark[];
  /** By property, name, itemprop or http-equiv in lower case. */
  readonly metas: Map<string, string[]>;
  /** `<link>` and `<a>` with a rel, by each of its words. */
  readonly links: Map<string, Mark[]>;
  /** Elements with an itemprop, by each of its words. */
  readonly items: Map<string, Mark[]>;
  readonly jsonLd: string[];
  /** Other inline scripts, which may hold the article's data. */
  readonly scripts: Element[];
  readonly times: Mark[];
  readonly bylines: Mark[];
  readonly dates: Mark[];
  readonly lines: Line[];
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
    times: [],
    bylines: [],
    dates: [],
    lines: [],
    players: [],
    pictures: [],
    anchors: [],
  };
  walk(document, {
    element: (element, spot) => readElement(page, element, spot),
    text: (node, spot) => readLine(page, node, spot),
  });
  return page;
}

function readElement(page: Page, element: Element, spot: Spot): void {
  readers[element.name]?.(page, element, spot);
  const { rel, itemprop } = element.attribs;
  if (rel !== undefined) addEach(page.links, rel, mark(element, spot, 200));
  if (itemprop !== undefined) addEach(page.items, itemprop, mark(element, spot, 200));
  const words = classWords(element);
  if (words === '' || spot.aside) return;
  if (bylineWords.test(words)) page.bylines.push(mark(element, spot, 200, words));
  if (dateWords.test(words)) page.dates.push(mark(element, spot, 200, words));
}

type Reader = (page: Page, element: Element, spot: Spot) => void;

/** What is gathered from an element of this name. */
const readers: Readonly<Record<string, Reader>> = {
  meta: readMeta,
  script: readScript,
  title: (page, element, spot) => page.titles.push(mark(element, spot, 500)),
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  time: (page, element, spot) => page.times.push(mark(element, spot, 100)),
  audio: (page, element, spot) => page.players.push(mark(element, spot, 100)),
  video: (page, element, spot) => page.players.push(mark(element, spot, 100)),
  img: (page, element, spot) => page.pictures.push(mark(element, spot, 0)),
};

function readHeading(page: Page, element: Element, spot: Spot): void {
  const heading = mark(element, spot, 500);
  if (heading.text !== '') page.headings.push(heading);
}

function readMeta(page: Page, { attribs }: Element): void {
  const { property, name, itemprop, 'http-equiv': header, content } = attribs;
  if (content === undefined || content.trim() === '') return;
  for (const key of new Set([property, name, itemprop, header])) {
    if (key !== undefined) add(page.metas, key.trim().toLowerCase(), collapse(content));
  }
}

function readScript(page: Page, element: Element): void {
  const { type = '' } = element.attribs;
  if (/ld\+json/i.test(type)) page.jsonLd.push(rawText(element));
  else if (element.firstChild !== null) page.scripts.push(element);
}

/** A line is a text of its own, not a word among others. */
function readLine(page: Page, node: Text, spot: Spot): void {
  const { data } = node;
  if (spot.aside || data.length < 3 || data.length > 200) return;
  const text = collapse(data);
  if (text.length > 1 && text.length < 100) page.lines.push({ ...spot, text, node });
}

function mark(element: Element, spot: Spot, limit: number, words = classWords(element)): Mark {
  return { ...spot, element, words, text: limit > 0 ? textOf(element, limit) : '' };
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
