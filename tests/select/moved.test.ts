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

test('a ring of aliases leads nowhere', () => {
  expect(currentKey('tags/a', settings.aliases)).toBe('tags/a');
});
