/**
 * 1,000 feeds of 50 entries out of 10,000 articles in all three formats, as the bytes that are
 * served: as a run renders them, and with npm `feed` alone, each feed built from nothing.
 * `npm run bench:render`
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { Feed } from 'feed';
import type { Entry } from '../src/entry.ts';
import type { FeedDefinition } from '../src/feed.ts';
import type { RenderContext } from '../src/render/context.ts';
import type { PodcastSettings } from '../src/render/podcast-channel.ts';
import { Press } from '../src/render/press.ts';
import { renderFeed } from '../src/render/render.ts';
import { entryNumber, site } from './collection.ts';

const ARTICLES = 10_000;
const FEEDS = 1000;
const ENTRIES = 50;
const REPETITIONS = 3;

interface Measured {
  /** Milliseconds of the processor, since other programs may be running. */
  readonly spent: number;
  /** Bytes of memory: with the articles, before the first feed, and at the most. */
  readonly before: number;
  readonly peak: number;
  /** Bytes of all documents. */
  readonly bytes: number;
}

const podcast: PodcastSettings = {
  author: null,
  owner: { name: null, email: null },
  people: [],
  image: null,
  categories: [],
  explicit: false,
  type: 'episodic',
  locked: true,
  medium: 'podcast',
  funding: null,
};

/** Every article is in five feeds that lie far apart. */
function entriesOf(feed: number, entries: readonly Entry[]): Entry[] {
  return Array.from({ length: ENTRIES }, (_, place) => {
    const entry = entries[(feed * 10 + place * 199) % ARTICLES];
    if (entry === undefined) throw new Error('no such entry');
    return entry;
  });
}

function pressrun(feed: number, entries: readonly Entry[], context: RenderContext): Uint8Array[] {
  const key = `tags/topic-${feed}`;
  const title = `The Harbour — Topic ${feed}`;
  const definition: FeedDefinition = {
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

function feedAlone(number: number, entries: readonly Entry[]): Uint8Array[] {
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
  return [feed.rss2(), feed.atom1(), feed.json1()].map(document => Buffer.from(document));
}

function measure(mode: string): Measured {
  const entries = Array.from({ length: ARTICLES }, (_, number) => entryNumber(number));
  const context = { press: new Press(site), ttl: 30, hub: null, cloud: null, podcast };
  const before = process.resourceUsage().maxRSS * 1024;
  const started = processor();
  let bytes = 0;
  for (let feed = 0; feed < FEEDS; feed++) {
    const own = entriesOf(feed, entries);
    const documents = mode === 'pressrun' ? pressrun(feed, own, context) : feedAlone(feed, own);
    for (const document of documents) bytes += document.length;
  }
  const spent = processor() - started;
  return { spent, before, peak: process.resourceUsage().maxRSS * 1024, bytes };
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function inProcessOfItsOwn(mode: string): Measured {
  const script = process.argv[1] ?? '';
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, script, mode], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${mode} exits with ${status}`);
  return JSON.parse(stdout);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function compare(): void {
  const modes = ['pressrun', 'feed alone'];
  const all = new Map(modes.map(mode => [mode, [] as Measured[]]));
  for (let repetition = 0; repetition < REPETITIONS; repetition++)
    for (const mode of modes) all.get(mode)?.push(inProcessOfItsOwn(mode));
  const medians = [...all].map(([mode, measured]) => ({
    mode,
    spent: median(measured.map(({ spent }) => spent)),
    before: median(measured.map(({ before }) => before)),
    peak: median(measured.map(({ peak }) => peak)),
    bytes: measured[0]?.bytes ?? 0,
  }));
  for (const { mode, spent, before, peak, bytes } of medians)
    print(
      `${mode.padEnd(12)}${seconds(spent)} of processor time for ${megabytes(bytes)}`,
      `   peak memory ${megabytes(peak)}, ${megabytes(before)} of it before the first feed`,
    );
  const [ours, alone] = medians;
  if (ours === undefined || alone === undefined) return;
  print(`${(alone.spent / ours.spent).toFixed(1)} times as fast`);
}

function print(...parts: string[]): void {
  process.stdout.write(`${parts.join('')}\n`);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

const [mode] = process.argv.slice(2);
if (mode === undefined) compare();
else process.stdout.write(JSON.stringify(measure(mode)));
