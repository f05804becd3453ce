import { expect, test } from 'vitest';
import { KeptPages, onceAnEdition } from '../../src/serve/kept-pages.ts';
import { definitionOf, entryOf } from '../pages/samples.ts';
import { MemoryPublication } from './memory-publication.ts';
import { serve } from './server.ts';

/** A publication that counts what it is asked for. */
class Counting extends MemoryPublication {
  asked = 0;

  override feed(key: string) {
    this.asked++;
    return super.feed(key);
  }

  override feeds() {
    this.asked++;
    return super.feeds();
  }

  override entry(slug: string) {
    this.asked++;
    return super.entry(slug);
  }
}

test('however many ask for pages, each is made once an edition', async () => {
  const publication = new Counting();
  const contents = (title: string) => ({
    documents: [],
    feeds: [
      { definition: definitionOf('', title), entries: [entryOf()] },
      { definition: definitionOf('tags/coast/', 'Coast'), entries: [entryOf()] },
    ],
  });
  publication.publish(contents('One'));
  const { url, refresh } = await serve(publication);
  const paths = ['/', '/tags/coast/', '/articles/lighthouse', '/feeds/'];
  const flood = () =>
    Promise.all(
      Array.from({ length: 40 }, async (_, at) =>
        (await fetch(url + paths[at % paths.length])).text(),
      ),
    );
  const [first] = await flood();
  expect(publication.asked).toBeLessThan(5);
  const asked = publication.asked;
  publication.publish(contents('Two'));
  await refresh();
  const [second] = await flood();
  expect(publication.asked).toBeLessThan(2 * asked + 1);
  expect(second).not.toBe(first);
});

test('a page is made once, however its address is written', async () => {
  const publication = new Counting();
  const entries = [entryOf(), entryOf('caf\u00e9')];
  publication.publish({
    documents: [],
    feeds: [{ definition: definitionOf('tags/coast/', 'Coast'), entries }],
  });
  const { url } = await serve(publication);
  const addresses = [
    ...['articles/lighthouse', 'articles/%6cighthouse', 'articles/%6Cighthous%65'],
    ...['articles/caf%C3%A9', 'articles/caf%c3%a9', 'articles/%63af%c3%a9?a'],
    ...['tags/coast/', 'tags/%63oast/', '%74ags/coast/?b'],
  ];
  const asked: number[] = [];
  for (const address of addresses) {
    expect((await fetch(`${url}/${address}`)).status).toBe(200);
    asked.push(publication.asked);
  }
  const [, , lighthouse, , , cafe, , , coast] = asked;
  expect([lighthouse, cafe, coast]).toEqual([asked[0], asked[3], asked[6]]);
});

test('addresses at which there is nothing are not kept, nor make the publication be asked', async () => {
  const publication = new Counting();
  publication.publish({ documents: [], feeds: [{ definition: definitionOf(), entries: [] }] });
  const { url } = await serve(publication);
  for (let at = 0; at < 50; at++) expect((await fetch(`${url}/no-${at}/`)).status).toBe(404);
  expect(publication.asked).toBeLessThan(3);
});

test('what is not asked for any more makes room', async () => {
  const pages = new KeptPages(() => 1, 10_000);
  const made: string[] = [];
  const ask = (address: string) =>
    pages.page(address, async () => {
      made.push(address);
      return address.repeat(1500);
    });
  for (const address of ['a', 'b', 'a', 'c', 'd', 'a']) await ask(address);
  expect(made).toEqual(['a', 'b', 'c', 'd']);
  await ask('b');
  expect(made).toEqual(['a', 'b', 'c', 'd', 'b']);
});

test('a page that fails, or of an edition that has gone meanwhile, is made again', async () => {
  let edition = 1;
  const pages = new KeptPages(() => edition);
  await expect(pages.page('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect((await pages.page('a', async () => 'one'))?.text).toBe('one');
  const late = pages.page('b', async () => 'of the first');
  edition = 2;
  expect((await pages.page('b', async () => 'of the second'))?.text).toBe('of the second');
  expect((await late)?.text).toBe('of the first');
  expect((await pages.page('b', async () => 'again'))?.text).toBe('of the second');
});

test('what is asked once an edition is asked again after a failure', async () => {
  let isAway = true;
  const ask = onceAnEdition(
    () => 1,
    async () => {
      if (isAway) throw new Error('away');
      return 'here';
    },
  );
  await expect(ask()).rejects.toThrow('away');
  isAway = false;
  expect([await ask(), await ask()]).toEqual(['here', 'here']);
});
