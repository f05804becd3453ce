import { expect, test } from 'vitest';
import { attributes, everywhere } from '../../../src/normalize/clean/attributes.ts';
import { mathLayout, mathTokens } from '../../../src/normalize/clean/math.ts';
import { playedAt, players } from '../../../src/normalize/clean/players.ts';
import {
  breaking,
  childrenOf,
  dropped,
  elements,
  impliedChild,
  impliedParent,
  nesting,
  onlyIn,
  renamed,
  voids,
} from '../../../src/normalize/clean/policy.ts';

const kept = new Set([...elements.keys(), ...voids]);

test('nothing is both kept and dropped, or both kept and unwrapped', () => {
  const overlaps = [...kept].filter(name => dropped.has(name) || breaking.has(name));
  expect(overlaps).toEqual([]);
  expect([...dropped].filter(name => breaking.has(name))).toEqual([]);
});

test('no element that runs, loads or sends is kept', () => {
  const active =
    'script style iframe object embed form input button link meta base svg template slot';
  expect(active.split(' ').filter(name => kept.has(name))).toEqual([]);
});

test('an old name leads to an element that is kept', () => {
  for (const [old, name] of renamed) {
    expect(kept.has(old)).toBe(false);
    expect(kept.has(name)).toBe(true);
  }
});

test('what is implied may stand where it is put', () => {
  for (const [parent, child] of impliedChild)
    expect(childrenOf.get(parent)).toContain(child === 'tbody' ? 'tbody' : child);
  for (const [child, parent] of impliedParent) expect(childrenOf.get(parent)).toContain(child);
  for (const [name, parents] of onlyIn) {
    expect(kept.has(name)).toBe(true);
    for (const parent of parents) expect(kept.has(parent)).toBe(true);
  }
  for (const name of nesting) expect(elements.get(name)).toBe('inline');
});

test('attributes belong to elements that are written, and none is a handler or a style', () => {
  const written = new Set([...kept, ...mathLayout, ...mathTokens, 'math', 'audio', 'video']);
  for (const [name, own] of Object.entries(attributes)) {
    expect(written.has(name), name).toBe(true);
    for (const attribute of Object.keys({ ...own, ...everywhere })) {
      expect(attribute).not.toMatch(/^on|^style$|^name$|^srcdoc$|^srcset$|^action$/);
    }
  }
});

test('players are told by their host, from its beginning', () => {
  for (const { address, page } of players) {
    expect(address.source).toMatch(/^\^/);
    expect(page).toMatch(/^https:\/\//);
  }
  expect(playedAt('https://evil.example/www.youtube.com/embed/abcdefgh')).toBeNull();
});

test.each([
  [
    '//www.youtube-nocookie.com/embed/abc-DEF_123?rel=0',
    'https://www.youtube.com/watch?v=abc-DEF_123',
  ],
  ['https://player.vimeo.com/video/12345?h=1', 'https://vimeo.com/12345'],
  ['https://open.spotify.com/embed/episode/4abc', 'https://open.spotify.com/episode/4abc'],
  [
    'https://tube.example/videos/embed/9c9de5e8-0a1e',
    'https://tube.example/videos/watch/9c9de5e8-0a1e',
  ],
  ['https://codepen.io/ada/embed/xYz', 'https://codepen.io/ada/pen/xYz'],
])('%s plays %s', (address, page) => {
  expect(playedAt(address)?.page).toBe(page);
});
