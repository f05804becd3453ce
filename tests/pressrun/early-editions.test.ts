import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Feed } from '../../src/feed.ts';
import type { RunRequest } from '../../src/pressrun/settings.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

const count = 130;

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
  place.feeds = { limit: 10, archives: { feeds: ['all'], size: 10 } };
});
afterEach(() => place[Symbol.dispose]());

/** Article 0 is the newest, by its path as by its front matter. */
function fill(into: PublicationFolder): void {
  for (let at = 0; at < count; at++) {
    const date = new Date(Date.parse('2026-02-01T08:00:00Z') - at * 86_400_000).toISOString();
    const facts = { date, tags: `[tag-${at % 5}]` };
    into.write(`${date.slice(0, 10)}/article.md`, markdown(`Article ${at}`, facts));
  }
}

/** A run whose clock jumps by so many seconds when the first hundred files are read. */
function slow(into: PublicationFolder, seen: () => void, by = 120): Partial<RunRequest> {
  let late = 0;
  return {
    clock: () => Date.parse(into.now) + late,
    progress: ({ step, done }) => {
      if (step !== 'reading articles') return;
      if (done === 100) late = by * 1000;
      else if (done === count) seen();
    },
  };
}

test('the newest articles of a long first run are published before the others are read', async () => {
  fill(place);
  let meanwhile: Promise<Feed | null> = Promise.resolve(null);
  await place.run(
    slow(place, () => {
      meanwhile = place.ask(publication => publication.feed('all'));
    }),
  );
  const feed = await meanwhile;
  expect(feed?.total).toBe(100);
  expect(feed?.entries[0]?.article.title).toBe('Article 0');
});

test('what is published in the end is the same, and the report tells all of it', async () => {
  using quick = new PublicationFolder();
  quick.feeds = place.feeds;
  fill(place);
  fill(quick);
  const report = await place.run(slow(place, () => undefined));
  expect(report.edition).toBe(2);
  expect(report.changes).toHaveLength(count);
  expect(report.written).toHaveLength((await quick.run()).written.length);
  expect(exportOf(place)).toEqual(exportOf(quick));
});

test('nothing is published early when the rest takes a few seconds more', async () => {
  fill(place);
  const report = await place.run(slow(place, () => undefined, 60));
  expect(report.edition).toBe(1);
  expect(report.counts.published).toBe(count);
});

test('nothing is published early while something may only have moved', async () => {
  fill(place);
  const moved = '2026-02-01/article.md';
  await place.run();
  for (let at = 0; at < count; at++)
    place.write(`2020/more-${at}.md`, markdown(`More ${at}`, { date: '2020-01-01' }));
  place.rename(moved, '2026-02-01/renamed.md');
  const report = await place.run(slow(place, () => undefined));
  expect(report.edition).toBe(2);
  expect(report.changes).toContainEqual(
    expect.objectContaining({ kind: 'renamed', path: '2026-02-01/renamed.md' }),
  );
});
