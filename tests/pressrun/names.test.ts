import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DefinedFeed, Filter } from '../../src/feed-settings.ts';
import { formatProblem } from '../../src/problem.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

function feedOf(where: Filter): DefinedFeed {
  const unset = { title: null, description: null, language: null, limit: null, content: null };
  return { name: 'chosen', path: 'chosen/', ...unset, where };
}

async function problems(): Promise<string[]> {
  return (await place.run()).problems.map(formatProblem);
}

test('a name that no published article has is reported until one has it', async () => {
  place.feeds = { defined: [feedOf({ tag: ['Politcs'] })] };
  expect(await problems()).toEqual([]);
  place.write('a.md', markdown('A', { tags: '[Politics]' }));
  const mistake =
    'pressrun.yaml: the filter of feed `chosen` names `Politcs`, which no published article has. Did you mean `politics`?';
  expect(await problems()).toEqual([mistake]);
  const again = await place.run();
  expect(again).toMatchObject({ outcome: 'unchanged', counts: { broken: 0 } });
  expect(again.problems.map(formatProblem)).toEqual([mistake]);
  place.write('b.md', markdown('B', { tags: '[Politcs]', date: '2026-03-05' }));
  expect(await problems()).toEqual([mistake]);
  place.now = '2026-03-05T12:00:00.000Z';
  expect(await problems()).toEqual([]);
});

test('different names in one feed are reported with an article each, until one is written otherwise', async () => {
  place.write('soul.md', markdown('Soul', { tags: '[R and B]' }));
  place.write('more.md', markdown('More', { tags: '[r and b]' }));
  expect(await problems()).toEqual([]);
  place.write('charts.md', markdown('Charts', { tags: '["R&B"]' }));
  const [collision = '', ...others] = await problems();
  expect(others).toEqual([]);
  expect(collision).toMatch(/^(soul|more)\.md, charts\.md: `[Rr] and [Bb]` and `R&B` are both in/);
  expect(await problems()).toEqual([collision]);
  place.rename('charts.md', 'lists.md');
  expect(await problems()).toEqual([collision.replace('charts.md', 'lists.md')]);
  place.write('lists.md', markdown('Charts', { tags: '[Charts]' }));
  expect(await problems()).toEqual([]);
});
