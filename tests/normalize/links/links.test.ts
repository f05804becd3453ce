import { expect, test } from 'vitest';
import { clean, cleanHtml } from '../../../src/normalize/clean/clean.ts';
import { parseBounded } from '../../../src/normalize/formats/bounded-tree.ts';
import { resolveLinks } from '../../../src/normalize/links/resolve.ts';
import { bestCandidate } from '../../../src/normalize/links/srcset.ts';
import { trackingParameters } from '../../../src/normalize/links/tracking.ts';

function resolved(html: string, base: string | null = 'https://a.example/b/c.html'): string {
  const { document: root } = parseBounded(html, 'test');
  resolveLinks(root, base);
  return clean(root);
}

function image(src: string): string {
  return cleanHtml(`<img src="${src}">`);
}

test.each([
  ['a relative link', '<a href="../d">x</a>', 'https://a.example/d'],
  ['a link without a scheme', '<a href="//b.example/d">x</a>', 'https://b.example/d'],
  ['a tracked link', '<a href="/d?id=1&utm_source=x&fbclid=y">x</a>', 'https://a.example/d?id=1'],
  ['a link with a query of its own', '<a href="/d?ref=1">x</a>', 'https://a.example/d?ref=1'],
  ['a mail address', '<a href="mailto:a@b.example">x</a>', 'mailto:a@b.example'],
])('%s', (_name, html, href) => {
  expect(resolved(html)).toBe(`<p><a href="${href}">x</a></p>`);
});

test.each([
  ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg">'],
  ['data-srcset', '<img src="/spacer.gif" data-srcset="/s.jpg 320w, /a.jpg 1200w, /x.jpg 4000w">'],
  ['srcset', '<img src="/s.jpg" srcset="/s.jpg 1x, /a.jpg 2x">'],
  [
    'picture',
    '<picture><source srcset="/a.jpg 800w"><img src="data:image/gif;base64,R0"></picture>',
  ],
  ['noscript', '<img class="lazy" src="/blank.gif"><noscript><img src="/a.jpg"></noscript>'],
  ['noscript beside the image', '<img src="/a.jpg"><noscript><img src="/a.jpg?x"></noscript>'],
])('the real source of a lazy image: %s', (_name, html) => {
  expect(resolved(html)).toBe(image('https://a.example/a.jpg'));
});

test.each([
  ['a pixel', '<img src="https://t.example/i?x" width="1" height="1">'],
  ['a placeholder', '<img src="/img/placeholder.png">'],
  ['a preview in the page', '<img src="data:image/png;base64,iVBORw0KGgo=">'],
])('%s goes', (_name, html) => {
  expect(resolved(html)).toBe('');
});

test('without a base, addresses stay relative', () => {
  expect(resolved('<img src="a.png">', null)).toBe(image('a.png'));
});

test('a srcset without spaces, and one that is hostile', () => {
  expect(bestCandidate('a.jpg 1x,b.jpg 2x')).toBe('b.jpg');
  expect(bestCandidate('a.jpg')).toBe('a.jpg');
  expect(bestCandidate('a,b.jpg 100w, c.jpg 50w')).toBe('a,b.jpg');
  expect(bestCandidate(`${'x'.repeat(1_000_000)} b c`)).toHaveLength(1_000_000);
});

test('tracking parameters are whole names', () => {
  for (const rule of trackingParameters) expect(rule.source).toMatch(/^\^/);
  const own = ['id', 'p', 'page', 'q', 'ref', 'source', 'v', 'utm', 'lang', 'gclidx'];
  expect(own.filter(name => trackingParameters.some(rule => rule.test(name)))).toEqual([]);
});

test.each([
  ['an arrow of a menu', '<img src="/i/chevron-down.svg" width="24" height="24">'],
  ['a badge', '<img src="/b.png" class="badge" width="20" height="20">'],
])('%s is no picture of the article', (_name, html) => {
  expect(resolved(`<p>Tea${html}</p>`)).toBe('<p>Tea</p>');
});

test.each([
  ['a formula', '<img src="https://a.example/f/9a3.gif" alt="x_1" width="18" height="14">'],
  ['a large star', '<img src="https://a.example/star.jpg" alt="" width="800" height="600">'],
])('%s is one', (_name, html) => {
  expect(resolved(`<p>Tea ${html}</p>`)).toContain('<img');
});
