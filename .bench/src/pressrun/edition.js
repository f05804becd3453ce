import { digest } from '../remember/digest.js';
import { presentEntries } from '../remember/store/entries.js';
import { markForExport } from '../remember/store/exports.js';
import { feedListings } from '../remember/store/feeds.js';
import { commitEdition, currentEdition, fact, writeFact } from '../remember/store/runs.js';
import { renderOpml } from '../render/opml.js';
import { Press } from '../render/press.js';
import { enrol } from './enrol.js';
import { articleFile, assetFiles, homeFile } from './export-content.js';
import { planTelling } from './hubs.js';
import { pressFeed } from './press-feed.js';
import { publishPart, together } from './publish-part.js';
import { settle } from './settle.js';
import { Shelf } from './shelf.js';
import { mergeTouched } from './touched.js';
/**
 * Makes the next edition inside a transaction: entries, feeds, documents. Only feeds that a changed
 * entry is or was in are rendered, unless the publication itself is described differently.
 *
 * @param gone paths that are not in the folder any more
 * @throws ProblemError where most of the collection has vanished
 */
export async function makeEdition(state, gone, now, settings, request) {
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
    const files = [...written, ...dropped, ...pages, ...slugs.map(articleFile), ...home];
    await markForExport(state, files);
    await planTelling(state, written, now, settings);
    const edition = isNew ? await commitEdition(state, now) : await currentEdition(state);
    return { edition, isNew, changes, written, dropped };
}
/** Every feed, where the publication or the program is not the one of the last run. */
async function touchedBySettings(state, now, settings) {
    const { site, feeds, rendering, program, theme, timeZone } = settings;
    const setting = digest(JSON.stringify({ site, feeds, rendering, program, theme, timeZone }));
    if ((await fact(state, 'setting')) === setting)
        return new Map();
    await writeFact(state, 'setting', setting);
    const before = (await feedListings(state)).map(({ definition }) => definition.key);
    const touched = [];
    for await (const entries of presentEntries(state)) {
        touched.push(await enrol(state, entries, now, settings));
        await markForExport(state, entries.map(entry => articleFile(entry.slug)));
    }
    await markForExport(state, assetFiles);
    const keys = ['all', ...feeds.defined.map(({ name }) => name), ...before];
    touched.push(new Map(keys.map(key => [key, { oldestMove: null, revised: [] }])));
    return mergeTouched(touched);
}
async function press(state, touched, now, settings, { stop, progress }) {
    if (touched.size === 0)
        return together([]);
    const { site, rendering } = settings;
    const context = { ...rendering, press: new Press(site) };
    const pressing = { now, settings, context, shelf: new Shelf(site.url) };
    const pressed = [];
    for (const [key, touch] of [...touched].sort(([a], [b]) => (a < b ? -1 : 1))) {
        stop.throwIfAborted();
        progress?.({ step: 'making feeds', done: pressed.length, total: touched.size });
        pressed.push(await pressFeed(state, key, touch, pressing));
    }
    const opml = renderOpml(await feedListings(state), site);
    pressed.push(await publishPart(state, { feed: null, archive: 0 }, [opml], now));
    return together(pressed);
}
