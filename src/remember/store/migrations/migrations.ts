import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';
import { addColumn, create, type Ddl, dropColumn } from './ddl.ts';
import { firstIndexes, firstTables } from './first-tables.ts';

/** Forward only; a published step is never edited. */
export function migrations(ddl: Ddl): Readonly<Record<string, Migration>> {
  return {
    '0001-first': { up: db => create(db, ddl, firstTables, firstIndexes) },
    '0002-pings': { up: db => create(db, ddl, pingTables, pingIndexes) },
    '0003-media': { up: db => media(db, ddl) },
    '0004-listed': { up: db => list(db, ddl) },
    '0005-collisions': { up: db => collide(db, ddl) },
    '0006-labels': { up: db => create(db, ddl, {}, labelIndexes) },
    '0007-machines': { up: db => share(db, ddl) },
    '0008-blocks': { up: db => create(db, ddl, {}, blockIndexes) },
    '0009-plain-bytes': { up: db => dropColumn(db, 'documents', 'identity') },
    '0010-batches': { up: db => create(db, ddl, batchTables, {}) },
    '0011-stamps': { up: db => stamps(db, ddl) },
  };
}

const pingTables: Readonly<Record<string, readonly string[]>> = {
  pings: [
    'hub text not null',
    'document text not null',
    'protocol text not null',
    'since text not null',
    'state text not null',
    'tries integer not null',
    'tried text',
    'status integer',
    'reason text',
    'next text',
    'claim text',
    'primary key (hub, document)',
  ],
};

const pingIndexes: Readonly<Record<string, string>> = {
  pings_next: 'pings (next) where next is not null',
  pings_claim: 'pings (claim) where claim is not null',
  pings_since: 'pings (since)',
};

async function media(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  for (const table of ['files', 'entries'])
    await addColumn(db, ddl, table, "media text not null default ''");
  await create(db, ddl, mediaTables, mediaIndexes);
}

const mediaTables: Readonly<Record<string, readonly string[]>> = {
  media: [
    'article_path text not null',
    'path text not null',
    'stamp text not null',
    'type text not null',
    'bytes bigint',
    'tag text',
    'width integer',
    'height integer',
    'duration double precision',
    'primary key (article_path, path)',
  ],
};

const mediaIndexes: Readonly<Record<string, string>> = { media_path: 'media (path)' };

/** What sitemaps list; the next run enrols every entry anew, and so fills it. */
async function list(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await create(db, ddl, listedTables, listedIndexes);
  await makeAnew(db);
}

const listedTables: Readonly<Record<string, readonly string[]>> = {
  listed: [
    'entry text primary key',
    'link text not null',
    'title text not null',
    'published text not null',
    'updated text not null',
    'language text',
  ],
};

const listedIndexes: Readonly<Record<string, string>> = {
  listed_published: 'listed (published, entry)',
};

async function collide(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await addColumn(db, ddl, 'feeds', 'collision text');
  await makeAnew(db);
}

/** For counting what the entries of a feed call it without a look at each of them. */
const labelIndexes: Readonly<Record<string, string>> = {
  memberships_label: 'memberships (feed, label)',
};

/** What several machines need to share the work. */
async function share(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await create(db, ddl, { slots: ['slot text primary key'] }, {});
  for (const statement of ddl.news) await sql.raw(statement).execute(db);
}

/** For telling blocks of the sitemap by the index alone. */
const blockIndexes: Readonly<Record<string, string>> = {
  listed_blocks: 'listed (published, entry, updated)',
};

const batchTables = { batches: ['key text primary key', 'orders text not null', 'result text'] };

/** Another index begins with the columns of the one that goes. */
async function stamps(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await create(db, ddl, {}, stampIndexes);
  await sql`drop index ${sql.ref('listed_published')}`.execute(db);
}

/** For telling which files have changed by the index alone: a tenth of what the table takes. */
const stampIndexes: Readonly<Record<string, string>> = {
  files_stamps: 'files (path, rules, stamp)',
};

/** Has the next run enrol every entry and press every feed. */
async function makeAnew(db: Kysely<unknown>): Promise<void> {
  await sql`delete from facts where name = 'setting'`.execute(db);
}
