import { expect, test } from 'vitest';
import { assets } from '../../../src/pages/assets.ts';
import { kinds, objectHeaders } from '../../../src/publish/bucket/object-headers.ts';
import { formats } from '../../../src/render/formats.ts';

test.each(Object.values(formats))('$file is served as the server serves it', format => {
  for (const path of [format.file, `tags/x/${format.file}`])
    expect(objectHeaders(path).ContentType).toBe(format.mediaType);
});

test.each(assets)('$path is served as the server serves it', ({ path, mediaType }) => {
  expect(objectHeaders(path).ContentType).toBe(mediaType);
});

test.each([
  ['sitemap.xml', 'application/xml; charset=utf-8', 60],
  ['index.html', 'text/html; charset=utf-8', 60],
  ['robots.txt', 'text/plain; charset=utf-8', 60],
  ['archive/3/rss.xml', 'application/rss+xml; charset=utf-8', 3600],
  ['tags/x/archive/3/feed.json', 'application/feed+json; charset=utf-8', 3600],
  ['media/a/lamp.webp', 'image/webp', 3600],
  ['media/a/talk.chapters.json', 'application/json+chapters', 3600],
  ['other', 'application/octet-stream', 60],
])('%s is %s, good for %i seconds', (path, type, seconds) => {
  expect(objectHeaders(path)).toEqual({
    ContentType: type,
    CacheControl: `public, max-age=${seconds}`,
  });
});

test('no pattern is listed twice', () => {
  const patterns = kinds.map(({ path }) => path.source);
  expect(new Set(patterns).size).toBe(patterns.length);
});
