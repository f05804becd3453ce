import { expect, test } from 'vitest';
import { load } from '../../src/config/load.ts';
import { formatProblem, ProblemError } from '../../src/problem.ts';
import { collidingNames, nameCollision } from '../../src/select/collisions.ts';
import { unknownNames } from '../../src/select/unknown.ts';
import { settingsOf } from '../entries.ts';

function mistakesIn(yaml: string): string {
  try {
    load(yaml, {});
  } catch (error) {
    if (error instanceof ProblemError) return error.message;
    throw error;
  }
  return '';
}

test.each([
  [
    '{ defined: [{ name: news, path: / }] }',
    'feeds `all` and `news` both write `rss.xml`; give one another path',
  ],
  [
    '{ defined: [{ name: a, path: x }, { name: b, path: /x/ }] }',
    'feeds `a` and `b` both write `x/rss.xml`; give one another path',
  ],
  ['{ defined: [{ name: a }, { name: a, path: b }] }', 'there are two feeds named `a`; rename one'],
  ['{ defined: [{ name: a, path: tags/a }] }', 'feed `a` writes below `tags/`'],
  [
    '{ defined: [{ name: a, titel: A }] }',
    'feeds.defined.0.titel. Did you mean feeds.defined[].title?',
  ],
  ['{ defined: [{ name: a, where: { tags: x } }] }', 'Did you mean feeds.defined[].where.tag?'],
  [
    '{ defined: [{ name: a, where: { or: [{ autor: x }] } }] }',
    'Did you mean feeds.defined[].where.author?',
  ],
  [
    '{ defined: [{ name: a, where: { since: yesterday } }] }',
    'is not a day, month or year such as 2026-03-01',
  ],
  ['{ defined: [{ name: a, language: English! }] }', 'is not a language tag such as en or pt-BR'],
  ['{ defined: [{ name: "a b" }] }', 'is not a name of letters, digits, hyphens and slashes'],
  ['{ defined: [{ title: A }] }', 'feeds.defined.0.name'],
  ['{ limit: 0 }', 'feeds.limit'],
])('feeds: %s', (feeds, expected) => {
  expect(mistakesIn(`feeds: ${feeds}`)).toContain(expected);
});

test('names that no article has are told with the nearest that there is', () => {
  const settings = settingsOf(`
feeds:
  defined: [{ name: news, where: { tag: [politcs], or: [{ author: Anne Lee }] } }]
  archives: { feeds: [all, news, tags/weathr] }
  aliases: { tags/bikes: tags/politics, tags/old: tags/wether }`);
  const known = ['tags/politics', 'tags/weather', 'authors/ann-lee', 'authors/bo-ek'];
  expect(unknownNames(settings, known, 'pressrun.yaml').map(formatProblem)).toEqual([
    'pressrun.yaml: feeds.archives.feeds names `tags/weathr`, which no published article has. Did you mean `tags/weather`?',
    'pressrun.yaml: feeds.aliases.tags/old names `tags/wether`, which no published article has. Did you mean `tags/weather`?',
    'pressrun.yaml: the filter of feed `news` names `politcs`, which no published article has. Did you mean `politics`?',
    'pressrun.yaml: the filter of feed `news` names `Anne Lee`, which no published article has. Did you mean `ann-lee`?',
  ]);
});

test('names whose articles are in another feed, or in none any more, are known', () => {
  const settings = settingsOf(`
feeds:
  defined: [{ name: sport, where: { tag: [Bikes, Tennis], not: [{ section: Ads }] } }]
  aliases: { tags/bikes: tags/cycling, tags/tennis: tags/racket }
  retired: [sections/ads, tags/racket]`);
  expect(unknownNames(settings, ['tags/cycling'], 'pressrun.yaml')).toEqual([]);
});

test('spellings of one name do not collide, different names do', () => {
  expect(collidingNames(['Café au lait', 'cafe-au-lait', 'CAFÉ AU LAIT'])).toBeNull();
  expect(collidingNames(['R&B', 'R and B'])).toEqual(['R and B', 'R&B']);
});

test('a collision names both causes', () => {
  const [first, second] = [
    { name: 'R and B', path: 'soul.md' },
    { name: 'R&B', path: 'charts.md' },
  ];
  expect(formatProblem(nameCollision('tags/r-and-b', first, second))).toBe(
    'soul.md, charts.md: `R and B` and `R&B` are both in the feed `tags/r-and-b`. Write both in one way, or give one another name.',
  );
});
