import { expect, test } from 'vitest';
import { address, href } from '../../src/pages/look.ts';
import { autodiscovery } from '../../src/pages/subscribe.ts';
import { definitionOf, look } from './samples.ts';

const below = { ...look, site: { ...look.site, url: 'https://harbour.example/below/' } };

test.each([
  ['articles/the-night-ferry', 'articles/the-night-ferry'],
  ['tags/straße & co/rss.xml', 'tags/stra%C3%9Fe%20%26%20co/rss.xml'],
  ['media/100%.png', 'media/100%25.png'],
  ['media/a?b#c.png', 'media/a%3Fb%23c.png'],
  ['', ''],
])('%s is linked as %s', (path, written) => {
  expect(href(below, path)).toBe(`/below/${written}`);
  expect(address(below, path)).toBe(`https://harbour.example/below/${written}`);
});

test('the same feed is found at the address of each site', () => {
  const feed = definitionOf('coast/', 'Coast');
  const linked = (of: typeof look) => autodiscovery(of, [feed]).join('');
  expect(linked(look)).toContain('"https://gazette.example/coast/rss.xml"');
  expect(linked(below)).toContain('"https://harbour.example/below/coast/rss.xml"');
  expect(linked(look)).not.toContain('harbour.example');
});
