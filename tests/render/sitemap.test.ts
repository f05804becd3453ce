import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { renderNewsSitemap } from '../../src/render/news-sitemap.ts';
import { renderSitemap, type SitemapEntry } from '../../src/render/sitemap.ts';
import { site } from '../entries.ts';

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

const locations = (body: string | undefined): string[] =>
  [...(body ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, location = '']) => location);

test('a sitemap lists the articles on the site, and not those elsewhere', () => {
  const elsewhere = entry(2, { link: 'https://other.example/a' });
  const [document, ...others] = renderSitemap([entry(3), elsewhere, entry(1)], site);
  expect(others).toEqual([]);
  expect(document?.path).toBe('sitemap.xml');
  expect(locations(document?.body)).toEqual(
    [
      'https://harbour.example/articles/1?a=1&#x26;b=2',
      'https://harbour.example/articles/3?a=1&#x26;b=2',
    ].toReversed(),
  );
  expect(document?.updated).toBe('2026-03-03T08:00:00.000Z');
  expect(checkDocument(document?.body ?? '')).toEqual([]);
});

test('a new article leaves the older blocks of a large sitemap as they are', () => {
  const five = [5, 4, 3, 2, 1].map(day => entry(day));
  const before = renderSitemap(five, site, 2);
  const after = renderSitemap([entry(6), ...five], site, 2);
  expect(before.map(({ path }) => path)).toEqual([
    'sitemap.xml',
    'sitemap/1.xml',
    'sitemap/2.xml',
    'sitemap/3.xml',
  ]);
  expect(after.slice(1, 3)).toEqual(before.slice(1, 3));
  expect(locations(after[0]?.body)).toHaveLength(3);
  for (const { body } of after) expect(checkDocument(body)).toEqual([]);
});

test('the news sitemap holds the two days up to the newest article', () => {
  const document = renderNewsSitemap(
    [entry(9, { language: 'zh-Hant' }), entry(8, { language: 'pt-BR' }), entry(7), entry(1)],
    site,
  );
  expect(locations(document.body)).toHaveLength(2);
  expect(document.body).toContain('<news:language>zh-tw</news:language>');
  expect(document.body).toContain('<news:language>pt</news:language>');
  expect(document.body).toContain('<news:title>Day 8 &#x3C;b&#x3E; &#x26; more</news:title>');
  expect(checkDocument(document.body)).toEqual([]);
});

test('without articles both are empty and valid', () => {
  for (const { body } of [...renderSitemap([], site), renderNewsSitemap([], site)])
    expect(checkDocument(body)).toEqual([]);
});
