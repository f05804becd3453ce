import Database from 'libsql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ProblemError } from '../../src/problem.ts';
import type { Publication } from '../../src/publication.ts';
import type { RunReport } from '../../src/report.ts';
import { exportOf } from '../pressrun/bytes.ts';
import { markdown } from '../pressrun/markdown.ts';
import { PublicationFolder } from '../pressrun/publication-folder.ts';
import { aheadOfWrites, type Write } from './writes.ts';

// Every write of a run, one after the other, is refused as a disk refuses it.
let place: PublicationFolder;

beforeEach(() => {
  place = new PublicationFolder();
  place.feeds = { archives: { feeds: [], size: 2 } };
});
afterEach(() => place[Symbol.dispose]());

interface Fault {
  /** Of the system, where a file is written. */
  readonly system: string;
  /** Of SQLite, where the database is written. */
  readonly sqlite: string;
  /** Whether all that is written later is refused too. */
  readonly lasts: boolean;
  readonly told: RegExp;
}

const faults: readonly Fault[] = [
  { system: 'ENOSPC', sqlite: 'SQLITE_FULL', lasts: true, told: /no room|ENOSPC/ },
  { system: 'EROFS', sqlite: 'SQLITE_READONLY_DBMOVED', lasts: true, told: /only be read|EROFS/ },
  { system: 'EIO', sqlite: 'SQLITE_IOERR_FSYNC', lasts: false, told: /disk .* fails|EIO/ },
];

/** Refuses the write of that number, and the later ones where the fault lasts. */
class FaultyDisk {
  /** Writes that were refused. */
  refused = 0;
  #writes = 0;
  readonly #fault: Fault;
  readonly #from: number;

  constructor(fault: Fault, from: number) {
    this.#fault = fault;
    this.#from = from;
  }

  take({ call, sql }: Write): void {
    if (sql !== null && !/^(?:insert|update|delete|commit)/.test(sql)) return;
    const { system, sqlite, lasts } = this.#fault;
    const isFaulty = lasts ? this.#writes >= this.#from : this.#writes === this.#from;
    this.#writes++;
    if (!isFaulty) return;
    this.refused++;
    throw sql === null
      ? Object.assign(new Error(`${system}, ${call}`), { code: system })
      : new Database.SqliteError(`a refused ${call}`, sqlite);
  }
}

/** What was told of a run: its report, or what it failed with. */
async function problemsOf(run: () => Promise<RunReport>): Promise<string> {
  try {
    return JSON.stringify((await run()).problems);
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError);
    return String(error);
  }
}

async function published(publication: Publication): Promise<string[]> {
  const entries = await publication.search('', 100);
  return entries.map(({ article, id, firstSeen }) => `${article.title} ${id} ${firstSeen}`).sort();
}

const titles = (told: readonly string[]): string[] => told.map(line => line.split(' ')[1] ?? '');

/** Puts out an edition while the disk refuses, and one when it has come to itself. */
async function publishAgainst(fault: Fault, from: number, title: string): Promise<FaultyDisk> {
  const before = await place.ask(published);
  place.write('one.md', markdown(`Article ${title}`, { tags: '[harbour]' }));
  const disk = new FaultyDisk(fault, from);
  const told = await problemsOf(() =>
    aheadOfWrites(
      write => disk.take(write),
      () => place.run(),
    ),
  );
  if (disk.refused === 0) return disk;
  expect(told).toMatch(fault.told);
  const seen = await place.ask(published);
  const after = before.map(line => line.replace(/(?<=^Article )\w+/, title));
  expect([before, after]).toContainEqual(seen);
  expect(await place.run()).toMatchObject({ problems: [] });
  expect(await place.ask(published)).toEqual(after);
  expect(titles(after)).toEqual([title]);
  for (const path of ['rss.xml', 'feed.json', 'tags/harbour/atom.xml', 'index.html'])
    expect(exportOf(place)[path], path).toContain(`Article ${title}`);
  return disk;
}

/** Each in the thorough run, else each third: the kinds of fault take turns. */
const step = process.env.PRESSRUN_CRASH === undefined ? 3 : 1;

test('each write of a run may be refused: the next run makes it good', async () => {
  place.write('one.md', markdown('Article zero', { tags: '[harbour]' }));
  await place.run();
  for (let turn = 0; ; turn++) {
    const fault = faults[turn % faults.length];
    if (fault === undefined) throw new Error('there is no fault');
    place.now = new Date(Date.parse(place.now) + 60_000).toISOString();
    const { refused } = await publishAgainst(fault, turn * step, `v${turn}`);
    if (refused > 0) continue;
    expect(turn * step).toBeGreaterThan(40);
    return;
  }
});
