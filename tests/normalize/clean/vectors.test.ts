import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { linkSchemes } from '../../../src/normalize/clean/addresses.ts';
import { attributes, everywhere } from '../../../src/normalize/clean/attributes.ts';
import { cleanHtml } from '../../../src/normalize/clean/clean.ts';
import { mathLayout, mathTokens } from '../../../src/normalize/clean/math.ts';
import { elements, voids } from '../../../src/normalize/clean/policy.ts';
import { vectors } from './vectors.ts';

const allowed = new Set([
  ...elements.keys(),
  ...voids,
  ...mathLayout,
  ...mathTokens,
  'math',
  'audio',
  'video',
]);
const addresses = new Set(['href', 'src', 'poster', 'cite']);

/** What a browser would find in the HTML that the policy does not allow. */
function violations(node: DefaultTreeAdapterTypes.Node): string[] {
  if ('tagName' in node) {
    const own = node.attrs.flatMap(({ name, value }) => violation(node.tagName, name, value));
    const wrong = allowed.has(node.tagName) ? [] : [`<${node.tagName}>`];
    return [...wrong, ...own, ...node.childNodes.flatMap(violations)];
  }
  if ('childNodes' in node) return node.childNodes.flatMap(violations);
  return node.nodeName === '#text' ? [] : [node.nodeName];
}

function violation(element: string, name: string, value: string): string[] {
  const known = { ...everywhere, ...attributes[element] };
  if (!Object.hasOwn(known, name)) return [`${element} ${name}`];
  if (name === 'id') return value.startsWith('note-') ? [] : [`id ${value}`];
  if (!addresses.has(name)) return [];
  const { protocol } = new URL(value, 'https://base.example/');
  const raster = element === 'img' && /^data:image\/(?:png|jpeg|gif|webp|avif);base64,/.test(value);
  return linkSchemes.has(protocol) || raster ? [] : [`${name} ${value}`];
}

test.each(vectors)('%s', (_name, html) => {
  const once = cleanHtml(html);
  expect(violations(parseFragment(once))).toEqual([]);
  expect(cleanHtml(once)).toBe(once);
});

test('a vector is as harmless within every kind of element', () => {
  const around = [
    'p',
    'b',
    'table',
    'td',
    'ul',
    'pre',
    'svg',
    'math',
    'select',
    'style',
    'noscript',
  ];
  for (const [, html] of vectors) {
    for (const name of around) {
      const once = cleanHtml(`<${name}>${html}</${name}>${html}`);
      expect(violations(parseFragment(once)), `${html} in ${name}`).toEqual([]);
    }
  }
});
