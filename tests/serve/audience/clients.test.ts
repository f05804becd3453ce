import { expect, test } from 'vitest';
import { clientOf, clientPatterns } from '../../../src/serve/audience/clients.ts';

test.each([
  ['Feedly/1.0 (+http://www.feedly.com/fetcher.html; 462 subscribers; )', 'Feedly', 462, null],
  ['Mozilla/5.0 (compatible; inoreader.com; 114 subscribers)', 'Inoreader', 114, null],
  [
    'NewsBlur Feed Fetcher - 27 subscribers - https://www.newsblur.com/site/1/a-feed',
    'NewsBlur',
    27,
    null,
  ],
  ['Feedbin feed-id:1697787 - 102 subscribers', 'Feedbin', 102, '1697787'],
  [
    'Mozilla/5.0 (compatible; theoldreader.com; 1 subscribers; feed-id=5c)',
    'The Old Reader',
    1,
    '5c',
  ],
  [
    'Mozilla/5.0 (compatible; BazQux/2.4; +https://bazqux.com/fetcher; 1 subscribers)',
    'BazQux',
    1,
    null,
  ],
  [
    'Overcast/1.0 Podcast Sync (123 subscribers; feed-id=42; +http://overcast.fm/)',
    'Overcast',
    123,
    '42',
  ],
  ['Dreamwidth (http://dreamwidth.example/; 2 readers)', 'Dreamwidth', 2, null],
  ['A new service/1.0 (1 subscriber)', 'Other', 1, null],
])('%s claims subscribers', (userAgent, name, subscribers, feedId) => {
  expect(clientOf(userAgent)).toEqual({ name, kind: 'aggregator', subscribers, feedId });
});

test.each([
  ['Mozilla/5.0 (compatible; Miniflux/2.2.1; +https://miniflux.app)', 'Miniflux', 'reader'],
  ['FreshRSS/1.24.1 (Linux; https://freshrss.org)', 'FreshRSS', 'reader'],
  ['NetNewsWire (RSS Reader; https://netnewswire.com/)', 'NetNewsWire', 'reader'],
  ['Tiny Tiny RSS/24.06 (https://tt-rss.org/)', 'Tiny Tiny RSS', 'reader'],
  ['newsboat/2.36 (Linux x86_64)', 'Newsboat', 'reader'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36',
    'Browser',
    'browser',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Browser', 'browser'],
  ['Mozilla/5.0 (compatible; Googlebot/2.1)', 'Search engine', 'crawler'],
  ['curl/8.5.0', 'curl', 'tool'],
  ['', 'Other', 'unknown'],
])('%s is told by its name', (userAgent, name, kind) => {
  expect(clientOf(userAgent)).toEqual({ name, kind, subscribers: null, feedId: null });
});

test('every client is in the table once, and matches what is not global', () => {
  const names = clientPatterns.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(clientPatterns.filter(({ pattern }) => pattern.global || pattern.sticky)).toEqual([]);
});
