import { setImmediate as turn } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { documentOf, MemoryPublication } from './memory-publication.ts';
import { serve } from './server.ts';

test('an edition that another process makes is served within a second', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'one'), documentOf('atom.xml', 'a')] });
  const { url } = await serve(publication);
  onTestFinished(() => void vi.useRealTimers());
  const read = async (path: string) => {
    const response = await fetch(url + path);
    return response.status === 200 ? response.text() : response.status;
  };
  expect(await read('/rss.xml')).toBe('one');
  publication.publish({ documents: [documentOf('rss.xml', 'two')] });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await read('/rss.xml')).toBe('two');
  expect(await read('/atom.xml')).toBe(404);
});

test('an edition of this process is served at once', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'one')] });
  const { url, refresh } = await serve(publication);
  publication.publish({ documents: [documentOf('rss.xml', 'two')] });
  await refresh();
  expect(await (await fetch(`${url}/rss.xml`)).text()).toBe('two');
});

test('an edition that comes while the paths of one are read is served as it is', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('a.xml', 'one'), documentOf('b.xml', 'one')] });
  const { url, refresh } = await serve(publication);
  publication.publish({ documents: [documentOf('a.xml', 'two'), documentOf('b.xml', 'two')] });
  const refreshed = refresh();
  await turn();
  publication.publish({ documents: [documentOf('b.xml', 'three')] });
  await refreshed;
  expect((await fetch(`${url}/a.xml`)).status).toBe(404);
  expect(await (await fetch(`${url}/b.xml`)).text()).toBe('three');
});

test('many requests at once read a document from the publication once', async () => {
  const publication = new MemoryPublication();
  publication.publish({ documents: [documentOf('rss.xml', 'one')] });
  const { url } = await serve(publication);
  const answers = await Promise.all(
    Array.from({ length: 30 }, async () => (await fetch(`${url}/rss.xml`)).text()),
  );
  expect(new Set(answers)).toEqual(new Set(['one']));
  expect(publication.reads.get('rss.xml')).toBe(1);
});

test('documents beyond the memory that is allowed are read again', async () => {
  const publication = new MemoryPublication();
  publication.publish({
    documents: ['a.xml', 'b.xml'].map(path => documentOf(path, path.padEnd(2000, ' '))),
  });
  const { url } = await serve(publication, { settings: { memory: 3000 } });
  for (const path of ['a.xml', 'b.xml', 'b.xml', 'a.xml'])
    expect((await (await fetch(`${url}/${path}`)).text()).trim()).toBe(path);
  expect(publication.reads).toEqual(
    new Map([
      ['a.xml', 2],
      ['b.xml', 1],
    ]),
  );
});

test('where there is no room for all documents, those that are asked for stay', async () => {
  const publication = new MemoryPublication();
  const paths = ['a.xml', 'b.xml', 'c.xml', 'large.xml'];
  publication.publish({
    documents: paths.map(path => documentOf(path, path.padEnd(path === 'large.xml' ? 9000 : 2000))),
  });
  const { url } = await serve(publication, { settings: { memory: 5000 } });
  for (const path of ['a.xml', 'b.xml', 'a.xml', 'c.xml', 'large.xml', 'large.xml', 'a.xml'])
    await (await fetch(`${url}/${path}`)).text();
  expect(Object.fromEntries(publication.reads)).toEqual({
    'a.xml': 1,
    'b.xml': 1,
    'c.xml': 1,
    'large.xml': 2,
  });
});

test('a document that cannot be read fails alone, and is told', async () => {
  class Broken extends MemoryPublication {
    override document(): Promise<null> {
      return Promise.reject(new Error('the disk is gone'));
    }
  }
  const publication = new Broken();
  publication.publish({ documents: [documentOf('rss.xml', 'one')] });
  const { url, logged } = await serve(publication);
  expect((await fetch(`${url}/rss.xml`)).status).toBe(500);
  expect(logged).toContainEqual(
    expect.objectContaining({
      url: '/rss.xml',
      err: expect.objectContaining({ message: 'the disk is gone' }),
    }),
  );
  expect((await fetch(`${url}/`)).status).toBe(200);
});
