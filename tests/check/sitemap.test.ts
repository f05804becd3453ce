import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';

const urlset = (places: string): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${places}</urlset>`;

const index = (places: string): string =>
  `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places}</sitemapindex>`;

const location = '<loc>https://a.example/1</loc>';

function news({ name = 'A', language = 'en', date = '2026-03-01', title = 'T' } = {}): string {
  const publication = `<news:publication><news:name>${name}</news:name><news:language>${language}</news:language></news:publication>`;
  return `<url>${location}<news:news>${publication}<news:publication_date>${date}</news:publication_date><news:title>${title}</news:title></news:news></url>`;
}

test.each([
  ['a sitemap', urlset(`<url>${location}<lastmod>2026-03-01T08:00:00Z</lastmod></url>`)],
  ['an empty sitemap', urlset('')],
  ['an index', index(`<sitemap>${location}<lastmod>2026-03</lastmod></sitemap>`)],
  ['50,000 addresses', urlset(`<url>${location}</url>`.repeat(50_000))],
  ['an address of 2,047 characters', urlset(`<url><loc>${longAddress(2047)}</loc></url>`)],
  ['news', urlset(news() + news({ language: 'zh-tw' }) + news({ language: 'fil' }))],
  ['1,000 news articles', urlset(news().repeat(1000))],
])('%s that is right breaks no rule', (_, document) => {
  expect(checkDocument(document)).toEqual([]);
});

test.each([
  ['an address each', urlset('<url><lastmod>2026-03-01</lastmod></url>')],
  ['an address each', index(`<sitemap>${location}${location}</sitemap>`)],
  ['absolute addresses', urlset('<url><loc>/1</loc></url>')],
  ['short addresses', urlset(`<url><loc>${longAddress(2048)}</loc></url>`)],
  ['dates', urlset(`<url>${location}<lastmod>1 March 2026</lastmod></url>`)],
  ['dates', urlset(news({ date: 'today' }))],
  ['size', urlset(`<url>${location}</url>`.repeat(50_001))],
  ['what a news article says', urlset(news().replace('<news:title>T</news:title>', ''))],
  ['what a news publication says', urlset(news().replace('<news:name>A</news:name>', ''))],
  ['news languages', urlset(news({ language: 'pt-BR' }))],
  ['news articles', urlset(news().repeat(1001))],
])('%s: what breaks it is an error', (rule, document) => {
  expect(checkDocument(document)).toEqual([expect.objectContaining({ rule, severity: 'error' })]);
});

function longAddress(length: number): string {
  return 'https://a.example/'.padEnd(length, 'a');
}
