import type { Document } from 'domhandler';
import { textContent } from 'domutils';
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
