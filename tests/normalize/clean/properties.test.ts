import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { cleanHtml, cleanTree } from '../../../src/normalize/clean/clean.ts';
import type { CleanNode } from '../../../src/normalize/clean/tree.ts';
import { parseBounded } from '../../../src/normalize/formats/bounded-tree.ts';
import { nested, soup } from './markup.ts';

type Plain = string | [name: string, attributes: Record<string, string>, children: Plain[]];

function plainly(node: CleanNode): Plain {
  if (typeof node === 'string') return node;
  return [node.name, Object.fromEntries(node.attributes), node.children.map(plainly)];
}

function plainlyParsed(node: DefaultTreeAdapterTypes.Node): Plain {
  if ('value' in node) return node.value;
  if (!('tagName' in node)) throw new Error(`${node.nodeName} in clean HTML`);
  const attributes = node.attrs.map(({ name, value }) => [name, value]);
  return [node.tagName, Object.fromEntries(attributes), node.childNodes.map(plainlyParsed)];
}

const markup = fc.oneof(soup, nested);

test('a browser reads the tree that was written', () => {
  fc.assert(
    fc.property(markup, html => {
      const tree = cleanTree(parseBounded(html, 'test').document);
      const parsed = parseFragment(cleanHtml(html));
      expect(parsed.childNodes.map(plainlyParsed)).toEqual(tree.children.map(plainly));
    }),
    { numRuns: 3000 },
  );
});

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(markup, html => {
      const once = cleanHtml(html);
      expect(cleanHtml(once)).toBe(once);
    }),
    { numRuns: 3000 },
  );
});
