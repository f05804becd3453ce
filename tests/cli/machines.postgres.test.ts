import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { underLock } from '../../src/remember/store/lock.ts';
import { openState } from '../../src/remember/store/state.ts';
import { asOwner, freshDatabase } from '../postgres.ts';
import { exportOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { Wire } from '../wire.ts';
import { Program } from './program.ts';
import { until } from './serve-command.ts';

let place: PublicationFolder;
let database: string;
beforeEach(async () => {
  database = await freshDatabase();
  place = new PublicationFolder(database);
  onTestFinished(() => place[Symbol.dispose]());
});

function configure(folder: PublicationFolder, state: string, more = ''): void {
  const site = 'site: { url: https://example.org/ }\nserver: { port: 0, host: 127.0.0.1 }';
  const feeds = 'feeds: { archives: { feeds: [all], size: 10 } }';
  const text = `state: ${state}\n${site}\n${feeds}\n${more}\n`;
  writeFileSync(join(folder.folder, 'pressrun.yaml'), text);
}

function fill(folder: PublicationFolder, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const facts = { date: `2026-01-${10 + (at % 20)}`, tags: `[T${at % 3}]`, author: 'Ann Lee' };
    folder.write(`${at % 2 ? 'B' : 'a'}/${at}.md`, markdown(`Artikel Ä${at}`, facts));
  }
}

async function run(folder: PublicationFolder): Promise<Program> {
  const program = new Program(folder.folder, 'run');
  expect(await program.ended(), program.text).toBe(0);
  return program;
}

/** A server over the place that tells its address. */
async function serve(): Promise<{ program: Program; home: string }> {
  const program = new Program(place.folder, 'serve');
  const home = await until(() => /http:\/\/127\.0\.0\.1:\d+\//.exec(program.text)?.[0]);
  return { program, home };
}

/** Times of the schedule that one of the servers has claimed. */
async function claimedSlots(): Promise<number> {
  const state = await openState(database);
  const slots = await state.selectFrom('slots').select('slot').execute();
  await state.destroy();
  return slots.length;
}

async function textAt(address: string): Promise<string> {
  return (await fetch(address)).text();
}

test('what is published is the same as over SQLite, also after changes', async () => {
  using one = new PublicationFolder();
  configure(one, one.state);
  configure(place, database);
  for (const folder of [one, place]) {
    fill(folder, 0, 25);
    await run(folder);
    fill(folder, 20, 30);
    folder.write('B/3.md', markdown('Artikel Ä3, berichtigt', { date: '2026-01-13' }));
    await run(folder);
  }
  expect(exportOf(place)).toEqual(exportOf(one));
  expect(existsSync(join(place.folder, '.pressrun'))).toBe(false);
});

test('of two runs one waits for the other, and says so', async () => {
  configure(place, database);
  fill(place, 0, 3);
  const stop = new AbortController().signal;
  const second = await underLock(
    database,
    () => undefined,
    stop,
    async () => {
      const program = new Program(place.folder, 'run');
      await until(() => (program.text === '' ? undefined : true));
      return program;
    },
  );
  expect(await second.ended()).toBe(0);
  expect(second.text).toContain('another run is going on; this one waits for it');
});

test('a lock whose connection is lost is told to the one who has it', async () => {
  const wire = new Wire();
  const address = await wire.to(database);
  const stop = new AbortController().signal;
  const lost = underLock(
    address,
    () => undefined,
    stop,
    work => {
      wire.sever();
      return new Promise((_, reject) => work.addEventListener('abort', () => reject(work.reason)));
    },
  );
  await expect(lost).rejects.toThrow(/terminated|ECONNRESET/);
  const next = await underLock(
    database,
    () => undefined,
    stop,
    async () => 'mine',
  );
  expect(next).toBe('mine');
});

test('every server serves a new edition at once, also after its connection was lost', async () => {
  const wire = new Wire();
  configure(place, await wire.to(database), 'schedule: { cron: "0 0 1 1 *", watch: false }');
  fill(place, 0, 3);
  const servers = [await serve(), await serve()];
  configure(place, database);
  for (const count of [4, 5]) {
    fill(place, 0, count);
    await run(place);
    for (const { home } of servers)
      await until(async () => {
        const feed = await textAt(`${home}rss.xml`);
        return feed.includes(`Artikel Ä${count - 1}`) || undefined;
      });
    wire.sever();
  }
});

test('one of the servers makes the run of a slot; when it is killed, another makes the next', async () => {
  configure(place, database, 'schedule: { cron: "*/2 * * * * *", watch: false }');
  fill(place, 0, 3);
  const servers = [await serve(), await serve()];
  fill(place, 0, 60);
  const leader = await until(async () => {
    const [row] = await asOwner(`
      select application_name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and application_name like 'pressrun %'`);
    return servers.find(({ program }) => row?.application_name === `pressrun ${program.child.pid}`);
  });
  await leader.program.kill();
  const [other] = servers.filter(server => server !== leader);
  await until(
    async () => (await textAt(`${other?.home}rss.xml`)).includes('Artikel Ä59') || undefined,
  );
  // A run begins late on a busy machine: who has claimed its slot is certain, and there is one of each.
  await other?.program.kill();
  const runs = await place.ask(publication => publication.runs(50));
  const scheduled = runs.filter(({ trigger }) => trigger === 'schedule');
  expect(scheduled.length).toBeLessThanOrEqual(await claimedSlots());
  expect(await place.ask(async publication => (await publication.feed('all'))?.total)).toBe(60);
});

test('while the database is away, what is in memory is served, and a run fails in one line', async () => {
  const wire = new Wire();
  configure(place, await wire.to(database), 'schedule: { cron: "* * * * * *", watch: false }');
  fill(place, 0, 3);
  const { program, home } = await serve();
  const before = await textAt(`${home}rss.xml`);
  wire.cut();
  await until(async () => (await textAt(`${home}readyz`)).includes('stale') || undefined);
  expect(await textAt(`${home}rss.xml`)).toBe(before);
  expect((await fetch(`${home}atom.xml`)).status).toBe(503);
  await until(() => /the database cannot be reached/.exec(program.text)?.[0]);
  expect(program.text).not.toMatch(/\n\s+at /);
  fill(place, 3, 4);
  wire.mend();
  await until(async () => (await textAt(`${home}rss.xml`)).includes('Artikel Ä3') || undefined);
  expect(await textAt(`${home}readyz`)).toContain('ready');
  expect(program.text).not.toContain('password');
});

test('a database that is not there is named in one line', async () => {
  const missing = new URL(database);
  missing.pathname = '/nothing-here';
  configure(place, missing.href);
  const program = new Program(place.folder, 'run');
  expect(await program.ended()).toBe(2);
  expect(program.text).toMatch(
    /^postgres:\/\/127\.0\.0\.1:\d+\/nothing-here: there is no such database .*\n$/,
  );
});
