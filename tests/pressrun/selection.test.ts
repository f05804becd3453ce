import { afterEach, beforeEach, expect, test } from 'vitest';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;
beforeEach(async () => {
  place = new PublicationFolder();
  for (const name of ['news/one', 'news/two', 'essays/three'])
    place.write(`${name}.md`, markdown(name));
  await place.run();
});
afterEach(() => place[Symbol.dispose]());

function selecting(...only: string[]) {
  return { selection: { only, since: null } };
}

test('a run of one file reads and publishes that one, and leaves the rest to the next', async () => {
  place.write('news/one.md', markdown('One anew'));
  place.write('essays/three.md', markdown('Three anew'));
  const part = await place.run(selecting('news/one.md'));
  expect(part.counts).toMatchObject({ files: 3, read: 1, normalized: 1, published: 3 });
  expect(part.changes.map(change => change.path)).toEqual(['news/one.md']);
  const rest = await place.run();
  expect(rest.changes.map(change => change.path)).toEqual(['essays/three.md']);
});

test('a folder stands for all that lies in it, also for what is gone', async () => {
  place.remove('news/two.md');
  place.remove('essays/three.md');
  const part = await place.run(selecting('news'));
  expect(part.changes.map(({ kind, path }) => [kind, path])).toEqual([['removed', 'news/two.md']]);
  expect(await place.titles()).toHaveLength(2);
});

test('since looks at what was modified then or later', async () => {
  place.write('news/one.md', markdown('One anew'), Date.parse('2026-02-01T00:00:00Z'));
  place.write('news/two.md', markdown('Two anew'), Date.parse('2026-02-20T00:00:00Z'));
  place.remove('essays/three.md');
  const since = '2026-02-10T00:00:00.000Z';
  const part = await place.run({ selection: { only: [], since } });
  expect(part.changes.map(({ kind, path }) => [kind, path])).toEqual([['revised', 'news/two.md']]);
});

test('a selection that is forced is normalized again, and changes nothing', async () => {
  expect((await place.run(selecting('news'))).counts).toMatchObject({ read: 0, normalized: 0 });
  const forced = await place.run({ ...selecting('news'), force: true });
  expect(forced.counts).toMatchObject({ read: 2, normalized: 2, written: 0 });
  expect(forced.outcome).toBe('unchanged');
});

test('a path at which there is nothing is a problem', async () => {
  const report = await place.run(selecting('nwes'));
  expect(report.problems).toEqual([expect.objectContaining({ where: 'nwes' })]);
  expect(report.counts.broken).toBe(1);
});
