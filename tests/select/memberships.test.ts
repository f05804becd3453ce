import { expect, test } from 'vitest';
import { membershipsOf } from '../../src/select/memberships.ts';
import { entryOf, settingsOf } from '../entries.ts';

const feedsOf = (entry: ReturnType<typeof entryOf>, yaml = ''): string[] =>
  membershipsOf(entry, settingsOf(yaml), 'en').map(({ feed }) => feed);

test('an entry is in the feed of everything and in one for each of its names', () => {
  const entry = entryOf({
    tags: ['Politics', 'Harbour life'],
    authors: [{ name: 'Ann Lee', url: null, email: null }],
    section: 'Local',
    language: 'pt-BR',
  });
  expect(feedsOf(entry)).toEqual([
    'all',
    'tags/politics',
    'tags/harbour-life',
    'authors/ann-lee',
    'sections/local',
    'languages/pt-br',
  ]);
});

test('tags that differ in case are one feed, and C++ is not C#', () => {
  expect(feedsOf(entryOf({ tags: ['Politics', 'politics', 'C++', 'C#'] }))).toEqual([
    'all',
    'tags/politics',
    'tags/c-plus-plus',
    'tags/c-sharp',
    'languages/en',
  ]);
});

test('an article without a language is in the feed of the site language', () => {
  expect(feedsOf(entryOf())).toContain('languages/en');
});

test('a defined feed takes what its filter takes', () => {
  const yaml = 'feeds: { defined: [{ name: storms, where: { tag: storm } }] }';
  expect(feedsOf(entryOf({ tags: ['Storm'] }), yaml)).toContain('storms');
  expect(feedsOf(entryOf({ tags: ['Calm'] }), yaml)).not.toContain('storms');
});

test('an alias gives the entries of the old tag to the new one, once', () => {
  const yaml = 'feeds: { aliases: { tags/bikes: tags/cycling } }';
  const entry = entryOf({ tags: ['Bikes', 'Cycling'] });
  expect(feedsOf(entry, yaml)).toEqual(['all', 'tags/cycling', 'languages/en']);
  const [, cycling] = membershipsOf(entry, settingsOf(yaml), 'en');
  expect(cycling?.label).toBe('Cycling');
});

test('a retired feed takes no entries', () => {
  expect(feedsOf(entryOf({ tags: ['Bikes'] }), 'feeds: { retired: [tags/bikes] }')).toEqual([
    'all',
    'languages/en',
  ]);
});
