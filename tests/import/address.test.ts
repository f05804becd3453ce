import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { harvest } from '../../src/import/harvest.ts';
import { portOf } from '../../src/serve/listen.ts';

/** Serves documents by their path; the address of the server stands for `HERE` in them. */
async function served(documents: Readonly<Record<string, string>>): Promise<string> {
  const server = createServer((request, response) => {
    const document = documents[request.url ?? ''];
    response.statusCode = document === undefined ? 404 : 200;
    response.end(document?.replaceAll('HERE', `http://127.0.0.1:${portOf(server)}`));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${portOf(server)}`;
}

const item = (id: string) =>
  `<item><title>${id}</title><guid isPermaLink="false">${id}</guid><description>Text</description></item>`;
const rss = (link: string, ...ids: string[]) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title>${link}${ids.map(item).join('')}</channel></rss>`;

const json = (next: string | null, id: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'T',
    items: [{ id, content_text: 'Text' }],
    ...(next !== null && { next_url: next }),
  });

const go = new AbortController().signal;

test.each([
  [
    'archives',
    {
      '/feed': rss('<atom:link rel="prev-archive" href="HERE/2"/>', 'e', 'd'),
      '/2': rss('<atom:link rel="prev-archive" href="/1"/>', 'c', 'b'),
      '/1': rss('', 'a'),
    },
    ['e', 'd', 'c', 'b', 'a'],
  ],
  [
    'pages that lead in a ring',
    {
      '/feed': rss('<atom:link rel="next" href="/2"/>', 'b'),
      '/2': rss('<atom:link rel="next" href="/feed"/>', 'a'),
    },
    ['b', 'a'],
  ],
  ['pages of JSON', { '/feed': json('/2', 'b'), '/2': json(null, 'a') }, ['b', 'a']],
])('all entries of a feed with %s come along', async (_, documents, expected) => {
  const counts: number[] = [];
  const { articles } = await harvest(`${await served(documents)}/feed`, null, go, count =>
    counts.push(count),
  );
  expect(articles.map(({ id }) => id)).toEqual(expected);
  expect(counts.at(-1)).toBe(expected.length);
});

test('an address that has no feed is a problem that names it', async () => {
  const address = await served({});
  await expect(harvest(`${address}/feed`, null, go, () => undefined)).rejects.toThrow(
    `${address}/feed: the articles cannot be read: it answers 404`,
  );
});

test('a file that is not there is a problem that names it', async () => {
  await expect(harvest('/no/such.xml', null, go, () => undefined)).rejects.toThrow(
    /^\/no\/such\.xml: the articles cannot be read: ENOENT/,
  );
});
