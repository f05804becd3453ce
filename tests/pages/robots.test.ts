import { expect, test } from 'vitest';
import { robots } from '../../src/pages/robots.ts';
import { site } from '../entries.ts';

test('crawlers are told of the sitemaps, and kept from nothing', () => {
  expect(robots(site)).toBe(`User-agent: *
Disallow:

Sitemap: https://harbour.example/sitemap.xml
Sitemap: https://harbour.example/news-sitemap.xml
`);
});

test('a site below the root of its host has no file for crawlers', () => {
  expect(robots({ ...site, url: 'https://harbour.example/news/' })).toBeNull();
});
