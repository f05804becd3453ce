import { afterEach, beforeEach, expect, test } from 'vitest';
import { PublicationFolder, page } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

interface Scenario {
  readonly name: string;
  readonly happens: (place: PublicationFolder) => void;
  readonly kinds: readonly string[];
  readonly titles: readonly string[];
  readonly normalized: number;
}

const scenarios: readonly Scenario[] = [
  {
    name: 'nothing happens',
    happens: () => undefined,
    kinds: [],
    titles: ['First'],
    normalized: 0,
  },
  {
    name: 'an article appears',
    happens: place => place.write('second.html', page('Second')),
    kinds: ['new'],
    titles: ['Second', 'First'],
    normalized: 1,
  },
  {
    name: 'a title changes',
    happens: place => place.write('first.html', page('First, corrected')),
    kinds: ['revised'],
    titles: ['First, corrected'],
    normalized: 1,
  },
  {
    name: 'a file is renamed',
    happens: place => place.rename('first.html', 'moved/one.html'),
    kinds: ['renamed'],
    titles: ['First'],
    normalized: 1,
  },
  {
    name: 'a file is touched but identical',
    happens: place => place.write('first.html', page('First'), Date.parse(place.now)),
    kinds: [],
    titles: ['First'],
    normalized: 0,
  },
  {
    name: 'a file is removed',
    happens: place => place.remove('first.html'),
    kinds: ['removed'],
    titles: [],
    normalized: 0,
  },
  {
    name: 'a file breaks',
    happens: place => place.write('first.html', ''),
    kinds: ['kept'],
    titles: ['First'],
    normalized: 1,
  },
];

test.each(scenarios)('$name', async ({ happens, kinds, titles, normalized }) => {
  place.write('first.html', page('First'));
  const first = await place.run();
  const [id] = first.changes.map(change => change.id);
  place.now = '2026-03-02T12:00:00.000Z';
  happens(place);
  const second = await place.run();
  expect(second.changes.map(change => change.kind)).toEqual(kinds);
  expect(await place.titles()).toEqual(titles);
  expect(second.counts.normalized).toBe(normalized);
  for (const change of second.changes.filter(({ kind }) => kind !== 'new'))
    expect(change.id).toBe(id);
});
