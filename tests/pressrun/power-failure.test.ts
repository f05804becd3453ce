import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeFact } from '../../src/remember/store/runs.ts';
import { openState } from '../../src/remember/store/state.ts';
import { exportOf, timesOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: PublicationFolder;

beforeEach(() => {
  place = new PublicationFolder();
});
afterEach(() => place[Symbol.dispose]());

/** As it is when the system has been started since the last run. */
async function startSystem(): Promise<void> {
  const state = await openState(place.state);
  await writeFact(state, 'boot', 'the one before');
  await state.destroy();
}

test('what a failure of power took of the export is written again, and nothing else', async () => {
  for (const name of ['one', 'two', 'three'])
    place.write(`${name}.md`, markdown(`Article ${name}`, { tags: '[harbour]' }));
  await place.run();
  const whole = exportOf(place);
  const { 'index.html': _, ...kept } = timesOf(place);
  const file = (path: string) => join(place.public, path);
  truncateSync(file('rss.xml'));
  writeFileSync(file('atom.xml'), '\0'.repeat(statSync(file('atom.xml')).size));
  rmSync(file('tags/harbour'), { recursive: true });
  await startSystem();
  await place.run();
  expect(exportOf(place)).toEqual(whole);
  const lost = /^(?:rss\.xml|atom\.xml|tags\/harbour\/.*)$/;
  const same = Object.entries(kept).filter(([path]) => !lost.test(path));
  expect(timesOf(place)).toMatchObject(Object.fromEntries(same));
});

test('the export is looked at once after the system was started, not by every run', async () => {
  place.write('one.md', markdown('Article one'));
  await place.run();
  const file = join(place.public, 'rss.xml');
  writeFileSync(file, 'edited by hand');
  await place.run();
  expect(readFileSync(file, 'utf8')).toBe('edited by hand');
});
