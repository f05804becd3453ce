import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { harvestDocument } from '../../src/import/sources.ts';
import { ProblemError } from '../../src/problem.ts';

const many = 100_000;
const rss = (text: string): string =>
  `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title><link>https://a.example/</link>${text}</channel></rss>`;
const item = (text: string): string =>
  `<item><link>https://a.example/1</link><title>A</title><description>B</description>${text}</item>`;

/** Entities of ten of the one before each. */
function laughs(): string {
  const names = [...'abcdefghij'];
  const entities = names.map((name, at) => {
    const value = at === 0 ? 'lol' : `&${names[at - 1]};`.repeat(10);
    return `<!ENTITY ${name} "${value}">`;
  });
  return `<!DOCTYPE rss [${entities.join('')}]>${rss(item('<category>&j;</category>'))}`;
}

const refused: readonly (readonly [what: string, document: string, reason: RegExp])[] = [
  ['a billion laughs', laughs(), /not well-formed/],
  [
    'an entity of the system',
    `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss('&a;')}`,
    /not well-formed/,
  ],
  ['elements inside each other', rss(`${'<a>'.repeat(many)}${'</a>'.repeat(many)}`), /nested/],
  ['elements that are never closed', rss('<a>'.repeat(many)), /nested/],
  [
    'namespaces inside each other',
    Array.from({ length: 5_000 }, (_, at) => `<a xmlns:p${at}="u">`).join(''),
    /nested/,
  ],
];

test.each(refused)('%s is a problem of the document', (_, document, reason) => {
  const take = () => harvestDocument(Buffer.from(document), 'feed.xml', null);
  expect(take).toThrow(ProblemError);
  expect(take).toThrow(reason);
  expect(checkDocument(document)[0]?.what).toMatch(reason);
});

const taken: readonly (readonly [what: string, document: string])[] = [
  ['a huge attribute', rss(item(`<guid a="${'x'.repeat(5_000_000)}">1</guid>`))],
  ['a huge number of attributes', rss(item(`<guid ${attributes()}>1</guid>`))],
  ['a huge number of comments', rss('<!-- -->'.repeat(many) + item(''))],
  [
    'content that is nested without end',
    rss(item(`<content:encoded><![CDATA[${'<div>'.repeat(many)}]]></content:encoded>`)),
  ],
];

function attributes(): string {
  return Array.from({ length: many }, (_, at) => `a${at}=""`).join(' ');
}

test.each(taken)('%s is taken as it is', (_, document) => {
  expect(harvestDocument(Buffer.from(document), 'feed.xml', null).articles).toHaveLength(1);
  expect(checkDocument(document).map(({ rule }) => rule)).not.toContain('well-formed');
});
