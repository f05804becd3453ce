import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { articlePage } from '../../src/pages/article.ts';
import { feedPage } from '../../src/pages/feed.ts';
import { homePage } from '../../src/pages/home.ts';
import type { Look } from '../../src/pages/look.ts';
import { notFoundPage } from '../../src/pages/nothing-here.ts';
import { clean, definitionOf, entryOf, look } from './samples.ts';

const all = definitionOf();
const coast = definitionOf('tags/coast/', 'Coast & sea');
const listings = [all, coast].map(definition => ({ definition, total: 1, updated: null }));
const feed = { definition: coast, entries: [entryOf()], total: 60 };

describe('the home page', () => {
  const everything = { definition: all, entries: [entryOf()], total: 1 };
  const archived = ['rss.xml', 'archive/1/rss.xml', 'archive/1/atom.xml', 'archive/2/rss.xml'];
  const $ = load(homePage(look, everything, listings, archived));

  test('says what the publication is', () => {
    expect($('h1').text()).toBe('The Harbour Gazette');
    expect($('.hero .lead').text()).toBe('News from the harbour & the hills');
    expect($('html').attr()).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test('announces every feed in every format', () => {
    const found = $('link[rel=alternate]').map((_, link) => $(link).attr('href'));
    expect(found.get()).toEqual([
      'https://gazette.example/rss.xml',
      'https://gazette.example/atom.xml',
      'https://gazette.example/feed.json',
      'https://gazette.example/tags/coast/rss.xml',
      'https://gazette.example/tags/coast/atom.xml',
      'https://gazette.example/tags/coast/feed.json',
    ]);
  });

  test('leads to the page, the documents and the readers of every feed', () => {
    const card = $('.card').filter((_, each) => $(each).find('h4').text() === 'Coast & sea');
    expect(card.find('h4 a').attr('href')).toBe('/tags/coast/');
    expect(card.find('.formats a').first().attr('href')).toBe('/tags/coast/rss.xml');
    expect(card.find('input').attr('value')).toBe('https://gazette.example/tags/coast/rss.xml');
    expect(card.find('.readers a').first().attr('href')).toBe(
      'feed:https://gazette.example/tags/coast/rss.xml',
    );
    expect($('a[href="/opml.xml"]')).not.toHaveLength(0);
  });

  test('leads to the archives, the newest first', () => {
    const links = $('.archives a').map((_, link) => $(link).attr('href'));
    expect(links.get()).toEqual([
      '/archive/2/rss.xml',
      '/archive/1/rss.xml',
      '/archive/1/atom.xml',
    ]);
  });

  test('is there before anything is published', () => {
    expect(load(homePage(look, null, [], []))('.empty').text()).toContain('Nothing is published');
  });
});

test('a feed’s page lists its entries, its formats and its archives', () => {
  const page = feedPage(look, feed, ['tags/coast/rss.xml', 'tags/coast/archive/1/rss.xml']);
  const $ = load(page);
  expect($('h1').text()).toBe('Coast & sea');
  expect($('.entries h3 a').attr('href')).toBe('/articles/lighthouse');
  expect($('h2 small').text()).toBe('1 of 60');
  const links = $('.more a').map((_, link) => $(link).attr('href'));
  expect(links.get()).toEqual(['/tags/coast/archive/1/rss.xml', '/opml.xml']);
  expect($('link[rel=canonical]').attr('href')).toBe('https://gazette.example/tags/coast/');
});

describe('an article’s page', () => {
  test('shows byline, date, body and feeds', () => {
    const $ = load(articlePage(look, entryOf(), [coast]));
    expect($('h1').text()).toBe('The lighthouse is lit again');
    expect($('a[rel=author]').text()).toBe('Ann Lee');
    expect($('time').attr('datetime')).toBe('2026-03-01T08:00:00.000Z');
    expect($('.body em').text()).toBe('eleven');
    expect($('.chips a').attr('href')).toBe('/tags/coast/');
    expect($('.updated')).toHaveLength(0);
  });

  test('tells machines the same', () => {
    const $ = load(articlePage(look, entryOf(), []));
    expect(JSON.parse($('script[type="application/ld+json"]').text())).toMatchObject({
      '@type': 'Article',
      headline: 'The lighthouse is lit again',
      author: [{ '@type': 'Person', name: 'Ann Lee', url: 'https://ann.example/' }],
      datePublished: '2026-03-01T08:00:00.000Z',
    });
    expect($('meta[property="og:title"]').attr('content')).toBe('The lighthouse is lit again');
    expect($('link[rel=canonical]').attr('href')).toBe(
      'https://gazette.example/articles/lighthouse',
    );
  });

  test('leads to the article’s own address where it has one', () => {
    const own = 'https://elsewhere.example/lamp';
    const $ = load(articlePage(look, entryOf('lamp', { url: own }, own), []));
    expect($('.origin a').attr('href')).toBe(own);
    expect($('link[rel=canonical]').attr('href')).toBe(own);
  });

  test('shows the lead image with its credit, but not twice', () => {
    const image = {
      url: 'https://pictures.example/lamp.jpg',
      alt: 'A lamp',
      caption: 'The lamp',
      credit: 'Bo Berg',
      width: 800,
      height: 600,
    };
    const alone = load(articlePage(look, entryOf('a', { image }), []));
    expect(alone('.lead-image img').attr()).toMatchObject({ src: image.url, width: '800' });
    expect(alone('figcaption').text()).toContain('Bo Berg');
    const inBody = load(articlePage(look, entryOf('a', { image, images: [image] }), []));
    expect(inBody('.lead-image')).toHaveLength(0);
    expect(inBody('.sources li').text()).toBe('Bo Berg');
  });

  test('plays what comes with it and links its sources', () => {
    const attachment = {
      url: 'https://sound.example/fog%20horn.mp3',
      type: 'audio/mpeg',
      title: null,
      bytes: null,
      duration: null,
    };
    const own = { attachments: [attachment], sources: ['https://a.example/x', 'Harbour log'] };
    const $ = load(articlePage(look, entryOf('a', own), []));
    expect($('audio').attr('src')).toBe(attachment.url);
    expect($('figcaption a').text()).toBe('fog horn.mp3');
    expect($('.sources a').attr('href')).toBe('https://a.example/x');
    expect($('.sources li').last().text()).toBe('Harbour log');
  });

  test('is written in the direction of its language', () => {
    const own = { language: 'ar', html: clean('<p>مرحبا</p>') };
    const $ = load(articlePage(look, entryOf('a', own), []));
    expect($('article').attr()).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect($('html').attr('dir')).toBe('ltr');
  });

  test('keeps hostile text out of its markup', () => {
    const hostile = '</title><script>alert(1)</script>" onload="x';
    const own = { title: hostile, summary: hostile, tags: [hostile], sources: [hostile] };
    const $ = load(articlePage(look, entryOf('a', own), []));
    expect($('h1').text()).toBe(hostile);
    expect($('script:not([src]):not([type])')).toHaveLength(0);
    expect($('[onload]')).toHaveLength(0);
  });
});

test('links start with the path of the site’s address', () => {
  const below: Look = { ...look, site: { ...look.site, url: 'https://gazette.example/news/' } };
  const $ = load(notFoundPage(below));
  expect($('main a').attr('href')).toBe('/news/');
  expect($('link[rel=stylesheet]').attr('href')).toMatch(/^\/news\/style\.css\?v=[0-9a-f]{8}$/);
  expect($('meta[name=robots]').attr('content')).toBe('noindex');
});
