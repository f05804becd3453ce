// Milliseconds a page and peak memory of Pressrun and of two extractors over the same pages:
//
//   npm run bench:normalize -- FOLDER      (a folder of .html or .html.gz pages)
//
// Each runs in a process of its own, so that none collects another's garbage, compiled as it is
// shipped; a first round over all pages warms up and is not counted.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contenders, type Result } from './contenders.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run bench:normalize -- FOLDER');
  process.exit(2);
}

const results = Object.keys(contenders).map(name => ({ name, ...resultOf(name) }));
const [own] = results;
console.log(`${own?.times.length} pages, node ${process.version}; ${versions()}`);
console.log('in-process, a process for each; the second of two rounds counts');
console.table(
  results.map(({ name, times, failures, peak }) => ({
    contender: name,
    'median ms': quantile(times, 0.5).toFixed(1),
    '95 % ms': quantile(times, 0.95).toFixed(1),
    'times pressrun': (quantile(times, 0.5) / quantile(own?.times ?? [], 0.5)).toFixed(1),
    failed: failures,
    'peak MB': peak,
  })),
);

function resultOf(name: string): Result {
  const args = [join(import.meta.dirname, 'alone.js'), String(folder), name];
  const output = execFileSync(process.execPath, args, { encoding: 'utf8' });
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function versions(): string {
  return ['@mozilla/readability', 'defuddle', 'linkedom']
    .map(name => {
      const manifest = join('node_modules', name, 'package.json');
      return `${name} ${JSON.parse(readFileSync(manifest, 'utf8')).version}`;
    })
    .join(', ');
}
