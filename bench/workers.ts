/**
 * A first run with no, one and two workers beside it: `DATABASE_URL=postgres://… npm run
 * bench:workers [pages] [rounds]`. Databases of its own are made on that server. Run and workers have
 * one thread each, so that the figures tell of processes and not of cores.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { RunReport } from '../src/report.ts';
import { writeCollection } from './runs/collection.ts';

const count = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 3);
const server = process.env.DATABASE_URL ?? '';
const program = join(import.meta.dirname, '..', 'dist', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'workers-'));
const database = new URL(server);
database.pathname = '/pressrun_bench_workers';
const env = { ...process.env, DATABASE_URL: database.href };

async function ask(statement: string): Promise<string> {
  const client = new Client(server);
  await client.connect();
  try {
    return String((await client.query(statement)).rows[0]?.answer);
  } finally {
    await client.end();
  }
}

async function startWorker(): Promise<ChildProcess> {
  const worker = spawn(process.execPath, [program, 'worker'], { cwd: folder, env });
  await once(worker.stderr, 'data');
  return worker;
}

/** @returns seconds of reading, and of the whole run */
async function measure(workers: number): Promise<{ read: number; all: number }> {
  await ask('drop database if exists pressrun_bench_workers with (force)');
  await ask('create database pressrun_bench_workers');
  const helpers: ChildProcess[] = [];
  for (let at = 0; at < workers; at++) helpers.push(await startWorker());
  const options = { cwd: folder, env, encoding: 'utf8', maxBuffer: 1e9 } as const;
  const printed = execFileSync(process.execPath, [program, 'run', '--quiet', '--json'], options);
  for (const helper of helpers) {
    helper.kill('SIGTERM');
    await once(helper, 'close');
  }
  const report: RunReport = JSON.parse(printed);
  const milliseconds = Date.parse(report.finished) - Date.parse(report.started);
  return { read: (report.steps.read ?? NaN) / 1000, all: milliseconds / 1000 };
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

mkdirSync(join(folder, 'articles'));
writeCollection(join(folder, 'articles'), count, 'html');
writeFileSync(join(folder, 'pressrun.yaml'), 'public: null\nruns: { memory: 128, share: 100 }\n');
const version = await ask("select current_setting('server_version') as answer");
const machine = `${availableParallelism()} cores, Node ${process.version}, PostgreSQL ${version}`;
console.log(`${count} pages, medians of ${rounds}, ${machine}\n`);
console.log('| workers | reading | whole run | reading, of that without workers |');
console.log('| --- | --- | --- | --- |');
let alone = NaN;
for (const workers of [0, 1, 2]) {
  const runs = [];
  for (let round = 0; round < rounds; round++) runs.push(await measure(workers));
  const read = median(runs.map(run => run.read));
  if (workers === 0) alone = read;
  const all = median(runs.map(run => run.all));
  const ratio = (read / alone).toFixed(2);
  console.log(`| ${workers} | ${read.toFixed(1)} s | ${all.toFixed(1)} s | ${ratio} |`);
}
await ask('drop database pressrun_bench_workers');
rmSync(folder, { recursive: true });
