import { renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { expect, test } from 'vitest';
import { workBudget } from '../../src/pressrun/crew/work-budget.ts';
import type { Progress } from '../../src/report.ts';
import { aheadOfWrites, type Write } from '../crash/writes.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder, tooLarge } from './publication-folder.ts';

test('what an interrupted run has read is not read again, and the edition before stays', async () => {
  using place = new PublicationFolder();
  using other = new PublicationFolder();
  place.write('first.md', markdown('First'));
  await place.run();
  const before = exportOf(place);
  for (const into of [place, other])
    for (let at = 0; at < 120; at++)
      into.write(`article-${at}.md`, markdown(`Article ${at}`, { date: '2026-02-01' }));
  const stop = new AbortController();
  const stopped = place.run({
    stop: stop.signal,
    progress: ({ done }) => done === 100 && stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(exportOf(place)).toEqual(before);
  const { counts } = await place.run();
  expect(counts).toMatchObject({ read: 20, normalized: 20, published: 121 });
  other.write('first.md', markdown('First'));
  await other.run();
  expect(exportOf(place)).toEqual(exportOf(other));
});

test('a run is stopped while a thread works at a file, without waiting for that', async () => {
  using place = new PublicationFolder();
  place.maxBytes = 2_000_000;
  place.writeEndless('a.md', tooLarge);
  const stop = new AbortController();
  const progress = () => void setTimeout(() => stop.abort(new Error('stopped')), 50);
  await expect(place.run({ stop: stop.signal, progress })).rejects.toThrow('stopped');
});

test('a run that was stopped before it began reads nothing', async () => {
  using place = new PublicationFolder();
  place.maxBytes = 2_000_000;
  place.writeEndless('a.md', tooLarge);
  const stop = AbortSignal.abort(new Error('stopped'));
  await expect(place.run({ stop })).rejects.toThrow('stopped');
});

test('a run is stopped while it removes files of the export, and the next one removes the others', async () => {
  using place = publicationWithArchives();
  await place.run();
  for (let at = 0; at < 10; at++) place.remove(`article-${at}.md`);
  const stop = new AbortController();
  let removed = 0;
  const removal = ({ call }: Write): void => {
    if (call !== 'rm') return;
    removed++;
    stop.abort(new Error('stopped'));
  };
  const stopped = aheadOfWrites(removal, () => place.run({ stop: stop.signal, force: true }));
  await expect(stopped).rejects.toThrow('stopped');
  expect(removed).toBeLessThan(10);
  await place.run();
  expect(Object.keys(exportOf(place)).filter(path => /^articles\/./.test(path))).toHaveLength(10);
});

test('why a run has failed is told, also when its report cannot be written', async () => {
  using place = new PublicationFolder();
  place.write('a.md', markdown('A'));
  await place.run();
  renameSync(place.articles, join(place.folder, 'away'));
  const full = ({ sql }: Write): void => {
    if (sql?.startsWith('insert into "runs"')) throw new Database.SqliteError('', 'SQLITE_FULL');
  };
  await expect(aheadOfWrites(full, () => place.run())).rejects.toMatchObject({
    problems: [
      { what: expect.stringContaining('cannot be listed') },
      { what: expect.stringContaining('no room on the disk') },
    ],
  });
});

/** A publication with more archives than feeds. */
function publicationWithArchives(): PublicationFolder {
  const place = new PublicationFolder();
  place.feeds = { limit: 2, archives: { feeds: ['all'], size: 2 } };
  for (let at = 0; at < 20; at++) {
    const date = new Date(Date.UTC(2026, 0, at + 1)).toISOString();
    place.write(`article-${at}.md`, markdown(`Article ${at}`, { date }));
  }
  return place;
}

test('a run tells of each archive that it has made', async () => {
  using place = publicationWithArchives();
  const told: Progress[] = [];
  const { counts } = await place.run({ progress: one => void told.push(one) });
  const making = told.filter(({ step }) => step === 'making feeds');
  expect(making.map(({ done }) => done)).toEqual(making.map((_, at) => at + 1));
  expect(making.length).toBeGreaterThan(counts.feeds + 5);
  expect(making.at(-1)?.total).toBe(making.length);
});

test('a run that is stopped between archives makes no more of them, even where none differs', async () => {
  using place = publicationWithArchives();
  const { feeds } = (await place.run()).counts;
  const anew = { ...place.settings(), program: 'the next' };
  place.settings = () => anew;
  const stop = new AbortController();
  const told: number[] = [];
  const progress = ({ step, done }: Progress) => {
    if (step !== 'making feeds') return;
    told.push(done);
    if (done > feeds) setImmediate(() => stop.abort(new Error('stopped')));
  };
  await expect(place.run({ stop: stop.signal, progress })).rejects.toThrow('stopped');
  expect(told.at(-1)).toBeLessThan(feeds + 5);
  expect((await place.run()).outcome).toBe('unchanged');
});

test('more archives than one edition takes are published edition by edition, the same in the end', async () => {
  using whole = publicationWithArchives();
  using place = publicationWithArchives();
  const { written } = await whole.run();
  place.work = { ...workBudget(null, 1), archives: 2 };
  const report = await place.run();
  expect(report.edition).toBe(5);
  expect(report.written.toSorted()).toEqual(written.toSorted());
  expect(exportOf(place)).toEqual(exportOf(whole));
  expect((await place.run()).outcome).toBe('unchanged');
});

test('a run that is stopped between such editions has the next add those that are left', async () => {
  using whole = publicationWithArchives();
  using place = publicationWithArchives();
  await whole.run();
  place.work = { ...workBudget(null, 1), archives: 4 };
  const stop = new AbortController();
  let editions = 0;
  const progress = ({ step, done }: Progress) => {
    if (step === 'making feeds' && done === 1 && ++editions === 2) stop.abort(new Error('stopped'));
  };
  await expect(place.run({ stop: stop.signal, progress })).rejects.toThrow('stopped');
  const feed = await place.ask(publication => publication.feed('all'));
  expect(feed?.total).toBe(20);
  const { counts } = await place.run();
  expect(counts).toMatchObject({ read: 0, changes: 0 });
  expect(counts.written).toBeLessThan(counts.documents / 2 + 6);
  expect(exportOf(place)).toEqual(exportOf(whole));
});
