import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { Queue } from '../../src/remember/store/postgres/queue.ts';
import { asOwner, freshDatabase } from '../postgres.ts';
import { exportOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { Program } from './program.ts';
import { until } from './serve-command.ts';

let place: PublicationFolder;
let database: string;
beforeEach(async () => {
  database = await freshDatabase();
  place = new PublicationFolder(database);
  onTestFinished(() => place[Symbol.dispose]());
});

function configure(folder: PublicationFolder, state: string): void {
  const lines = [
    `state: ${state}`,
    'site: { url: https://example.org/ }',
    'server: { port: 0, host: 127.0.0.1 }',
    'schedule: { cron: "*/2 * * * * *", watch: false }',
    'runs: { share: 50, memory: 128 }',
    'feeds: { archives: { feeds: [all], size: 50 } }',
  ];
  writeFileSync(join(folder.folder, 'pressrun.yaml'), lines.join('\n'));
}

/** Adds articles in a folder of their own, which is there all at once: a run sees all or none. */
function fill(folder: PublicationFolder, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const date = new Date(Date.UTC(2026, 0, 1, at)).toISOString();
    folder.write(`../coming/${at}.md`, markdown(`Article ${at}`, { date }));
  }
  renameSync(join(folder.folder, 'coming'), join(folder.articles, `from-${from}`));
}

/** Starts a program on a machine whose clock is wrong by so many hours. */
function clockWrongBy<Result>(hours: number, start: () => Result): Result {
  const step = `const D = Date; globalThis.Date = class extends D {
    constructor(...of) { super(...(of.length === 0 ? [Date.now()] : of)); }
    static now() { return D.now() + ${hours} * 3600000; }
  }`;
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(step)}`);
  try {
    return start();
  } finally {
    vi.unstubAllEnvs();
  }
}

/** Ends the sessions that listen for editions, from the side of the database. */
async function severListeners(): Promise<number> {
  const rows = await asOwner(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = '${new URL(database).pathname.slice(1)}'
      and query in ('listen pressrun_edition', 'select')`);
  return rows.length;
}

/** The one of the programs that has the claim to make runs. */
async function leaderOf(programs: readonly Program[]): Promise<Program> {
  return until(async () => {
    const [row] = await asOwner(`select application_name as name from pg_stat_activity
      join pg_locks using (pid) join pg_database on pg_database.oid = database
      where pg_database.datname = '${new URL(database).pathname.slice(1)}'
        and query ilike 'select pg_try_advisory_lock%' and locktype = 'advisory'`);
    return programs.find(({ child }) => row?.name === `pressrun ${child.pid}`);
  });
}

async function homeOf(program: Program): Promise<string> {
  return until(() => {
    expect(program.child.exitCode, program.text).toBeNull();
    return /http:\/\/127\.0\.0\.1:\d+\//.exec(program.text)?.[0];
  });
}

/** Waits until a worker has said something. */
function hasSaid(worker: Program, what: string): Promise<unknown> {
  return until(() => worker.text.includes(what) || undefined);
}

test('servers and workers that are killed, cut off or late publish what one machine does', async () => {
  configure(place, database);
  fill(place, 0, 3);
  const start = () => new Program(place.folder, 'serve');
  const servers = [start(), start(), clockWrongBy(-1, start)];
  const help = () => new Program(place.folder, 'worker');
  const [doomed, late] = [help(), clockWrongBy(2, help)];
  await Promise.all(servers.map(homeOf));

  // A quick machine leaves nothing for a slow one: there is more to read until both have helped.
  const helped = Promise.all([doomed, late].map(worker => hasSaid(worker, 'batch read')));
  let filled = 3;
  do {
    fill(place, filled, filled + 300);
    filled += 300;
  } while (await Promise.race([helped.then(() => false), setTimeout(10_000, true)]));
  await doomed.kill();
  const leader = await leaderOf(servers);
  await leader.kill();
  const others = servers.filter(server => server !== leader);
  expect(await severListeners()).toBeGreaterThan(0);
  for (const server of others) {
    const feed = `${await homeOf(server)}rss.xml`;
    await until(
      async () => (await (await fetch(feed)).text()).includes(`Article ${filled - 1}`) || undefined,
    );
  }
  for (const server of others) server.child.kill('SIGTERM');
  for (const server of others) expect(await server.ended(), server.text).toBe(0);
  late.child.kill('SIGTERM');
  expect(await late.ended()).toBe(0);
  expect(late.text).toContain('the batches in hand were finished');
  using one = new PublicationFolder();
  configure(one, one.state);
  fill(one, 0, 3);
  for (let from = 3; from < filled; from += 300) fill(one, from, from + 300);
  expect(await new Program(one.folder, 'run').ended()).toBe(0);
  expect(exportOf(place)).toEqual(exportOf(one));
  const runs = await place.ask(publication => publication.runs(50));
  expect(runs.flatMap(({ problems }) => problems)).toEqual([]);
});

test('a worker leaves alone what a run of another version shares, and says so', async () => {
  configure(place, database);
  const queue = await Queue.open(database, 'pressrun 99.0.0 other-rules');
  await queue.add('a-batch');
  const worker = new Program(place.folder, 'worker');
  await hasSaid(worker, 'another version of Pressrun');
  expect(await queue.tend()).toEqual([]);
  await queue.close();
});

test('a worker without PostgreSQL says what it needs', async () => {
  const worker = new Program(place.folder, 'worker');
  expect(await worker.ended()).toBe(2);
  expect(worker.text).toContain('a worker helps only where the state is in PostgreSQL');
});
