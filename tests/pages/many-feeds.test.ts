import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { adminArticlePage } from '../../src/pages/admin/article.ts';
import { adminFeedsPage } from '../../src/pages/admin/feeds.ts';
import { feedGroups, mainFeeds } from '../../src/pages/feed-groups.ts';
import { feedsPage } from '../../src/pages/feeds.ts';
import { homePage } from '../../src/pages/home.ts';
import type { FeedListing } from '../../src/publication.ts';
import { definitionOf, entryOf, look } from './samples.ts';

const all = definitionOf();

function feeds(path: string, count: number): FeedListing[] {
  return Array.from({ length: count }, (_, number) => ({
    definition: definitionOf(`${path}${number}/`, `${path}${number}`),
    total: number,
    updated: null,
  }));
}

const listings: readonly FeedListing[] = [
  { definition: all, total: 5000, updated: null },
  ...feeds('tags/', 3000),
  ...feeds('sections/', 3),
  ...feeds('boats', 1),
];

test('feeds are grouped by kind, those that configuration defines first, the largest first', () => {
  const groups = feedGroups(listings);
  expect(groups.map(({ kind, feeds }) => [kind.title, feeds.length])).toEqual([
    ['Selected', 1],
    ['Sections', 3],
    ['Tags', 3000],
  ]);
  expect(groups[1]?.feeds.map(({ total }) => total)).toEqual([2, 1, 0]);
});

test('of thousands of feeds the home page announces and shows the main ones', () => {
  const everything = { definition: all, entries: [], total: 0 };
  const archives = Array.from({ length: 1000 }, (_, number) => `archive/${number}/rss.xml`);
  const page = homePage(look, everything, listings, archives);
  const $ = load(page);
  expect($('link[rel=alternate]')).toHaveLength(30);
  expect(mainFeeds(listings).map(({ definition }) => definition.key)).toEqual(
    expect.arrayContaining(['all', 'boats0', 'sections/2', 'tags/2999']),
  );
  expect($('.card')).toHaveLength(12);
  expect($('.chips a').last().text()).toBe('All 3000 tags');
  expect($('.chips a').last().attr('href')).toBe('/feeds/#tags');
  expect(page.length).toBeLessThan(100_000);
});

test('the page of all feeds names the largest of each kind, in the order of their names', () => {
  const $ = load(feedsPage(look, listings, ''));
  const tags = $('section[aria-labelledby=tags]');
  expect(tags.find('small').first().text()).toBe('the 500 largest of 3000');
  const names = tags.find('li a').map((_, link) => $(link).text());
  expect(names.get()).toEqual(names.get().toSorted());
  expect(tags.find('li').last().text().trim()).toBe('tags/2999 2999');
});

test('a feed is found by the words of its name, wherever they stand', () => {
  const $ = load(feedsPage(look, listings, 'TAGS 1234'));
  expect($('.names a').text()).toBe('tags/1234');
  expect($('[role=status]').text()).toBe('1 found');
});

test('where nothing can answer a search, none is offered', () => {
  expect(load(feedsPage(look, listings, null))('form')).toHaveLength(0);
});

test('the admin lists the feeds that are asked for most, and finds the others', () => {
  const views = listings.map((feed, requests) => ({
    ...feed,
    ...{ requests, notModified: 0, subscribers: 0 },
  }));
  const $ = load(adminFeedsPage(look, '', views, []));
  expect($('tbody tr')).toHaveLength(500);
  expect($('tbody th').first().text()).toBe('boats0');
  expect($('[role=status]').text()).toContain('3005 feeds, of which the 500');
  const found = load(adminFeedsPage(look, 'TAGS/12', views, []));
  expect(found('tbody th').last().text()).toBe('tags/12');
  expect(load(adminFeedsPage(look, 'whale', views, []))('tbody tr')).toHaveLength(0);
});

test('of the feeds that do not carry an article there is a line for each reason', () => {
  const placements = [
    { feed: 'all', carried: true, why: 'it is number 1 of 2' },
    { feed: 'selected', carried: false, why: 'its section is Harbour, not Podcast' },
    ...feeds('tags/', 3000).map(({ definition }) => ({
      feed: definition.key,
      carried: false,
      why: 'it does not have this tag',
    })),
  ];
  const view = { entry: entryOf(), placements, items: [], source: null };
  const $ = load(adminArticlePage(look, view, '2026-03-02T00:00:00.000Z'));
  expect($('.placements > li')).toHaveLength(3);
  expect($('.placements summary').text()).toBe('not in 3000 feeds it does not have this tag');
  expect($('.placements > li').eq(1).text()).toContain('its section is Harbour, not Podcast');
});
