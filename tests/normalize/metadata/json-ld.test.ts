import { describe, expect, test } from 'vitest';
import { repairJson } from '../../../src/normalize/metadata/facts/repair-json.ts';
import { metadataOf } from './parse-page.ts';

const article =
  '"@type":"NewsArticle","headline":"Harbour opens at last","author":{"name":"Ann Lee"}';
const page = (...scripts: string[]): string =>
  scripts.map(text => `<script type="application/ld+json">${text}</script>`).join('') +
  '<p>Text.</p>';

describe('JSON-LD that is', () => {
  test.each([
    ['right', `{${article}}`],
    ['in an array', `[{"@type":"WebSite"},{${article}}]`],
    ['in a graph', `{"@graph":[{"@type":"WebPage"},{${article}}]}`],
    ['the main entity of a page', `{"@type":"WebPage","mainEntity":{${article}}}`],
    ['with commas too many', `{${article},"keywords":["a","b",],}`],
    ['with comments', `/* made by hand */ {${article} // here\n}`],
    ['in an HTML comment', `<!-- {${article}} -->`],
    ['in a CDATA section', `//<![CDATA[\n{${article}}\n//]]>`],
    ['with a semicolon behind', `{${article}};`],
    ['with raw line breaks in a string', `{${article},"description":"one\ntwo\tthree"}`],
  ])('%s is read', (_, script) => {
    const found = metadataOf(page(script));
    expect(found.title).toBe('Harbour opens at last');
    expect(found.authors.map(({ name }) => name)).toEqual(['Ann Lee']);
  });

  test('beyond repair is left out, and the next is read', () => {
    expect(metadataOf(page('{"headline": nothing', `{${article}}`)).title).toBe(
      'Harbour opens at last',
    );
  });
});

test('repairing leaves what is right as it is', () => {
  const text = '{"a":"x, ] } // y /* z */","b":[1,2,{"c":"\\"quoted\\""}]}';
  expect(JSON.parse(repairJson(text))).toEqual(JSON.parse(text));
});

test('an author who is referred to is the node with that id', () => {
  const graph = `{"@graph":[{"@type":"Article","headline":"Tea","author":[{"@id":"#a"},{"@id":"#b"}]},
    {"@id":"#a","@type":"Person","name":"Ann Lee"},{"@id":"#b","@type":"Person","name":"Ben Okri"}]}`;
  expect(metadataOf(page(graph)).authors.map(({ name }) => name)).toEqual(['Ann Lee', 'Ben Okri']);
});

describe('input without end or sense does no harm', () => {
  const depth = 100_000;
  test.each([
    ['deeply nested elements', `${'<div>'.repeat(5_000)}<h1>Tea</h1>${'</div>'.repeat(5_000)}`],
    ['deeply nested JSON-LD', page(`${'{"mainEntity":'.repeat(20_000)}1${'}'.repeat(20_000)}<h1>`)],
    ['an array of very many things', page(`[${'{"@type":"Thing"},'.repeat(50_000)}{${article}}]`)],
    ['a string without end', page(`{"a":"${'\\"'.repeat(200_000)}`)],
    ['brackets without end', page('['.repeat(depth))],
    ['a line of commas', page(`{"a":[1${', '.repeat(depth)}]}`)],
    ['a title of separators', `<title>${' - |'.repeat(5_000)}</title><h1>Tea</h1>`],
    ['a byline of leads', `<h1>Tea</h1><p class="byline">${'by '.repeat(depth)}</p>`],
    ['a date of digits', `<h1>Tea</h1><p class="date">${'2024-'.repeat(depth)}</p>`],
    ['a class of words', `<h1>Tea</h1><p class="${'date-'.repeat(depth)}">x</p>`],
  ])('%s', (_, html) => {
    expect(metadataOf(html).published).toBeNull();
  });
});
