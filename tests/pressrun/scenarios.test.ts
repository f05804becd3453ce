import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

interface Scenario {
  readonly name: string;
  readonly happens: (place: PublicationFolder) => void;
  /** What the second run reports, as `kind path`. */
  readonly changes: readonly string[];
  /** What is in the feed of everything afterwards. */
  readonly titles: readonly string[];
  readonly normalized: number;
  /** Problems of the second run, as `path: what`, in part. */
  readonly problems?: readonly string[];
}

const first = markdown('First', { date: '2026-02-01' });

const scenarios: readonly Scenario[] = [
  {
    name: 'nothing happens',
    happens: () => undefined,
    changes: [],
    titles: ['First'],
    normalized: 0,
  },
  {
    name: 'an article appears',
    happens: place => place.write('second.md', markdown('Second')),
    changes: ['new second.md'],
    titles: ['Second', 'First'],
    normalized: 1,
  },
  {
    name: 'a title changes',
    happens: place => place.write('first.md', markdown('Corrected', { date: '2026-02-01' })),
    changes: ['revised first.md'],
    titles: ['Corrected'],
    normalized: 1,
  },
  {
    name: 'a file is renamed',
    happens: place => place.rename('first.md', 'moved/one.md'),
    changes: ['renamed moved/one.md'],
    titles: ['First'],
    normalized: 1,
  },
  {
    name: 'a file is touched but identical',
    happens: place => place.write('first.md', first, Date.parse(place.now)),
    changes: [],
    titles: ['First'],
    normalized: 0,
  },
  {
    name: 'a file is removed',
    happens: place => place.remove('first.md'),
    changes: ['removed first.md'],
    titles: [],
    normalized: 0,
  },
  {
    name: 'a file breaks',
    happens: place => place.write('first.md', ''),
    changes: ['kept first.md'],
    titles: ['First'],
    normalized: 1,
    problems: ['first.md: '],
  },
  {
    name: 'a file becomes too large',
    happens: place => place.write('first.md', 'x'.repeat(100_001)),
    changes: ['kept first.md'],
    titles: ['First'],
    normalized: 1,
    problems: ['first.md: the file has 100001 bytes'],
  },
  {
    name: 'an article under embargo appears',
    happens: place => place.write('later.md', markdown('Later', { date: '2027-01-01' })),
    changes: ['new later.md'],
    titles: ['First'],
    normalized: 1,
  },
  {
    name: 'a newer file has the same id',
    happens: place => {
      place.write('one.md', markdown('One', { id: 'x', date: '2026-02-02' }));
      place.write('two.md', markdown('Two', { id: 'x', date: '2026-02-03' }));
    },
    changes: ['new two.md'],
    titles: ['Two', 'First'],
    normalized: 2,
    problems: ['one.md: this is the same article as two.md'],
  },
  {
    name: 'a newer file has the same canonical address',
    happens: place => {
      place.write('one.md', markdown('One', { canonical: 'http://e.org/1', date: '2026-02-02' }));
      place.write('two.md', markdown('Two', { canonical: 'https://e.org/1', date: '2026-02-03' }));
    },
    changes: ['new two.md'],
    titles: ['Two', 'First'],
    normalized: 2,
    problems: ['one.md: this is the same article as two.md'],
  },
  {
    name: 'a draft appears',
    happens: place => place.write('draft.md', markdown('Draft', { draft: 'true' })),
    changes: ['new draft.md'],
    titles: ['First'],
    normalized: 1,
  },
];

test.each(scenarios)('$name', async scenario => {
  place.write('first.md', first);
  const ids = (await place.run()).changes.map(change => change.id);
  place.now = '2026-03-02T12:00:00.000Z';
  scenario.happens(place);
  const report = await place.run();
  expect(report.changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(scenario.changes);
  expect(await place.titles()).toEqual(scenario.titles);
  expect(report.counts.normalized).toBe(scenario.normalized);
  const problems = report.problems.map(({ where, what }) => `${where}: ${what}`);
  const expected = (scenario.problems ?? []).map(problem => expect.stringContaining(problem));
  expect(problems).toEqual(expected);
  for (const change of report.changes.filter(({ kind }) => kind !== 'new'))
    expect(ids).toContain(change.id);
});

test('an article comes out when it is due, and ends when it expires', async () => {
  const dates = { date: '2026-03-05T10:00:00Z', expires: '2026-03-07T10:00:00Z' };
  place.write('timed.md', markdown('Timed', dates));
  const kindAt = async (moment: string) => {
    place.now = moment;
    return (await place.run()).changes.map(change => change.kind);
  };
  expect(await kindAt('2026-03-05T09:59:59.000Z')).toEqual(['new']);
  expect(await place.titles()).toEqual([]);
  expect(await kindAt('2026-03-05T10:00:00.000Z')).toEqual(['due']);
  expect(await place.titles()).toEqual(['Timed']);
  expect(await kindAt('2026-03-06T10:00:00.000Z')).toEqual([]);
  expect(await kindAt('2026-03-07T10:00:00.000Z')).toEqual(['expired']);
  expect(await place.titles()).toEqual([]);
});

test('a broken file is a problem in every run until it is mended', async () => {
  place.write('first.md', first);
  await place.run();
  place.write('first.md', '');
  expect(await place.run()).toMatchObject({ outcome: 'unchanged', counts: { broken: 1 } });
  expect(await place.run()).toMatchObject({ outcome: 'unchanged', counts: { broken: 1, read: 0 } });
  expect(await place.ask(publication => publication.problems())).toHaveLength(1);
  place.write('first.md', first.replace('one paragraph', 'one short paragraph'));
  const mended = await place.run();
  expect(mended.changes.map(change => change.kind)).toEqual(['revised']);
  expect(mended.problems).toEqual([]);
});

test('of two with the same id the other is published when the first goes', async () => {
  place.write('one.md', markdown('One', { id: 'x', date: '2026-02-02' }));
  place.write('two.md', markdown('Two', { id: 'x', date: '2026-02-03' }));
  await place.run();
  const [before] = (await place.ask(publication => publication.feed('all')))?.entries ?? [];
  place.remove('two.md');
  const report = await place.run();
  const [after] = (await place.ask(publication => publication.feed('all')))?.entries ?? [];
  expect(report.problems).toEqual([]);
  expect(after).toMatchObject({ id: before?.id, article: { title: 'One' } });
});

test('a folder that is missing fails the run, and the edition stays', async () => {
  place.write('first.md', first);
  await place.run();
  place.rename('.', '../elsewhere');
  await expect(place.run()).rejects.toThrow(/articles folder/);
  expect(await place.titles()).toEqual(['First']);
  const [last] = await place.ask(publication => publication.runs(1));
  expect(last).toMatchObject({ outcome: 'failed', edition: 1 });
});
