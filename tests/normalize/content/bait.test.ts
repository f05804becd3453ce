import { expect, test } from 'vitest';
import { normalize } from '../../../src/normalize/normalize.ts';

const settings = { language: 'en', timeZone: 'UTC', url: 'https://press.example/' };

function textOf(body: string): string {
  const bytes = Buffer.from(`<!doctype html><title>Bait for the parser</title><body>${body}`);
  return normalize({ path: 'bait.html', bytes, modified: '2026-01-01T00:00:00.000Z' }, settings)
    .text;
}

const sentence = 'The pool stays open, the council said, for another three years and a half. ';

test('a text longer than a book is a problem', () => {
  expect(() => textOf(`<p>${sentence.repeat(60_000)}`)).toThrow(/more than 4000000 characters/);
});

test.each(['md', 'txt'])('a .%s file longer than a book is a problem', extension => {
  const bytes = Buffer.from(`A heading\n\n${'*a\n'.repeat(1_500_000)}`);
  const file = { path: `bait.${extension}`, bytes, modified: '2026-01-01T00:00:00.000Z' };
  expect(() => normalize(file, settings)).toThrow(/more than 4000000 characters/);
});

test('deep nesting loses no text', () => {
  expect(textOf(`${'<div>'.repeat(4_000)}${sentence}`)).toBe(sentence.trim());
});

test.each([
  ['thousands of linked headings', '<h2><a href="x">Heading of a thing</a></h2>'.repeat(5_000)],
  ['thousands of links', '<a href="/x">hello</a> '.repeat(5_000)],
  ['a class of a megabyte', `<div class="${'related- '.repeat(100_000)}">Share</div>`],
])('%s around an article leave the article', (_, bait) => {
  const article = `<article>${`<p>${sentence}${sentence}</p>`.repeat(3)}</article>`;
  expect(textOf(`${article}<div>${bait}</div>`).split('\n\n').length).toBe(3);
});
