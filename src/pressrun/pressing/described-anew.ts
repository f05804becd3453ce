import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../article.ts';
import { digest } from '../../remember/digest.ts';
import { presentEntries } from '../../remember/store/entries.ts';
import { markForExport } from '../../remember/store/exports.ts';
import { feedListings } from '../../remember/store/feeds.ts';
import { fact, writeFact } from '../../remember/store/runs.ts';
import type { State } from '../../remember/store/state.ts';
import { articleFile } from '../exporting/file-names.ts';
import type { PressSettings, RunRequest } from '../settings.ts';
import { enrol } from './enrol.ts';
import { sitemapKey } from './sitemap-key.ts';
import { type Touched, TouchedTogether, untouchedOnes } from './touched.ts';

/** Whether the publication or the program is not the one of the last run; remembers this one. */
export async function isDescribedAnew(state: State, settings: PressSettings): Promise<boolean> {
  const { site, feeds, rendering, program, theme, timeZone } = settings;
  const setting = digest(JSON.stringify({ site, feeds, rendering, program, theme, timeZone }));
  if ((await fact(state, 'setting')) === setting) return false;
  await writeFact(state, 'setting', setting);
  return true;
}

/** Has the next whole edition press everything. */
export async function describeAnew(state: State): Promise<void> {
  await writeFact(state, 'setting', '');
}

/**
 * Enrols every entry that has a file anew.
 *
 * @returns every feed
 */
export async function enrolAll(
  state: State,
  now: Instant,
  settings: PressSettings,
  { stop }: RunRequest,
): Promise<Touched> {
  const before = (await feedListings(state)).map(({ definition }) => definition.key);
  const touched = new TouchedTogether();
  for await (const entries of presentEntries(state)) {
    touched.add(await enrol(state, entries, now, settings));
    await markForExport(
      state,
      entries.map(entry => articleFile(entry.slug)),
    );
    await setImmediate();
    stop.throwIfAborted();
  }
  const { assetFiles } = await import('../exporting/export-content.ts');
  await markForExport(state, assetFiles);
  const defined = settings.feeds.defined.map(({ name }) => name);
  const keys = ['all', sitemapKey, ...defined, ...before];
  touched.add(untouchedOnes(keys));
  return touched.feeds;
}
