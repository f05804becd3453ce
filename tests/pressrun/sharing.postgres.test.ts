import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { Crew } from '../../src/pressrun/crew/crew.ts';
import type { FileOrder } from '../../src/pressrun/crew/hand.ts';
import { rulesOf } from '../../src/pressrun/rules.ts';
import type { PressSettings } from '../../src/pressrun/settings.ts';
import { SharedIntake } from '../../src/pressrun/sharing/shared-intake.ts';
import { sourceOf } from '../../src/read/source.ts';
import { troubles } from '../../src/remember/store/files.ts';
import { openState } from '../../src/remember/store/state.ts';
import { freshDatabase } from '../postgres.ts';
import { exportOf } from './bytes.ts';
import { markdown } from './markdown.ts';
import { PublicationFolder } from './publication-folder.ts';

let place: SharedPlace;
beforeEach(async () => {
  place = new SharedPlace(await freshDatabase());
  onTestFinished(() => place[Symbol.dispose]());
});

/** A publication that shares what there is to read from the second file on. */
class SharedPlace extends PublicationFolder {
  override settings(): PressSettings {
    return { ...super.settings(), sharedBeyond: 1 };
  }

  async orders(): Promise<FileOrder[]> {
    const { articles, buckets } = this.settings();
    const { files } = await (await sourceOf(articles.folder, buckets)).list();
    return files.map(file => ({ file, before: null }));
  }
}

function fill(folder: PublicationFolder, count: number): void {
  for (let at = 0; at < count; at++)
    folder.write(`${at}.md`, markdown(`Article ${at}`, { date: `2026-01-${10 + (at % 20)}` }));
}

type TakeIn = Crew['takeIn'];

/** Shares the files as one batch that is done by `work`, which is given the crew. */
async function share(work: (crew: Crew) => TakeIn, stop = new AbortController()) {
  const settings = place.settings();
  const rules = rulesOf(settings);
  const crew = new Crew({ settings, rules }, settings.work);
  const state = await openState(place.state);
  const own = { width: 1, call: () => crew.call(), takeIn: work(crew) };
  const labour = { state, crew: own, rules, program: settings.program };
  const intake = await SharedIntake.open(labour, place.state, stop.signal);
  try {
    const tally = await intake.takeIn(await place.orders());
    const { problems } = await troubles(state, 100);
    return { tally, problems };
  } finally {
    await intake.end();
    await state.destroy();
  }
}

test('a run that nobody helps does all of it, and publishes what it does alone', async () => {
  using alone = new PublicationFolder();
  for (const folder of [place, alone]) fill(folder, 30);
  const report = await place.run({ queue: place.state });
  await alone.run();
  expect(report.counts).toMatchObject({ read: 30, normalized: 30, published: 30 });
  expect(report.slowest).toHaveLength(5);
  expect(exportOf(place)).toEqual(exportOf(alone));
});

test('what was read is not read again after a run that was stopped', async () => {
  fill(place, 75);
  const stop = new AbortController();
  const stopped = place.run({
    queue: place.state,
    stop: stop.signal,
    progress: ({ done }) => done >= 25 && stop.abort(new Error('stopped')),
  });
  await expect(stopped).rejects.toThrow('stopped');
  const { counts } = await place.run({ queue: place.state });
  expect(counts.published).toBe(75);
  expect(counts.read).toBeLessThanOrEqual(50);
});

test('a batch that fails three times is split until the guilty file stands alone', async () => {
  fill(place, 3);
  const batches: number[] = [];
  const { tally, problems } = await share(crew => async orders => {
    batches.push(orders.length);
    if (orders.some(({ file }) => file.path === '2.md')) throw new Error('the disk is wet');
    return crew.takeIn(orders);
  });
  expect(tally).toMatchObject({ read: 3, normalized: 3, problems: 1 });
  expect(batches.toSorted()).toEqual([1, 1, 1, 2, 3, 3, 3]);
  expect(problems).toEqual([
    expect.objectContaining({ where: '2.md', what: expect.stringContaining('the disk is wet') }),
  ]);
});

test('a batch that fails once is tried again', async () => {
  fill(place, 3);
  let failures = 1;
  const { tally, problems } = await share(crew => async orders => {
    if (failures-- > 0) throw new Error('the network is tired');
    return crew.takeIn(orders);
  });
  expect(tally).toMatchObject({ read: 3, problems: 0 });
  expect(problems).toEqual([]);
});

test('what a worker cannot read, because its folder is not mounted, is read by the run', async () => {
  fill(place, 3);
  const settings = place.settings();
  const articles = { ...settings.articles, folder: join(place.folder, 'not-mounted') };
  const elsewhere = { settings: { ...settings, articles }, rules: rulesOf(settings) };
  const worker = new Crew(elsewhere, settings.work);
  let batches = 0;
  const { tally, problems } = await share(crew => async orders => {
    batches += 1;
    return batches === 1 ? worker.takeIn(orders) : crew.takeIn(orders);
  });
  expect(tally).toMatchObject({ read: 3, normalized: 3, problems: 0 });
  expect(problems).toEqual([]);
});

test('what is shared when the run has just been stopped is not waited for', async () => {
  fill(place, 3);
  const stop = new AbortController();
  stop.abort(new Error('stopped'));
  await expect(share(crew => orders => crew.takeIn(orders), stop)).rejects.toThrow('stopped');
});
