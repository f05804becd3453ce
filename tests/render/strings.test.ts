import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { load } from '../../src/config/load.ts';
import type { Entry } from '../../src/entry.ts';
import { Press } from '../../src/render/press.ts';
import { renderFeed } from '../../src/render/render.ts';
import { definitionOf } from '../../src/select/definition.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../../src/xml/tree.ts';
import { entryOf, settingsOf, site } from '../entries.ts';
import { textOf } from './text-of.ts';

const settings = settingsOf();
const { podcast } = load('', {});

/** The documents of a feed with that title and that one entry: RSS, Atom, JSON. */
function documentsWith(entry: Entry, title = 'T'): [string, string, string] {
  const own = { ...site, title };
  const definition = definitionOf('all', new Map(), settings, own);
  const [rss, atom, json] = renderFeed(
    { definition, entries: [entry], total: 1, archives: 0, tombstones: [] },
    own,
    { press: new Press(own), ttl: 30, hub: null, cloud: null, podcast },
  );
  return [textOf(rss), textOf(atom), textOf(json)];
}

interface Told {
  readonly feed: string | undefined;
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly tag: string | undefined;
  readonly html: string | undefined;
}

const text = (element: XmlElement | undefined): string | undefined => element?.text;

function toldByRss(document: string): Told {
  const channel = childOf(parseXml(document), 'channel');
  const item = channel && childOf(channel, 'item');
  return {
    feed: text(channel && childOf(channel, 'title')),
    title: text(item && childOf(item, 'title')),
    author: text(item && childOf(item, 'dc:creator')),
    tag: text(item && childOf(item, 'category')),
    html: text(item && childOf(item, 'content:encoded')),
  };
}

function toldByAtom(document: string): Told {
  const feed = parseXml(document);
  const entry = childOf(feed, 'atom:entry');
  const [author] = entry ? childrenOf(entry, 'atom:author') : [];
  return {
    feed: text(childOf(feed, 'atom:title')),
    title: text(entry && childOf(entry, 'atom:title')),
    author: text(author && childOf(author, 'atom:name')),
    tag: entry && childOf(entry, 'atom:category')?.attributes.term,
    html: text(entry && childOf(entry, 'atom:content')),
  };
}

function toldByJson(document: string): Told {
  const feed = JSON.parse(document);
  const [item] = feed.items;
  return {
    feed: feed.title,
    title: item.title ?? '',
    author: item.authors?.[0].name,
    tag: item.tags?.[0],
    html: item.content_html,
  };
}

function entryWith(words: string): Entry {
  return entryOf({
    title: words,
    authors: [{ name: words, url: null, email: null }],
    tags: [words],
    summary: words,
    html: `<p>${words}</p>`,
    image: {
      url: 'https://a.example/a.jpg',
      alt: words,
      caption: words,
      credit: words,
      width: 1,
      height: 1,
    },
    attachments: [
      { url: 'https://a.example/a.mp3', type: 'audio/mpeg', title: words, bytes: 1, duration: 1 },
    ],
  });
}

test.each([
  ['the end of a section, twice', 'a ]]> b ]]> c', 'a ]]> b ]]> c'],
  ['a section inside', '<![CDATA[x]]>', '<![CDATA[x]]>'],
  ['control characters', 'a\u0000b\u0001c\u0008d\u000Be\u001Ff\uFFFEg\uFFFFh\u0082i', 'abcdefghi'],
  ['lone surrogates', 'a\uD800b\uDC00c', 'abc'],
  ['a literal reference', 'AT&amp;T &lt;b&gt; &#38; &copy', 'AT&amp;T &lt;b&gt; &#38; &copy'],
  ['markup', 'How <b>bold</b> & </title><script>alert(1)</script>', null],
  ['quotation marks', `"double" 'single' «guillemets»`, null],
  ['right to left', 'שלום ‏(עולם)‎ 2026', null],
  ['emoji', '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽', null],
  ['combining characters', 'Z͑ͫ̓a̴l͚g̶o e\u0301', null],
  ['Chinese, Japanese and Korean', '日本語 中文 한국어 𠮷野家', null],
  ['ten thousand characters', 'ä<&'.repeat(3334), null],
  ['a slot', 'slot: slot', null],
  ['line ends', 'a\r\nb\rc\td', 'a b c d'],
])('%s come through every format in every field', (_, words, expected) => {
  const line = expected ?? words;
  const [rss, atom, json] = documentsWith(entryWith(words), words);
  const told = { feed: line, title: line, author: line, tag: line };
  expect(toldByRss(rss)).toMatchObject(told);
  expect(toldByAtom(atom)).toMatchObject(told);
  expect(toldByJson(json)).toMatchObject(told);
  for (const document of [rss, atom, json]) expect(checkDocument(document)).toEqual([]);
});

test('a body that ends its section keeps its meaning, and adds no element', () => {
  const html = '<p>]]></p><p>]]><item><title>injected</title></item></p>';
  const [rss, atom, json] = documentsWith(entryOf({ html }));
  expect(toldByRss(rss).html).toBe(html.replaceAll(']]>', ']]&gt;'));
  expect(toldByAtom(atom).html).toBe(html.replaceAll(']]>', ']]&gt;'));
  expect(toldByJson(json).html).toBe(html);
  const channel = childOf(parseXml(rss), 'channel');
  expect(channel && childrenOf(channel, 'item')).toHaveLength(1);
});

test('whatever the words are, the documents are valid and say the same', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc
      .array(fc.constantFrom(']]>', '<', '&', ';', '"', "'", '\u0001', '<title>', 'amp', ' '))
      .map(parts => parts.join('')),
  );
  fc.assert(
    fc.property(words, value => {
      const [rss, atom, json] = documentsWith(entryWith(value), value);
      const { html, ...told } = toldByJson(json);
      const { html: inRss, ...toldInRss } = toldByRss(rss);
      const { html: inAtom, ...toldInAtom } = toldByAtom(atom);
      expect(toldInRss).toEqual(told);
      expect(toldInAtom).toEqual(told);
      expect(inRss).toBe(html?.replaceAll(']]>', ']]&gt;'));
      expect(inAtom).toBe(inRss);
      const errors = [rss, atom]
        .flatMap(checkDocument)
        .filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
