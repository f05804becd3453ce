/**
 * The processor time of runs over a state in a folder and in PostgreSQL, without that of the
 * database server: `DATABASE_URL=postgres://… npm run bench:stores [articles]`. The database has to
 * be empty.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { revise, writeCollection } from './runs/collection.ts';
import { timed } from './runs/timed.ts';

const count = Number(process.argv[2] ?? 1000);
const database = process.env.DATABASE_URL ?? '';
const program = join(import.meta.dirname, '..', 'dist', 'main.js');
delete process.env.DATABASE_URL;

function measure(name: string, state: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'stores-'));
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  writeFileSync(join(folder, 'pressrun.yaml'), `state: ${state}\npublic: null\n`);
  writeCollection(articles, count, 'markdown');
  const run = (what: string) => {
    const { cpu, peak } = timed({ command: [process.execPath, program, 'run', '--quiet'], folder });
    console.log(`| ${name} | ${what} | ${cpu.toFixed(1)} s | ${peak.toFixed(0)} MB |`);
  };
  run('first');
  run('nothing changed');
  revise(articles, [count - 1], 'markdown', 1);
  run('one changed');
  rmSync(folder, { recursive: true });
}

console.log(`${count} articles\n| state | run | processor | memory |\n| --- | --- | --- | --- |`);
measure('folder', '.pressrun');
if (database !== '') measure('PostgreSQL', database);
