import type { Edition } from '../edition.ts';
import { hasArchives } from '../remember/store/documents.ts';
import { markForExport } from '../remember/store/exports.ts';
import { commitEdition, currentEdition } from '../remember/store/runs.ts';
import { atomically, type State } from '../remember/store/state.ts';
import { ChangeLog, type Changes } from './change-log.ts';
import { staleMedia } from './exporting/export-media.ts';
import { articleFile, listFiles } from './exporting/file-names.ts';
import { planTelling } from './hubs.ts';
import type { Making } from './making.ts';
import { describeAnew, enrolAll, isDescribedAnew } from './pressing/described-anew.ts';
import { enrol } from './pressing/enrol.ts';
import type { Pressed } from './pressing/publish-part.ts';
import { type Touched, TouchedTogether, untouchedOnes } from './pressing/touched.ts';
import { leftToPress, unfinishedFeeds } from './pressing/unfinished.ts';
import { settle } from './settle.ts';

export interface Made {
  readonly edition: Edition | null;
  /** Whether there is a new edition. */
  readonly isNew: boolean;
  readonly changes: Changes;
  readonly written: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * Makes the whole edition, and editions after it for the archives that it has no room for: of those
 * that are made an interruption takes none. Each is one transaction, and whole in itself: a feed leads
 * to the newest archive that is there.
 *
 * @throws Refusal where most of the collection has vanished
 */
export async function makeWhole(state: State, making: Omit<Making, 'isWhole'>): Promise<Made[]> {
  const make = (gone: readonly string[], number: number) =>
    atomically(state, db => makeEdition(db, { ...making, gone, number, isWhole: true }));
  const made = [await make(making.gone, making.number)];
  while ((await unfinishedFeeds(state, making.settings)).length > 0)
    made.push(await make([], making.number + made.length));
  return made;
}

/**
 * Makes the next edition inside a transaction: entries, feeds, documents. Only feeds that a changed
 * entry is or was in are rendered, unless the publication itself is described differently.
 *
 * @throws Refusal where most of the collection has vanished
 */
export async function makeEdition(state: State, making: Making): Promise<Made> {
  const { gone, now, settings, request } = making;
  const changes = new ChangeLog();
  const touched = new TouchedTogether();
  if (await isAllAnew(state, making)) touched.add(await enrolAll(state, now, settings, request));
  for await (const settled of settle(state, gone, now, settings, request)) {
    const { entries, formerSlugs } = settled;
    changes.add(settled.changes);
    touched.add(await enrol(state, entries, now, settings));
    const slugs = [...entries.map(({ slug }) => slug), ...formerSlugs];
    await markForExport(state, slugs.map(articleFile));
  }
  if (making.isWhole) touched.add(untouchedOnes(await leftToPress(state, settings)));
  const { written, dropped, pages } = await press(state, touched.feeds, making);
  const isNew = changes.visible + written.length + dropped.length > 0;
  const lists = isNew ? listFiles : [];
  const media = isNew ? await staleMedia(state) : [];
  await markForExport(state, [...written, ...dropped, ...pages, ...lists, ...media]);
  await planTelling(state, written, now, settings);
  const edition = isNew ? await commitEdition(state, now) : await currentEdition(state);
  return { edition, isNew, changes, written, dropped };
}

/**
 * Ahead of the whole edition, what archives and sitemaps have to follow is not known any more when it
 * comes, so that it presses everything; but not where there are none yet, and all of them follow.
 */
async function isAllAnew(state: State, { isWhole, settings }: Making): Promise<boolean> {
  if (isWhole || !(await hasArchives(state))) return isDescribedAnew(state, settings);
  await describeAnew(state);
  return false;
}

/** What presses is loaded when there is something to press. */
async function press(state: State, touched: Touched, making: Making): Promise<Pressed> {
  if (touched.size === 0) return { written: [], dropped: [], pages: [], invalid: 0 };
  const { pressFeeds } = await import('./pressing/press-feeds.ts');
  return pressFeeds(state, touched, making);
}

/** What the editions of one run come to. */
export function madeTogether(all: readonly Made[]): Made {
  const dropped = new Set(all.flatMap(made => made.dropped));
  const written = new Set(all.flatMap(made => made.written));
  const changes = new ChangeLog();
  for (const made of all) changes.addAll(made.changes);
  return {
    edition: all.at(-1)?.edition ?? null,
    isNew: all.some(made => made.isNew),
    changes,
    written: [...written],
    dropped: [...dropped],
  };
}
