import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicationOf } from '../../src/remember/store/publication.ts';
import { openState } from '../../src/remember/store/state.ts';
import { exportOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { Copies } from './copies.ts';
import { type Published, published } from './published.ts';

let place: PublicationFolder;
let copies: Copies;

beforeEach(() => {
  place = new PublicationFolder();
  copies = new Copies(place);
});
afterEach(() => {
  place[Symbol.dispose]();
  copies[Symbol.dispose]();
});

/** Of so many kills one is followed by a run, unless all are. */
const step = process.env.PRESSRUN_CRASH === undefined ? 8 : 1;

/**
 * Every edition that may be seen is the one before the run or the one after it, in every document;
 * a run makes all good.
 */
async function expectNothingLost(before: Published): Promise<void> {
  const copiesOfDisk = await copies.ofRun(step);
  const after = await look();
  const made = exportOf(place);
  // The first is the last to be looked at, so that the publication is whole in the end.
  for (const copy of copiesOfDisk.toReversed()) {
    copies.bringBack(copy);
    expect([before, after]).toContainEqual(await look());
    if (copy.public === null) continue;
    await place.run();
    expect(await look()).toEqual(after);
    expect(exportOf(place)).toEqual(made);
  }
}

async function look(): Promise<Published> {
  const state = await openState(place.state);
  try {
    return await published(publicationOf(state, place.settings().site.url));
  } finally {
    await state.destroy();
  }
}

const none: Published = { titles: [], identities: {} };

function fill(): void {
  for (const name of ['one', 'two', 'three', 'four'])
    place.write(`${name}.md`, markdown(`Article ${name}`, { tags: '[harbour]' }));
}

test('the first run, killed ahead of any write, is made good by the next', async () => {
  fill();
  await expectNothingLost(none);
  expect(copies.count).toBeGreaterThan(80);
});

test('a run that revises, renames and removes, killed ahead of any write, is made good', async () => {
  fill();
  await place.run();
  const before = await look();
  place.now = '2026-03-01T13:00:00.000Z';
  place.write('one.md', markdown('Article uno', { tags: '[harbour, quay]' }));
  place.rename('two.md', 'second/two.md');
  place.remove('three.md');
  place.write('five.md', markdown('Article five', { tags: '[harbour]' }));
  await expectNothingLost(before);
  expect(copies.count).toBeGreaterThan(70);
});

/** What publishers do, one after the other. */
const edits: readonly (() => void)[] = [
  () => place.write('five.md', markdown('Article five', { tags: '[quay]' })),
  () => place.write('one.md', markdown('Article uno', { tags: '[harbour]' })),
  () => place.rename('two.md', 'second.md'),
  () => place.remove('three.md'),
  () => place.write('four.md', markdown('Article four', { tags: '[quay, pier]' })),
  () => place.write('three.md', markdown('Article three', { tags: '[harbour]' })),
  () => place.write('five.md', markdown('Article five', { draft: 'true' })),
];

test('in a row of edits, a kill ahead of any write of any run loses nothing', async () => {
  fill();
  await place.run();
  for (const edit of edits) {
    place.now = new Date(Date.parse(place.now) + 3_600_000).toISOString();
    const before = await look();
    edit();
    await expectNothingLost(before);
  }
  expect(copies.count).toBeGreaterThan(350);
});
