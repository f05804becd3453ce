import { expect, test } from 'vitest';
import { readJson } from '../../../src/normalize/formats/json.ts';
import { readMarkdown } from '../../../src/normalize/formats/markdown.ts';
import { readText } from '../../../src/normalize/formats/text.ts';
import { ProblemError } from '../../../src/problem.ts';

function file(path: string, content: string) {
  return { path, bytes: Buffer.from(content), modified: '2026-01-02T03:04:05.000Z' };
}

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0];
    throw error;
  }
  return undefined;
}

test('a dump becomes its title and paragraphs, with sources and credits declared', () => {
  const dump = [
    'Skip to main content',
    'Bridge Reopens After Two Years',
    'Bridge Reopens After Two Years Promo Image',
    'The bridge over the Lohne opened to traffic on Monday, two years after the flood that broke it.',
    'Image placeholder title',
    'Drivers waited for an hour to be among the first across, and many of them blew their horns.',
    'Sources: Daily Ferry, Town Hall / Featured Image: M. Okoye',
    'Popular Video',
  ].join('\n\n');
  const { tree, declared } = readText(file('bridge.txt', dump));
  expect(tree.find('h1').text()).toBe('Bridge Reopens After Two Years');
  expect(tree.find('p').length).toBe(2);
  expect(declared).toEqual({
    title: 'Bridge Reopens After Two Years',
    sources: ['Daily Ferry', 'Town Hall'],
    imageCredits: ['M. Okoye'],
  });
});

test.each([
  ['YAML', '---\ntitle: A\n---\nbody'],
  ['TOML', '+++\ntitle = "A"\n+++\nbody'],
  ['JSON', '{\n  "title": "A"\n}\nbody'],
])('%s front matter', (_name, content) => {
  const { tree, declared } = readMarkdown(file('a.md', content));
  expect(declared).toEqual({ title: 'A' });
  expect(tree.text().trim()).toBe('body');
});

test.each([
  ['---\ntitle: A\ntags: [a\n---\n', 4],
  ['+++\ntitle = "A"\ndate = = 1\n+++\n', 3],
  ['{\n  "title": "A",\n  oops\n}\n', 3],
])('broken front matter names its line: %j', (content, line) => {
  expect(problemOf(() => readMarkdown(file('a.md', content)))?.where).toBe(`a.md:${line}`);
});

test('a JSON Feed item and a schema.org article in a graph are read', () => {
  const item = readJson(file('a.json', '{"title": "A", "content_html": "<p>b</p>"}'));
  expect([item.declaredIn, item.tree.find('p').text()]).toEqual(['JSON Feed', 'b']);
  const graph = '{"@graph": [{"@type": "Person"}, {"headline": "A", "articleBody": "b\\n\\nc"}]}';
  const article = readJson(file('a.json', graph));
  expect([article.declaredIn, article.tree.find('p').length]).toEqual(['JSON-LD', 2]);
});

test('JSON of another kind is a problem', () => {
  expect(problemOf(() => readJson(file('a.json', '{"name": "x"}')))?.what).toContain('neither');
});
