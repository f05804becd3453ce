import { expect, test } from 'vitest';
import { currentKey, fateOf } from '../../src/select/moved.ts';
import { settingsOf } from '../entries.ts';

const settings = settingsOf(`
feeds:
  defined: [{ name: storms, path: weather }]
  aliases:
    tags/bikes: tags/cycling
    tags/cycles: tags/bikes
    tags/gales: storms
    tags/old: tags/gone
    tags/a: tags/b
    tags/b: tags/a
  retired: [tags/gone, authors/nobody]`);

test.each([
  ['tags/bikes/rss.xml', { kind: 'moved', to: 'tags/cycling/rss.xml' }],
  ['tags/cycles/feed.json', { kind: 'moved', to: 'tags/cycling/feed.json' }],
  ['tags/bikes/', { kind: 'moved', to: 'tags/cycling/' }],
  ['tags/bikes/archive/3/atom.xml', { kind: 'moved', to: 'tags/cycling/archive/3/atom.xml' }],
  ['tags/gales/atom.xml', { kind: 'moved', to: 'weather/atom.xml' }],
  ['authors/nobody/rss.xml', { kind: 'gone' }],
  ['tags/old/rss.xml', { kind: 'gone' }],
  ['tags/a/rss.xml', null],
  ['tags/cycling/rss.xml', null],
  ['tags/bikes-and-more/rss.xml', null],
  ['rss.xml', null],
])('%s', (path, fate) => {
  expect(fateOf(path, settings)).toEqual(fate);
});

test.each(['', 'style.css', 'robots.txt', 'articles/a'])(
  'a feed at the root that has moved leaves the address "%s" as it is',
  path => {
    const moved = settingsOf('feeds: { defined: [{ name: news }], aliases: { all: news } }');
    const ended = settingsOf('feeds: { retired: [all] }');
    expect(fateOf('rss.xml', moved)).toEqual({ kind: 'moved', to: 'news/rss.xml' });
    expect([fateOf(path, moved), fateOf(path, ended)]).toEqual([null, null]);
  },
);

test('a ring of aliases leads nowhere', () => {
  expect(currentKey('tags/a', settings.aliases)).toBe('tags/a');
});

test('a key that happens to be a name of JavaScript is that key', () => {
  for (const key of ['constructor', '__proto__', 'toString'])
    expect(currentKey(key, { 'tags/a': 'tags/b' })).toBe(key);
});
