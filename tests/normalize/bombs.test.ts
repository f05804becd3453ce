import { expect, test } from 'vitest';
import { checkDocument } from '../../src/check/check.ts';
import { harvestDocument } from '../../src/import/sources.ts';
import { normalize } from '../../src/normalize/normalize.ts';
import { ProblemError } from '../../src/problem.ts';

// Small files that would become large, or end a walk over what they hold.

const settings = { language: 'en', timeZone: 'UTC', url: 'https://press.example/' };

function take(path: string, text: string) {
  const modified = '2026-03-01T00:00:00.000Z';
  return normalize({ path, bytes: Buffer.from(text), modified }, settings);
}

const long = 'x'.repeat(10_000);
const text = '# Title\n\nThe text of it goes on.\n\n';
const nested = (open: string, close: string, inner = ''): string =>
  open.repeat(50_000) + inner + close.repeat(50_000);
const jsonArticle = (field: string, value: string): string =>
  `{"@type":"Article","headline":"A","articleBody":"b c d","${field}":${value}}`;

const refused: readonly (readonly [what: string, path: string, text: string, why: RegExp])[] = [
  [
    'one long address of thousands of links',
    'a.md',
    `${text}[a]: /${long}\n\n${'[a] '.repeat(2000)}`,
    /addresses and titles/,
  ],
  [
    'one long title of thousands of links',
    'a.md',
    `${text}[a]: / "${long}"\n\n${'[a] '.repeat(2000)}`,
    /addresses and titles/,
  ],
  [
    'one long address of thousands of images',
    'a.md',
    `${text}[a]: /${long}\n\n${'![a] '.repeat(2000)}`,
    /addresses and titles/,
  ],
  [
    'a huge address of hundreds of links',
    'a.md',
    `${text}[a]: /${'x'.repeat(3_000_000)}\n\n${'[a] '.repeat(300)}`,
    /addresses and titles/,
  ],
  ['thousands of footnotes', 'a.md', `${text}${'x^[a] '.repeat(6000)}`, /marks of footnotes/],
  [
    'a footnote that is used thousands of times',
    'a.md',
    `${text}[^a]: b\n\n${'x[^a] '.repeat(6000)}`,
    /marks of footnotes/,
  ],
  [
    'a table of which most is left out',
    'a.md',
    `${text}|${'a|'.repeat(1000)}\n|${'-|'.repeat(1000)}\n${'|\n'.repeat(1000)}`,
    /40000 elements/,
  ],
  [
    'thousands of links below one long address',
    'a.html',
    `<base href="https://a.example/${'x'.repeat(4000)}/"><title>A</title><article>${'<p>The text of it goes on. <a href="b">c</a></p>'.repeat(3000)}</article>`,
    /longer than its file/,
  ],
  ['lists in lists of JSON', 'a.json', nested('[', ']'), /nested too deeply/],
  ['graphs in graphs of JSON', 'a.json', nested('{"@graph":[', ']}', '1'), /nested too deeply/],
  [
    'authors in authors of JSON',
    'a.json',
    jsonArticle('author', nested('[', ']')),
    /nested too deeply/,
  ],
  [
    'keywords in keywords of JSON',
    'a.json',
    jsonArticle('keywords', nested('[', ']')),
    /nested too deeply/,
  ],
  [
    'lists in lists of TOML',
    'a.md',
    `+++\na = ${nested('[', ']')}\n+++\n${text}`,
    /nested|nesting/,
  ],
  [
    'names in names of TOML',
    'a.md',
    `+++\ntags.${'a.'.repeat(2000)}a = 1\n+++\n${text}`,
    /nested too deeply/,
  ],
  [
    'tables in tables of TOML',
    'a.md',
    `+++\na = ${nested('{a=', '}', '1')}\n+++\n${text}`,
    /nested|nesting/,
  ],
  [
    'lists in lists of JSON front matter',
    'a.md',
    `{\n"tags": ${'['.repeat(20_000)}${']'.repeat(20_000)}\n}\n${text}`,
    /nested too deeply/,
  ],
  [
    'a list of YAML that holds itself',
    'a.md',
    `---\ntags: &a [*a]\n---\n${text}`,
    /nested too deeply/,
  ],
  [
    'an author of YAML that holds itself',
    'a.md',
    `---\nauthor: &a {name: *a}\n---\n${text}`,
    /nested too deeply/,
  ],
];

test.each(refused)('%s is a problem of the one article', (_, path, source, why) => {
  const attempt = () => take(path, source);
  expect(attempt).toThrow(ProblemError);
  expect(attempt).toThrow(why);
});

test.each([
  ['quotes in quotes', `${text}${'>'.repeat(50_000)} a`],
  [
    'lists in lists',
    `${text}${Array.from({ length: 500 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n')}`,
  ],
  ['brackets in brackets', `${text}${'['.repeat(20_000)}a${']'.repeat(20_000)}`],
  ['links in links', `${text}${'[a](b'.repeat(20_000)}`],
  ['emphasis that never ends', `${text}${'*a_ '.repeat(20_000)}`],
  [
    'rows of backticks',
    `${text}${Array.from({ length: 300 }, (_, at) => '`'.repeat(at)).join(' ')}`,
  ],
  ['entities', `${text}${'&ngE;'.repeat(50_000)}`],
])('%s stay as small as their file', (_, source) => {
  expect(take('a.md', source).html.length).toBeLessThan(4 * source.length);
});

test('linked data that is nested without end is left out of a page', () => {
  const data = (value: string) => `<script type="application/ld+json">${value}</script>`;
  const bait =
    data(jsonArticle('author', nested('[', ']'))) + data(nested('{"@graph":[', ']}', '1'));
  const article = '<article><h1>A</h1><p>The text of it goes on.</p></article>';
  expect(take('a.html', `<title>A</title>${bait}${article}`).title).toBe('A');
});

test('a document of JSON that is nested without end is checked and imported as what it is', () => {
  const document = `{"version":"https://jsonfeed.org/version/1.1","title":"A","items":${nested('[', ']')}}`;
  expect(checkDocument(document)).toMatchObject([{ what: 'it is nested too deeply' }]);
  const take = () => harvestDocument(Buffer.from(document), 'feed.json', null);
  expect(take).toThrow(/is nested too deeply/);
});
