import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import type { FeedDocument } from '../../src/feed.ts';
import { renderNewsSitemap } from '../../src/render/news-sitemap.ts';
import {
  isListable,
  renderSitemap,
  renderSitemapBlock,
  renderSitemapIndex,
  type SitemapEntry,
} from '../../src/render/sitemap.ts';
import { site } from '../entries.ts';
import { textOf } from './text-of.ts';

function entry(day: number, fields: Partial<SitemapEntry> = {}): SitemapEntry {
  const published = `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`;
  const link = `https://harbour.example/articles/${day}?a=1&b=2`;
  return {
    link,
    title: `Day ${day} <b> & more`,
    published,
    updated: published,
    language: null,
    ...fields,
  };
}

const locations = (document: FeedDocument): string[] =>
  [...textOf(document).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);

test('a sitemap lists what lies on the site, in addresses of fewer than 2,048 characters', () => {
  const start = `${site.url}a`;
  expect(isListable(start.padEnd(2047, 'a'), site)).toBe(true);
  expect(isListable(start.padEnd(2048, 'a'), site)).toBe(false);
  expect(isListable(`${site.url}${'é'.repeat(700)}`, site)).toBe(false);
  expect(isListable('https://other.example/a', site)).toBe(false);
  expect(isListable('https://harbour.example.net/', site)).toBe(false);
  expect(isListable('/a', site)).toBe(false);
});

test('a sitemap tells where entries are and when they were updated', () => {
  const document = renderSitemap([entry(3), entry(1)]);
  expect(document.path).toBe('sitemap.xml');
  expect(locations(document)).toEqual([
    'https://harbour.example/articles/3?a=1&#x26;b=2',
    'https://harbour.example/articles/1?a=1&#x26;b=2',
  ]);
  expect(document.updated).toBe('2026-03-03T08:00:00.000Z');
  expect(checkDocument(textOf(document))).toEqual([]);
});

test('an index names the blocks of a large sitemap', () => {
  const block = renderSitemapBlock(2, [entry(4), entry(3)]);
  const index = renderSitemapIndex([entry(2), entry(4)], site);
  expect([index.path, block.path]).toEqual(['sitemap.xml', 'sitemap/2.xml']);
  expect(locations(index)).toEqual([
    'https://harbour.example/sitemap/1.xml',
    'https://harbour.example/sitemap/2.xml',
  ]);
  expect(index.updated).toBe(block.updated);
  for (const document of [index, block]) expect(checkDocument(textOf(document))).toEqual([]);
});

test('the news sitemap holds the two days up to the newest article', () => {
  const document = renderNewsSitemap(
    [entry(9, { language: 'zh-Hant' }), entry(8, { language: 'pt-BR' }), entry(7), entry(1)],
    site,
  );
  expect(locations(document)).toHaveLength(2);
  expect(textOf(document)).toContain('<news:language>zh-tw</news:language>');
  expect(textOf(document)).toContain('<news:language>pt</news:language>');
  expect(textOf(document)).toContain('<news:title>Day 8 &#x3C;b&#x3E; &#x26; more</news:title>');
  expect(checkDocument(textOf(document))).toEqual([]);
});

test('a language without a code of its own is told as that of the site', () => {
  const document = renderNewsSitemap([entry(9, { language: 'i-klingon' })], site);
  expect(textOf(document)).toContain('<news:language>en</news:language>');
  expect(checkDocument(textOf(document))).toEqual([]);
});

test('without articles both are empty and valid', () => {
  for (const document of [renderSitemap([]), renderNewsSitemap([], site)])
    expect(checkDocument(textOf(document))).toEqual([]);
});
