import { expect, test } from 'vitest';
import { placementsOf } from '../../src/cli/placements.ts';
import type { FeedSettings } from '../../src/feed-settings.ts';
import { definitionOf, entryOf } from '../pages/samples.ts';
import { MemoryPublication } from '../serve/memory-publication.ts';

const selected = { ...definitionOf('selected/', 'Selected'), key: 'selected' };
const settings: FeedSettings = {
  limit: 50,
  content: 'full',
  defined: [
    {
      ...{ name: 'selected', path: 'selected/', title: null, description: null, language: null },
      ...{ limit: null, content: null, where: { section: ['Podcast'] } },
    },
  ],
  aliases: {},
  retired: [],
  archives: { feeds: [], size: 50 },
};

const at = (now: string) => ({ feeds: settings, siteLanguage: 'en', now });

function published(): MemoryPublication {
  const publication = new MemoryPublication();
  publication.publish({
    documents: [],
    feeds: [
      { definition: definitionOf(), entries: [entryOf('ferry'), entryOf('lighthouse')] },
      { definition: definitionOf('tags/ferry/', 'Ferry'), entries: [entryOf('ferry')] },
      { definition: definitionOf('authors/bo-berg/', 'Bo Berg'), entries: [] },
      { definition: selected, entries: [] },
    ],
  });
  return publication;
}

test('a published entry is in the feeds that carry it, and each other feed says why not', async () => {
  const entry = entryOf('lighthouse');
  expect(await placementsOf(entry, published(), at('2026-03-02T00:00:00.000Z'))).toEqual([
    { feed: 'all', carried: true, why: 'it is number 2 of 2' },
    { feed: 'tags/ferry', carried: false, why: 'it does not have this tag' },
    { feed: 'authors/bo-berg', carried: false, why: 'it is by others' },
    { feed: 'selected', carried: false, why: 'its section is Harbour, not Podcast' },
  ]);
});

test.each([
  ['a draft', { draft: true }, 'it is a draft'],
  [
    'what has expired',
    { expires: '2026-03-01T12:00:00.000Z' },
    'it has expired on 2026-03-01T12:00:00.000Z',
  ],
])('%s is in no feed', async (_, own, why) => {
  const entry = entryOf('lighthouse', own);
  const placements = await placementsOf(entry, published(), at('2026-03-02T00:00:00.000Z'));
  expect(placements.map(({ carried, why }) => [carried, why])).toEqual(Array(4).fill([false, why]));
});

test('what is not yet due says when it will be', async () => {
  const [first] = await placementsOf(entryOf(), published(), at('2026-02-01T00:00:00.000Z'));
  expect(first?.why).toBe('it is due on 2026-03-01T08:00:00.000Z');
});
