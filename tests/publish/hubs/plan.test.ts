import { expect, test } from 'vitest';
import { type Hub, planPings } from '../../../src/publish/hubs/plan.ts';

const now = '2026-03-01T12:00:00.000Z';
const site = 'https://harbour.example/';
const websub: Hub = { protocol: 'websub', address: 'https://hub.example/' };
const rsscloud: Hub = { protocol: 'rsscloud', address: 'https://cloud.example/ping' };

const documents = [
  { path: 'rss.xml', mediaType: 'application/rss+xml; charset=utf-8' },
  { path: 'atom.xml', mediaType: 'application/atom+xml; charset=utf-8' },
  { path: 'feed.json', mediaType: 'application/feed+json; charset=utf-8' },
  { path: 'feeds.opml', mediaType: 'text/x-opml; charset=utf-8' },
  { path: 'sitemap.xml', mediaType: 'application/xml; charset=utf-8' },
];

test('a WebSub hub is told of every format of a feed, and of nothing else', () => {
  const told = planPings(documents, [websub], site, now).map(({ document }) => document);
  expect(told).toEqual([`${site}rss.xml`, `${site}atom.xml`, `${site}feed.json`]);
});

test('an rssCloud server is told of RSS, the only format that names it', () => {
  const told = planPings(documents, [rsscloud], site, now).map(({ document }) => document);
  expect(told).toEqual([`${site}rss.xml`]);
});

test('the address is written as the feed writes it', () => {
  const [ping] = planPings(
    [{ path: 'tags/été/rss.xml', mediaType: 'application/rss+xml' }],
    [websub],
    site,
    now,
  );
  expect(ping?.document).toBe('https://harbour.example/tags/%C3%A9t%C3%A9/rss.xml');
});

test('what is planned is due at once', () => {
  const [ping] = planPings(documents, [websub], site, now);
  expect(ping).toMatchObject({ state: 'waiting', tries: 0, last: null, since: now, next: now });
});

test('without a hub nobody is told', () => {
  expect(planPings(documents, [], site, now)).toEqual([]);
});
