import type { Instant } from '../article.ts';
import type { Edition } from '../edition.ts';
import type { Problem } from '../problem.ts';
import { digest } from '../remember/digest.ts';
import { presentEntries } from '../remember/store/entries.ts';
import { markForExport } from '../remember/store/exports.ts';
import { feedListings } from '../remember/store/feeds.ts';
import { commitEdition, currentEdition, fact, writeFact } from '../remember/store/runs.ts';
import type { State } from '../remember/store/state.ts';
import type { Change } from '../report.ts';
import { enrol } from './enrol.ts';
import { type Pressed, pressFeed } from './press.ts';
import type { PressSettings, RunRequest } from './settings.ts';
import { settle } from './settle.ts';

export interface Made {
  readonly edition: Edition | null;
  /** Whether there is a new edition. */
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  readonly written: readonly string[];
  /** Documents that were not published because they are not valid. */
  readonly problems: readonly Problem[];
}

/**
 * Makes the next edition inside a transaction: entries, feeds, documents. Only feeds that a changed
 * entry is or was in are rendered, unless the publication itself is described differently.
 */
export async function makeEdition(
  state: State,
  gone: readonly string[],
  now: Instant,
  settings: PressSettings,
  request: RunRequest,
): Promise<Made> {
  const settled = await settle(state, gone, now, settings, request);
  const touched = await enrol(state, settled.entries, settings);
  const { site, feeds, program } = settings;
  const setting = digest(JSON.stringify({ site, feeds, program }));
  if ((await fact(state, 'setting')) !== setting) {
    for await (const entries of presentEntries(state))
      for (const feed of await enrol(state, entries, settings)) touched.add(feed);
    for (const { definition } of await feedListings(state)) touched.add(definition.key);
    for (const { name } of feeds.defined) touched.add(name);
    touched.add('all');
    await writeFact(state, 'setting', setting);
  }
  const pressed: Pressed[] = [];
  for (const feed of [...touched].sort()) {
    request.stop.throwIfAborted();
    pressed.push(await pressFeed(state, feed, now, settings));
  }
  const written = pressed.flatMap(one => one.written);
  const dropped = pressed.flatMap(one => one.dropped);
  await markForExport(state, [...written, ...dropped]);
  const isNew = settled.entries.length + written.length + dropped.length > 0;
  return {
    edition: isNew ? await commitEdition(state, now) : await currentEdition(state),
    isNew,
    changes: settled.changes,
    written,
    problems: pressed.flatMap(one => one.problems),
  };
}
