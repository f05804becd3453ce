/**
 * 1,000 feeds of 50 entries out of 10,000 articles in all three formats: as a run renders them, and
 * with npm `feed` alone, each feed built from nothing. `npm run bench .bench/bench/render.js`
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Feed } from 'feed';
import { Press } from '../src/render/press.js';
import { renderFeed } from '../src/render/render.js';
import { entryNumber, site } from './collection.js';
const ARTICLES = 10_000;
const FEEDS = 1000;
const ENTRIES = 50;
const REPETITIONS = 3;
const podcast = {
    author: null,
    owner: { name: null, email: null },
    image: null,
    categories: [],
    explicit: false,
    type: 'episodic',
    locked: true,
    medium: 'podcast',
    funding: null,
};
/** Every article is in five feeds that lie far apart. */
function entriesOf(feed, entries) {
    return Array.from({ length: ENTRIES }, (_, place) => {
        const entry = entries[(feed * 10 + place * 199) % ARTICLES];
        if (entry === undefined)
            throw new Error('no such entry');
        return entry;
    });
}
function pressrun(feed, entries, context) {
    const key = `tags/topic-${feed}`;
    const title = `The Harbour — Topic ${feed}`;
    const definition = {
        key,
        path: `${key}/`,
        title,
        description: title,
        language: null,
        limit: ENTRIES,
        content: 'full',
    };
    const history = { total: ENTRIES, archives: 0, tombstones: [] };
    const documents = renderFeed({ definition, entries, ...history }, site, context);
    return documents.map(({ body }) => body);
}
function feedAlone(number, entries) {
    const link = `${site.url}tags/topic-${number}/`;
    const title = `The Harbour — Topic ${number}`;
    const feed = new Feed({ id: link, title, link, description: title, language: 'en' });
    for (const { id, link: url, published, updated, article } of entries)
        feed.addItem({
            ...{ title: article.title, id, link: url, content: article.html },
            ...(article.summary !== null && { description: article.summary }),
            ...(article.image?.url && { image: article.image.url }),
            date: new Date(updated),
            published: new Date(published),
            author: article.authors.map(({ name, url: page }) => ({ name, ...(page && { link: page }) })),
            category: article.tags.map(name => ({ name })),
        });
    return [feed.rss2(), feed.atom1(), feed.json1()];
}
function measure(mode) {
    const entries = Array.from({ length: ARTICLES }, (_, number) => entryNumber(number));
    const context = { press: new Press(site), ttl: 30, hub: null, cloud: null, podcast };
    const spent = { building: 0, encoding: 0, bytes: 0 };
    for (let feed = 0; feed < FEEDS; feed++) {
        const own = entriesOf(feed, entries);
        const started = processor();
        const documents = mode === 'pressrun' ? pressrun(feed, own, context) : feedAlone(feed, own);
        const built = processor();
        for (const document of documents)
            spent.bytes += Buffer.from(document).length;
        spent.building += built - started;
        spent.encoding += processor() - built;
    }
    return { ...spent, peak: process.resourceUsage().maxRSS * 1024 };
}
function processor() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}
function inProcessOfItsOwn(mode) {
    const script = process.argv[1] ?? '';
    const { stdout, status } = spawnSync(process.execPath, [script, mode], { encoding: 'utf8' });
    if (status !== 0)
        throw new Error(`${mode} exits with ${status}`);
    return JSON.parse(stdout);
}
function median(values) {
    return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
function compare() {
    const modes = ['pressrun', 'feed alone'];
    const all = new Map(modes.map(mode => [mode, []]));
    for (let repetition = 0; repetition < REPETITIONS; repetition++)
        for (const mode of modes)
            all.get(mode)?.push(inProcessOfItsOwn(mode));
    const medians = [...all].map(([mode, measured]) => ({
        mode,
        building: median(measured.map(({ building }) => building)),
        encoded: median(measured.map(({ building, encoding }) => building + encoding)),
        peak: median(measured.map(({ peak }) => peak)),
        bytes: measured[0]?.bytes ?? 0,
    }));
    for (const { mode, building, encoded, peak, bytes } of medians)
        print(mode.padEnd(12), `built ${seconds(building)}   built and encoded ${seconds(encoded)}`, `  peak ${megabytes(peak)}   documents ${megabytes(bytes)}`);
    const [ours, alone] = medians;
    if (ours === undefined || alone === undefined)
        return;
    print(`built ${(alone.building / ours.building).toFixed(1)} times as fast,`);
    print(`built and encoded ${(alone.encoded / ours.encoded).toFixed(1)} times as fast`);
}
function print(...parts) {
    process.stdout.write(`${parts.join('')}\n`);
}
function seconds(milliseconds) {
    return `${(milliseconds / 1000).toFixed(2)} s`;
}
function megabytes(bytes) {
    return `${(bytes / 1e6).toFixed(0)} MB`;
}
const [mode] = process.argv.slice(2);
if (mode === undefined)
    compare();
else
    process.stdout.write(JSON.stringify(measure(mode)));
