import type { Instant } from '../article.ts';
import type { Edition } from '../edition.ts';
import { digest } from '../remember/digest.ts';
import { presentEntries } from '../remember/store/entries.ts';
import { markForExport } from '../remember/store/exports.ts';
import { feedListings } from '../remember/store/feeds.ts';
import { commitEdition, currentEdition, fact, writeFact } from '../remember/store/runs.ts';
import type { State } from '../remember/store/state.ts';
import { Press } from '../render/press.ts';
import type { Change } from '../report.ts';
import { enrol } from './enrol.ts';
import { articleFile, assetFiles, homeFile } from './export-content.ts';
import { staleMedia } from './export-media.ts';
import { planTelling } from './hubs.ts';
import { type Pressing, pressFeed } from './press-feed.ts';
import { pressLists, sitemapKey } from './press-lists.ts';
import { type Pressed, together } from './publish-part.ts';
import type { PressSettings, RunRequest } from './settings.ts';
import { settle } from './settle.ts';
import { Shelf } from './shelf.ts';
import { mergeTouched, type Touched, untouched } from './touched.ts';

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
  request: RunRequest,
): Promise<Made> {
  const settled = await settle(state, gone, now, settings, request);
  const touched = mergeTouched([
    await enrol(state, settled.entries, now, settings),
    await touchedBySettings(state, now, settings),
  ]);
  const pressed = await press(state, touched, now, settings, request);
  const { written, dropped, pages } = pressed;
  const { entries, changes, formerSlugs } = settled;
  const visible = changes.filter(({ kind }) => kind !== 'kept');
  const isNew = visible.length + written.length + dropped.length > 0;
  const slugs = [...entries.map(entry => entry.slug), ...formerSlugs];
  const home = isNew ? [homeFile] : [];
  const media = isNew ? await staleMedia(state) : [];
  const files = [...written, ...dropped, ...pages, ...slugs.map(articleFile), ...home, ...media];
  await markForExport(state, files);
  await planTelling(state, written, now, settings);
  const edition = isNew ? await commitEdition(state, now) : await currentEdition(state);
  return { edition, isNew, changes, written, dropped };
}

/** Every feed, where the publication or the program is not the one of the last run. */
async function touchedBySettings(
  state: State,
  now: Instant,
  settings: PressSettings,
): Promise<Touched> {
  const { site, feeds, rendering, program, theme, timeZone } = settings;
  const setting = digest(JSON.stringify({ site, feeds, rendering, program, theme, timeZone }));
  if ((await fact(state, 'setting')) === setting) return new Map();
  await writeFact(state, 'setting', setting);
  const before = (await feedListings(state)).map(({ definition }) => definition.key);
  const touched: Touched[] = [];
  for await (const entries of presentEntries(state)) {
    touched.push(await enrol(state, entries, now, settings));
    await markForExport(
      state,
      entries.map(entry => articleFile(entry.slug)),
    );
  }
  await markForExport(state, assetFiles);
  const keys = ['all', sitemapKey, ...feeds.defined.map(({ name }) => name), ...before];
  touched.push(new Map(keys.map(key => [key, untouched])));
  return mergeTouched(touched);
}

async function press(
  state: State,
  touched: Touched,
  now: Instant,
  settings: PressSettings,
  { stop, progress }: RunRequest,
): Promise<Pressed> {
  if (touched.size === 0) return together([]);
  const { site, rendering } = settings;
  const context = { ...rendering, press: new Press(site) };
  const pressing: Pressing = { now, settings, context, shelf: new Shelf(site.url) };
  const pressed: Pressed[] = [];
  const feeds = [...touched].filter(([key]) => key !== sitemapKey);
  for (const [key, touch] of feeds.sort(([a], [b]) => (a < b ? -1 : 1))) {
    stop.throwIfAborted();
    progress?.({ step: 'making feeds', done: pressed.length, total: feeds.length });
    pressed.push(await pressFeed(state, key, touch, pressing));
  }
  pressed.push(await pressLists(state, touched.get(sitemapKey) ?? untouched, site, now));
  return together(pressed);
}
