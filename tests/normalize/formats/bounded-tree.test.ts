import { type AnyNode, type Document, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { parseBounded } from '../../../src/normalize/formats/bounded-tree.ts';

function depthOf(document: Document): number {
  let depth = 0;
  let level = [...document.children];
  while (level.length > 0) {
    depth++;
    level = level.flatMap(node => ('children' in node ? node.children : []));
  }
  return depth;
}

test('what is nested deeper than browsers nest becomes siblings, in order', () => {
  const levels = Array.from({ length: 2_000 }, (_, level) => `<div>${level} `);
  const { document } = parseBounded(levels.join(''), 'deep.html');
  expect(depthOf(document)).toBe(512);
  expect(textContent(document).trim().split(' ')).toEqual(Object.keys(levels));
});

test('what follows the deep part is where it was', () => {
  const deep = `${'<b>'.repeat(1_000)}x${'</b>'.repeat(1_000)}`;
  const { document } = parseBounded(`<p>${deep}</p><p>after</p>`, 'deep.html');
  expect(document.children.length).toBe(2);
  expect(textContent(document.children[1] ?? [])).toBe('after');
});

test.each([
  ['nested without end', '<div>'.repeat(100_000), /5000 open elements/],
  ['nested by tags that are never closed', '<p><a>'.repeat(100_000), /5000 open elements/],
  ['of more elements than a page has', '<i></i>'.repeat(50_000), /40000 elements/],
  ['of more text than a book has', ','.repeat(4_000_001), /more than 4000000 characters/],
  ['of signs that begin no tag', '<'.repeat(9_000_000), /more than 4000000 characters/],
])('a page %s is a problem', (_, html, what) => {
  expect(() => parseBounded(html, 'bait.html')).toThrow(what);
});

test('what scripts and styles hold is no text, however long it is', () => {
  const html = `<script>${'x'.repeat(4_000_001)}</script><p>read</p>`;
  expect(textContent(parseBounded(html, 'page.html').document.children[1] ?? [])).toBe('read');
});

const tags = ['<p>', '</p>', '<script>', '</script>', '<textarea>', '</textarea>', '<'];
const attributes = [
  '<a href="?a=1&copy=2&amp;b&lt" title=&quot;&notit;>',
  "<img alt='&#8211;&#x80;&'>",
];
const entities = [
  '&amp;',
  '&amp',
  '&lt;b',
  '&#233',
  '&#x1F600;',
  '&#0;',
  '&notin;',
  '&notit;',
  '&no;',
  '&',
];
const text = [' ', 'a', '=', ';', '\n'];

const soup = fc
  .array(fc.constantFrom(...tags, ...attributes, ...entities, ...text), { maxLength: 30 })
  .map(parts => parts.join(''));

function plainly(node: AnyNode): unknown {
  if (isText(node)) return node.data;
  if ('children' in node) {
    const attributes = isTag(node) ? [node.name, node.attribs] : [];
    return [...attributes, node.children.map(plainly)];
  }
  return node.type;
}

test('entities of a title are read, also where the parser would miss them', () => {
  const { document } = parseBounded('<title>Tea &amp; <&eacute;</title>', 'page.html');
  expect(textContent(document)).toBe('Tea & <é');
});

test('entities are read as the parser would read them by itself', () => {
  const asParser = fc.property(soup, html => {
    expect(plainly(parseBounded(html, 'page.html').document)).toEqual(plainly(parseDocument(html)));
  });
  fc.assert(asParser, { numRuns: 500 });
});
