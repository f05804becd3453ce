import { expect, test } from 'vitest';
import { definitionOf } from '../../src/select/definition.ts';
import { settingsOf, site } from '../entries.ts';

const define = (key: string, labels: readonly [string, number][] = [], yaml = '') =>
  definitionOf(key, new Map(labels), settingsOf(yaml), site);

test('the feed of everything is the site, at its root', () => {
  expect(define('all')).toEqual({
    key: 'all',
    path: '',
    title: 'The Harbour',
    description: 'News of the harbour.',
    language: null,
    limit: 50,
    content: 'full',
  });
});

test('a tag feed has the commonest spelling in its title, whatever their order', () => {
  const labels: [string, number][] = [
    ['politics', 1],
    ['Politics', 3],
    ['POLITICS', 1],
  ];
  expect(define('tags/politics', labels)).toMatchObject({
    path: 'tags/politics/',
    title: 'The Harbour — Politics',
    description: 'Politics — News of the harbour.',
  });
  expect(define('tags/politics', labels.toReversed())).toEqual(define('tags/politics', labels));
});

test('a language feed is in that language and is named in the language of the site', () => {
  expect(define('languages/de', [['de', 1]])).toMatchObject({
    language: 'de',
    title: 'The Harbour — German',
  });
  expect(define('languages/en', [['en', 1]]).language).toBeNull();
});

test('a feed of which no entry gives the name is named by its key', () => {
  expect(define('tags/cycling').title).toBe('The Harbour — cycling');
});

test('a defined feed has what the configuration says, and the rest from the site', () => {
  const yaml = `
feeds:
  content: summary
  defined:
    - { name: storms, title: Storms, limit: 5, language: de, content: full, path: /wild/weather }
    - { name: calm }`;
  expect(define('storms', [], yaml)).toEqual({
    key: 'storms',
    path: 'wild/weather/',
    title: 'Storms',
    description: 'Storms — News of the harbour.',
    language: 'de',
    limit: 5,
    content: 'full',
  });
  expect(define('calm', [], yaml)).toMatchObject({ path: 'calm/', limit: 50, content: 'summary' });
});
