import type { Kysely, Migration } from 'kysely';
import { sql } from 'kysely';

/** What a database writes differently. */
export interface Ddl {
  /** Its own types, by those of SQLite. */
  readonly types: Readonly<Record<string, string>>;
  /** Statements that have it tell of each new edition; none where nobody can listen. */
  readonly news: readonly string[];
}

/** Forward only; a published step is never edited. */
export function migrations(ddl: Ddl): Readonly<Record<string, Migration>> {
  return {
    '0001-first': { up: db => create(db, ddl, tables, indexes) },
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

async function create(
  db: Kysely<unknown>,
  ddl: Ddl,
  tables: Readonly<Record<string, readonly string[]>>,
  indexes: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, columns] of Object.entries(tables)) {
    const own = columns.map(column => inTypesOf(ddl, column)).join(', ');
    await sql`create table ${sql.table(name)} (${sql.raw(own)})`.execute(db);
  }
  for (const [name, on] of Object.entries(indexes))
    await sql`create index ${sql.ref(name)} on ${sql.raw(on)}`.execute(db);
}

/** `path text primary key`, with the type as the database calls it. */
function inTypesOf({ types }: Ddl, column: string): string {
  const [name = '', type = '', ...rest] = column.split(' ');
  return [name, types[type] ?? type, ...rest].join(' ');
}

async function addColumn(
  db: Kysely<unknown>,
  ddl: Ddl,
  table: string,
  column: string,
): Promise<void> {
  const own = sql.raw(inTypesOf(ddl, column));
  await sql`alter table ${sql.table(table)} add column ${own}`.execute(db);
}

async function dropColumn(db: Kysely<unknown>, table: string, column: string): Promise<void> {
  await sql`alter table ${sql.table(table)} drop column ${sql.ref(column)}`.execute(db);
}

async function media(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  for (const table of ['files', 'entries'])
    await addColumn(db, ddl, table, "media text not null default ''");
  await create(db, ddl, mediaTables, mediaIndexes);
}

/** What several machines need to share the work. */
async function share(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await create(db, ddl, { slots: ['slot text primary key'] }, {});
  for (const statement of ddl.news) await sql.raw(statement).execute(db);
}

const batchTables = { batches: ['key text primary key', 'orders text not null', 'result text'] };

/** Columns by table, in the types of SQLite. */
const tables: Readonly<Record<string, readonly string[]>> = {
  files: [
    'path text primary key',
    'stamp text not null',
    'hash text not null',
    'rules text not null',
    'modified text not null',
    'article text',
    'content text',
    'claim_id text',
    'claim_url text',
    'title text',
    'slug text',
    'published text',
    'updated text',
    'expires text',
    'draft integer not null',
    'problems text not null',
    'rival text',
    'settled integer not null',
  ],
  articles: ['key text primary key', 'json text not null'],
  entries: [
    'id text primary key',
    'path text not null',
    'slug text not null unique',
    'hash text not null',
    'content text not null',
    'article text not null',
    'claim_id text',
    'claim_url text',
    'title text not null',
    'published text not null',
    'updated text not null',
    'first_seen text not null',
    'expires text',
    'draft integer not null',
    'standing text not null',
    'next text',
    'removed text',
  ],
  memberships: [
    'feed text not null',
    'published text not null',
    'entry text not null',
    'label text',
    'primary key (feed, published, entry)',
  ],
  tombstones: [
    'feed text not null',
    'entry text not null',
    'left_at text not null',
    'primary key (feed, entry)',
  ],
  feeds: [
    'key text primary key',
    'definition text not null',
    'total integer not null',
    'updated text',
    'archives integer not null',
  ],
  documents: [
    'path text primary key',
    'media_type text not null',
    'feed text',
    'archive integer not null',
    'tag text not null',
    'modified text not null',
    'identity blob not null',
    'gzip blob not null',
    'br blob not null',
  ],
  invalid: [
    'path text primary key',
    'feed text not null',
    'archive integer not null',
    'problems text not null',
  ],
  editions: ['number integer primary key', 'committed text not null'],
  runs: ['number integer primary key', 'report text not null'],
  exports: ['path text primary key', 'tag text', 'pending integer not null'],
  facts: ['name text primary key', 'value text not null'],
};

/** One for each question that a run or a reader asks. */
const indexes: Readonly<Record<string, string>> = {
  files_unsettled: 'files (path) where settled = 0',
  files_troubled: "files (path) where problems <> '[]' or rival is not null",
  files_claim_id: 'files (claim_id) where claim_id is not null',
  files_claim_url: 'files (claim_url) where claim_url is not null',
  files_article: 'files (article) where article is not null',
  entries_path: 'entries (path)',
  entries_article: 'entries (article)',
  entries_hash: 'entries (hash)',
  entries_content: 'entries (content)',
  entries_claim_id: 'entries (claim_id) where claim_id is not null',
  entries_claim_url: 'entries (claim_url) where claim_url is not null',
  entries_next: 'entries (next) where next is not null',
  entries_present: 'entries (standing) where removed is null',
  memberships_entry: 'memberships (entry)',
  exports_pending: 'exports (path) where pending = 1',
  documents_feed: 'documents (feed, archive)',
  invalid_part: 'invalid (feed, archive)',
  tombstones_entry: 'tombstones (entry)',
  tombstones_left: 'tombstones (feed, left_at)',
};

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

async function collide(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await addColumn(db, ddl, 'feeds', 'collision text');
  await makeAnew(db);
}

/** For telling blocks of the sitemap by the index alone. */
const blockIndexes: Readonly<Record<string, string>> = {
  listed_blocks: 'listed (published, entry, updated)',
};

/** Another index begins with the columns of the one that goes. */
async function stamps(db: Kysely<unknown>, ddl: Ddl): Promise<void> {
  await create(db, ddl, {}, stampIndexes);
  await sql`drop index ${sql.ref('listed_published')}`.execute(db);
}

/** For telling which files have changed by the index alone: a tenth of what the table takes. */
const stampIndexes: Readonly<Record<string, string>> = {
  files_stamps: 'files (path, rules, stamp)',
};

/** For counting what the entries of a feed call it without a look at each of them. */
const labelIndexes: Readonly<Record<string, string>> = {
  memberships_label: 'memberships (feed, label)',
};

/** Has the next run enrol every entry and press every feed. */
async function makeAnew(db: Kysely<unknown>): Promise<void> {
  await sql`delete from facts where name = 'setting'`.execute(db);
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
