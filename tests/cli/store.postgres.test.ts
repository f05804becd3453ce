import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freshDatabase } from '../postgres.ts';
import { validatorsOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { pressrun } from './terminal.ts';

let place: PublicationFolder;
let database: string;
beforeEach(async () => {
  place = new PublicationFolder();
  database = await freshDatabase();
});
afterEach(() => place[Symbol.dispose]());

/** The same articles over another state. */
class Elsewhere extends PublicationFolder {
  override settings() {
    return { ...super.settings(), articles: place.settings().articles, export: null };
  }
}

function copy(from: string, to: string) {
  return pressrun(place.folder, 'store', 'copy', from, to);
}

test('a publication is moved to PostgreSQL and back, with ids, dates and documents', async () => {
  place.write('a.md', markdown('One', { date: '2026-01-10', tags: '[x]' }));
  place.write('undated.md', '# Two\n\nWithout a date.\n');
  place.write('gone.md', markdown('Three', { date: '2026-01-11' }));
  await place.run();
  place.now = '2026-03-02T12:00:00.000Z';
  place.remove('gone.md');
  await place.run();

  const out = await copy(place.state, database);
  expect(out.code).toBe(0);
  expect(out.out).toMatch(
    /^\d+ rows copied from .* to postgres:\/\/127\.0\.0\.1:\d+\/pressrun_\w+\n$/,
  );
  using moved = new Elsewhere(database);
  expect(await validatorsOf(moved)).toEqual(await validatorsOf(place));
  moved.now = '2026-03-03T12:00:00.000Z';
  expect(await moved.run()).toMatchObject({ outcome: 'unchanged', number: 3, edition: 2 });
  place.write('b.md', markdown('Four', { date: '2026-01-12' }));
  await moved.run();

  using back = new Elsewhere(join(place.folder, 'back'));
  expect((await copy(database, back.state)).code).toBe(0);
  const entries = (from: PublicationFolder) =>
    from.ask(async publication => (await publication.feed('all'))?.entries);
  expect(await entries(back)).toEqual(await entries(moved));
  expect(await validatorsOf(back)).toEqual(await validatorsOf(moved));
});

test('nothing is overwritten, and nothing cannot be copied', async () => {
  await place.run();
  const empty = await copy(join(place.folder, 'none'), database);
  expect([empty.code, empty.err]).toEqual([2, expect.stringContaining('no publication to copy')]);
  expect((await copy(place.state, database)).code).toBe(0);
  const full = await copy(place.state, database);
  expect([full.code, full.err]).toEqual([2, expect.stringContaining('a publication already')]);
});

test.each([
  [['store'], 'Say one of: copy, rebuild.'],
  [['store', 'move', 'a', 'b'], 'Say one of: copy, rebuild.'],
  [['store', 'copy', 'a'], 'pressrun store copy .pressrun'],
  [['store', 'copy', 'a', 'postgres://b:c/d'], 'pressrun store copy .pressrun'],
])('%j says how it is used', async (line, usage) => {
  const { code, err } = await pressrun(place.folder, ...line);
  expect([code, err]).toEqual([2, expect.stringContaining(usage)]);
});
