/**
 * Runs over seeded collections of articles: cold, with nothing changed, with one and with 1 % changed,
 * beside Hugo, Eleventy and npm `feed` over the same Markdown, each a process of its own from start to
 * exit; then one core against all over HTML pages. Needs Linux with GNU time and taskset.
 *
 *   npm run bench [-- COUNT…]      1,000, 10,000 and 100,000 articles without counts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { revise, writeCollection } from './runs/collection.ts';
import { type Contender, clear, contenders } from './runs/contenders.ts';
import { Failure, medianOf, type Spent, timed } from './runs/timed.ts';

const EVERY_ENTRY = -1;
const USUAL_LIMIT = 50;
const REPETITIONS = 3;

const limits = [
  ['every entry in the feed of all', EVERY_ENTRY],
  ['50 entries a feed', USUAL_LIMIT],
] as const;

const { pressrun, hugo, eleventy, feedAlone } = contenders;

function compare(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'));
  try {
    const articles = join(folder, 'articles');
    writeCollection(articles, count, 'markdown');
    const repetitions = repetitionsOf(count);
    console.log(
      `\n${count} articles, Markdown of 600 words; ${REPETITIONS} runs each, cold ${repetitions}, medians`,
    );
    const rows = new Map<string, Spent>();
    const row = (name: string, repetitions: number, run: (round: number) => Spent) => {
      const spent = medianOf(Array.from({ length: repetitions }, (_, round) => run(round)));
      rows.set(name, spent);
      console.log(line(name, spent));
    };
    const cold = (contender: Contender, limit: number) => () => {
      clear(contender, folder);
      contender.prepare(folder, limit);
      return timed({ command: contender.command, folder });
    };
    const changed = (numbers: readonly number[]) => (round: number) => {
      revise(articles, numbers, 'markdown', numbers.length * 10 + round);
      return timed({ command: pressrun.command, folder });
    };
    row('pressrun, cold', repetitions, cold(pressrun, USUAL_LIMIT));
    row('pressrun, nothing changed', REPETITIONS, changed([]));
    row('pressrun, the newest changed', REPETITIONS, changed([count - 1]));
    row('pressrun, 1 % changed', REPETITIONS, changed(hundredth(count)));
    for (const peer of [hugo, eleventy, feedAlone]) {
      if (peer.version === null) {
        console.log(`  ${peer.name} is not installed (${peer.install})`);
        continue;
      }
      for (const [entries, limit] of limits) {
        const name = `${peer.name}, ${entries}`;
        orFailure(name, () => row(name, repetitions, cold(peer, limit)));
      }
      clear(peer, folder);
    }
    ratios(rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A collection may be more than a peer has memory for; the others are still to be measured. */
function orFailure(name: string, measure: () => void): void {
  try {
    measure();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.log(`  ${name.padEnd(44)}  ${error.message.split('\n', 1)[0]}`);
  }
}

/** What a run of ours takes of what a peer's build takes. */
const held: readonly (readonly [string, string])[] = [
  ['pressrun, cold', 'eleventy, every entry in the feed of all'],
  ['pressrun, cold', 'hugo, every entry in the feed of all'],
  ['pressrun, cold', 'feed alone, 50 entries a feed'],
  ['pressrun, nothing changed', 'hugo, 50 entries a feed'],
  ['pressrun, the newest changed', 'hugo, 50 entries a feed'],
  ['pressrun, 1 % changed', 'hugo, 50 entries a feed'],
];

function ratios(rows: ReadonlyMap<string, Spent>): void {
  for (const [own, other] of held) {
    const [a, b] = [rows.get(own), rows.get(other)];
    if (a === undefined || b === undefined) continue;
    const [wall, cpu, peak] = [a.wall / b.wall, a.cpu / b.cpu, a.peak / b.peak];
    const shares = `wall ${wall.toFixed(2)}  cpu ${cpu.toFixed(2)}  peak ${peak.toFixed(2)}`;
    console.log(`  ${own} / ${other}: ${shares}`);
  }
}

function oneCoreAgainstAll(count: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'collection-'));
  try {
    writeCollection(join(folder, 'articles'), count, 'html');
    console.log(`\n${count} articles, HTML pages; ${REPETITIONS} runs each, medians`);
    const measure = (job: { core?: string }) => {
      clear(pressrun, folder);
      pressrun.prepare(folder, USUAL_LIMIT);
      return timed({ command: pressrun.command, folder, ...job });
    };
    const rounds = Array.from({ length: REPETITIONS }, () => ({
      one: measure({ core: '0' }),
      all: measure({}),
    }));
    const one = medianOf(rounds.map(round => round.one));
    const all = medianOf(rounds.map(round => round.all));
    console.log(line('pressrun, cold, one core', one));
    console.log(line(`pressrun, cold, ${availableParallelism()} cores`, all));
    console.log(`  ${(one.wall / all.wall).toFixed(2)} times as fast`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A first run, or a peer's build, of so many articles takes minutes. */
function repetitionsOf(count: number): number {
  return count >= 100_000 ? 1 : REPETITIONS;
}

function hundredth(count: number): number[] {
  return Array.from({ length: Math.ceil(count / 100) }, (_, number) => number * 100);
}

function line(name: string, { wall, cpu, peak }: Spent): string {
  const figures = [`${wall.toFixed(2)} s`, `${cpu.toFixed(2)} s`, `${peak.toFixed(0)} MB`];
  return `  ${name.padEnd(44)}${figures.map(figure => figure.padStart(12)).join('')}`;
}

const counts = process.argv.slice(2).map(Number);
if (counts.some(count => !Number.isInteger(count) || count < 1)) {
  console.error('Usage: npm run bench [-- COUNT…]');
  process.exit(2);
}
const versions = [pressrun, hugo, eleventy, feedAlone].map(
  ({ name, version }) => `${name} ${version ?? 'not installed'}`,
);
console.log(`${versions.join('; ')}\n${cpus().length} × ${cpus()[0]?.model ?? 'core'}`);
console.log(`${' '.repeat(50)}wall         cpu        peak`);
const sizes = counts.length > 0 ? counts : [1000, 10_000, 100_000];
for (const count of sizes) compare(count);
oneCoreAgainstAll(Math.min(10_000, Math.max(...sizes, 100)));
