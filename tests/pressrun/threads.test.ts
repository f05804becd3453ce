import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

/** As many as a run calls threads for. */
const many = 160;

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
  place.work = { ...place.work, threads: 2 };
  place.feeds = { archives: { feeds: ['all'], size: 40 } };
});
afterEach(() => place[Symbol.dispose]());

function fill(into: PublicationFolder): void {
  for (let at = 0; at < many; at++) {
    const date = new Date(Date.parse('2026-02-01T08:00:00Z') + at * 3_600_000).toISOString();
    const facts = { date, tags: `[tag-${at % 50}]`, author: 'Ann Lee' };
    into.write(`article-${at}.md`, markdown(`Article ${at}`, facts));
  }
}

/**
 * Large, and more than a small heap holds, which it takes piece by piece: where one step goes far beyond
 * the limit, as the parsing of JSON may, V8 ends now and then the whole process and not the thread.
 */
function hostile(): string {
  return '*a* '.repeat(49_000) + 'word '.repeat(250_000);
}

test.each([
  ['threads, of articles that soon leave the shelf, make', { threads: 2, shelved: 5_000 }],
  ['a thread and the run itself make', { threads: 1, joins: true }],
])('%s the same bytes as the run alone', async (_, shared) => {
  place.work = { ...place.work, ...shared };
  using alone = new PublicationFolder();
  alone.feeds = place.feeds;
  fill(place);
  fill(alone);
  const report = await place.run();
  await alone.run();
  expect(report.counts).toMatchObject({ read: many, normalized: many, published: many });
  expect(report.problems).toEqual([]);
  expect(exportOf(place)).toEqual(exportOf(alone));
});

test('a file that a thread dies of is a problem of this file alone', async () => {
  place.work = { ...place.work, heap: 40 };
  place.maxBytes = 10_000_000;
  fill(place);
  place.write('hostile.md', hostile());
  const report = await place.run();
  expect(report.counts).toMatchObject({ published: many, broken: 1 });
  expect(report.problems).toEqual([
    expect.objectContaining({ where: 'hostile.md', what: expect.stringContaining('memory') }),
  ]);
  expect((await place.run()).counts).toMatchObject({ read: 0, broken: 1 });
});

test('a large file is not taken in by the thread of a small run', async () => {
  place.work = { ...place.work, threads: 0, heap: 40 };
  place.maxBytes = 10_000_000;
  place.write('hostile.md', hostile());
  place.write('good.md', markdown('Good'));
  const report = await place.run();
  expect(report.counts).toMatchObject({ published: 1, broken: 1 });
});
