import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { reportLines } from '../../src/cli/report-lines.ts';
import { runsPage } from '../../src/pages/admin/runs.ts';
import { namedLines, type RunReport, shortened } from '../../src/report.ts';
import { aheadOfWrites } from '../crash/writes.ts';
import { look } from '../pages/samples.ts';
import { PublicationFolder, page } from './publication-folder.ts';

/** Each beyond what a report names. */
const many = namedLines + 50;

function numbered(kind: string): string[] {
  return Array.from({ length: many }, (_, at) => `${kind}-${String(at).padStart(4, '0')}.md`);
}

const place = new PublicationFolder();
let report: RunReport;

beforeAll(async () => {
  place.write('good.html', page('Good'));
  for (const name of numbered('empty')) writeFileSync(join(place.articles, name), '');
  for (const name of numbered('link')) symlinkSync('nowhere.md', join(place.articles, name));
  report = await place.run();
  return () => place[Symbol.dispose]();
});

test('of thousands of files with problems a report names the first, and tells how many', async () => {
  expect(report).toMatchObject({
    outcome: 'published',
    counts: { files: many + 1, broken: 2 * many, problems: 2 * many },
  });
  expect(report.problems).toHaveLength(namedLines);
  expect(await place.ask(publication => publication.problems())).toHaveLength(namedLines);
  expect(await place.titles()).toEqual(['Good']);
});

test('a terminal and a page show some of many problems, and tell how many more there are', () => {
  const lines = reportLines(report);
  expect(lines.length).toBeLessThan(200);
  expect(lines.at(-3)).toContain('900 more: the symbolic link');
  expect(lines.at(-2)).toBe('problem    1100 more problems, not listed');
  expect(lines.at(-1)).toContain(`${2 * many} problems`);
  const { problems } = report;
  const html = runsPage(look, {
    ...{ runs: [report], problems, nextRun: null, isRunning: false, rehearsal: report },
  });
  expect(html.match(/<tr>/g)?.length).toBeLessThan(300);
  expect(html).toContain(`${2 * many} problems, the first 100`);
});

test('the reason why a file is not published is known, however many others have problems', async () => {
  const last = numbered('empty').at(-1) ?? '';
  const [problem] = await place.ask(publication => publication.problemsAt(last));
  expect(problem).toMatchObject({ what: 'the file is empty', where: last });
});

test('of the reports before the last one little is kept', async () => {
  await place.run();
  const [last, before] = await place.ask(publication => publication.runs(2));
  expect(last?.problems).toHaveLength(namedLines);
  expect(before?.problems).toHaveLength(100);
  expect(before?.counts.problems).toBe(2 * many);
});

test('a report that is short is written once', async () => {
  using short = new PublicationFolder();
  short.write('good.html', page('Good'));
  await short.run();
  const statements: (string | null)[] = [];
  await aheadOfWrites(
    ({ sql }) => statements.push(sql),
    () => short.run(),
  );
  expect(statements).toContainEqual(expect.stringContaining('insert into "runs"'));
  expect(statements).not.toContainEqual(expect.stringContaining('update "runs"'));
});

test('what is wrong with a feed is named ahead of all that is wrong with files', async () => {
  const unset = { title: null, description: null, language: null, limit: null, content: null };
  const where = { tag: ['Politcs'] };
  place.feeds = { defined: [{ name: 'chosen', path: 'chosen/', ...unset, where }] };
  const { problems, counts } = await place.run();
  expect(problems[0]?.what).toContain('`Politcs`');
  expect(counts.problems).toBe(2 * many + 1);
});

test('a report with a long list of changes is cut before it is shown', () => {
  const [change] = report.changes;
  if (change === undefined) throw new Error('nothing has changed');
  const counts = { ...report.counts, changes: 5000, kinds: { new: 4990, revised: 10 } };
  const long = { ...report, changes: Array.from({ length: 5000 }, () => change), counts };
  expect(shortened(long, 1000).changes).toHaveLength(1000);
  const html = runsPage(look, {
    ...{ runs: [shortened(long, 10)], problems: [] },
    ...{ nextRun: null, isRunning: false, rehearsal: long },
  });
  expect(html).toContain('4900 more changes');
  expect(reportLines(shortened(long, 10))[10]).toBe(
    '4990 more changes, not listed; in all 4990 new, 10 revised',
  );
  expect(html).toContain('s, 4990 new, 10 revised, 2100 problems');
  expect(html.match(/<li>/g)?.length).toBeLessThan(200);
});
