// Milliseconds a page, in this process, of Pressrun and of two extractors over the same pages, and the
// peak memory of each in a process of its own:
//
//   npm run bench:normalize -- FOLDER      (a folder of .html or .html.gz pages)
//
// Every page goes through all of them in turn, so that the machine's moods meet them alike; a first
// round warms up and is not counted.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contenders, pagesIn, readPage, time } from './contenders.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run bench:normalize -- FOLDER');
  process.exit(2);
}

const files = pagesIn(folder);
const times = new Map<string, number[]>();
const failures = new Map<string, number>();

for (const round of ['warm-up', 'counted']) {
  for (const file of files) {
    const page = readPage(file);
    for (const [name, contender] of Object.entries(contenders)) {
      const { milliseconds, failed } = await time(contender, page);
      if (round === 'warm-up') continue;
      times.set(name, [...(times.get(name) ?? []), milliseconds]);
      failures.set(name, (failures.get(name) ?? 0) + Number(failed));
    }
  }
}

const own = quantile('pressrun', 0.5);
console.log(`${files.length} pages, node ${process.version}; ${versions()}`);
console.table(
  Object.keys(contenders).map(name => ({
    contender: name,
    'median ms': quantile(name, 0.5).toFixed(1),
    '95 % ms': quantile(name, 0.95).toFixed(1),
    'times pressrun': (quantile(name, 0.5) / own).toFixed(1),
    failed: failures.get(name) ?? 0,
    'peak MB': peakMemory(name),
  })),
);

function quantile(name: string, share: number): number {
  const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function peakMemory(name: string): number {
  const script = join(import.meta.dirname, 'memory.ts');
  const args = ['--import', 'tsx', script, String(folder), name];
  return Number(
    execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n').at(-1),
  );
}

function versions(): string {
  return ['@mozilla/readability', 'defuddle', 'linkedom']
    .map(name => {
      const manifest = join(import.meta.dirname, '../../node_modules', name, 'package.json');
      return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
    })
    .join(', ');
}
