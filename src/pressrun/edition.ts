import type { Instant } from '../article.ts';
import type { Edition } from '../edition.ts';
import { markForExport } from '../remember/store/exports.ts';
import { commitEdition, currentEdition } from '../remember/store/runs.ts';
import type { State } from '../remember/store/state.ts';
import type { Change } from '../report.ts';
import type { Crew } from './crew.ts';
import { enrolAll, isDescribedAnew } from './described-anew.ts';
import { enrol } from './enrol.ts';
import { staleMedia } from './export-media.ts';
import { articleFile, listFiles } from './file-names.ts';
import { planTelling } from './hubs.ts';
import type { Pressed } from './publish-part.ts';
import type { PressSettings, RunRequest } from './settings.ts';
import { settle } from './settle.ts';
import type { Touched } from './touched.ts';

export interface Made {
  readonly edition: Edition | null;
  /** Whether there is a new edition. */
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  readonly written: readonly string[];
  readonly dropped: readonly string[];
}

/**
 * Makes the next edition inside a transaction: entries, feeds, documents. Only feeds that a changed
 * entry is or was in are rendered, unless the publication itself is described differently.
 *
 * @param gone paths that are not in the folder any more
 * @throws ProblemError where most of the collection has vanished
 */
export async function makeEdition(
  state: State,
  gone: readonly string[],
  now: Instant,
  settings: PressSettings,
  crew: Crew,
  request: RunRequest,
): Promise<Made> {
  const settled = await settle(state, gone, now, settings, request);
  const touched = (await isDescribedAnew(state, settings))
    ? await enrolAll(state, settled.entries, now, settings)
    : await enrol(state, settled.entries, now, settings);
  const { written, dropped, pages } = await press(state, touched, now, settings, crew, request);
  const { entries, changes, formerSlugs } = settled;
  const visible = changes.filter(({ kind }) => kind !== 'kept');
  const isNew = visible.length + written.length + dropped.length > 0;
  const slugs = [...entries.map(entry => entry.slug), ...formerSlugs];
  const lists = isNew ? listFiles : [];
  const media = isNew ? await staleMedia(state) : [];
  const files = [...written, ...dropped, ...pages, ...slugs.map(articleFile), ...lists, ...media];
  await markForExport(state, files);
  await planTelling(state, written, now, settings);
  const edition = isNew ? await commitEdition(state, now) : await currentEdition(state);
  return { edition, isNew, changes, written, dropped };
}

/** What presses is loaded when there is something to press. */
async function press(
  state: State,
  touched: Touched,
  now: Instant,
  settings: PressSettings,
  crew: Crew,
  request: RunRequest,
): Promise<Pressed> {
  if (touched.size === 0) return { written: [], dropped: [], pages: [] };
  const { pressFeeds } = await import('./press-feeds.ts');
  return pressFeeds(state, touched, now, settings, crew, request);
}
