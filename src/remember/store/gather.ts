import type { Kysely } from 'kysely';
import { slug } from '../../slug.ts';
import { mint } from '../identity.ts';
import type { Remembered } from '../remembered.ts';
import type { Seen, Sighting } from '../sighting.ts';
import { inChunks } from './chunks.ts';
import { entriesBy, type Link, rememberedOf } from './entries.ts';
import { seenOf } from './files.ts';
import type { FileRow, Tables } from './tables.ts';

/** All that a decision about some files can depend on. */
export interface Gathered {
  /** Among them all that have a slug which one of the files may ask for. */
  readonly known: readonly Remembered[];
  readonly seen: readonly Seen[];
}

/**
 * The files to decide about, the entries that they may carry, and the other files that lay claim to
 * the same: followed until nothing more turns up.
 */
export async function gather(
  db: Kysely<Tables>,
  files: readonly Seen[],
  siteUrl: string,
): Promise<Gathered> {
  const known = new Map<string, Remembered>();
  const seen = new Map<string, Seen>();
  let fresh = files;
  while (fresh.length > 0) {
    for (const file of fresh) if (!seen.has(file.path)) seen.set(file.path, file);
    const entries = await entriesOf(db, fresh, siteUrl, known);
    for (const entry of entries) known.set(entry.id, entry);
    const rows = await filesOf(db, fresh, entries);
    fresh = rows.filter(row => !seen.has(row.path)).map(seenOf);
  }
  return { known: [...known.values()], seen: [...seen.values()] };
}

async function entriesOf(
  db: Kysely<Tables>,
  files: readonly Seen[],
  siteUrl: string,
  known: ReadonlyMap<string, Remembered>,
): Promise<Remembered[]> {
  const good = files.flatMap(file => (file.state === 'good' ? [file.sighting] : []));
  const links: Readonly<Partial<Record<Link, readonly (string | null)[]>>> = {
    path: files.map(file => file.path),
    claim_id: good.map(file => file.claimId),
    claim_url: good.map(file => file.claimUrl),
    hash: good.map(file => file.hash),
    content: good.map(file => file.content),
    id: good.map(file => mint(file, siteUrl)),
    slug: good.map(file => slug(file.slug ?? file.title)),
  };
  const found = new Map<string, Remembered>();
  for (const link of linkNames)
    for (const row of await entriesBy(db, link, withoutNull(links[link] ?? [])))
      if (!known.has(row.id)) found.set(row.id, rememberedOf(row));
  return [...found.values()];
}

const linkNames = ['path', 'claim_id', 'claim_url', 'hash', 'content', 'id', 'slug'] as const;

/** The files of those entries, and the files that claim what files or entries claim. */
async function filesOf(
  db: Kysely<Tables>,
  files: readonly Seen[],
  entries: readonly Remembered[],
): Promise<FileRow[]> {
  const good = files.flatMap(file => (file.state === 'good' ? [file.sighting] : []));
  const both: readonly (Sighting | Remembered)[] = [...good, ...entries];
  const links = {
    path: entries.map(entry => entry.path),
    claim_id: withoutNull(both.map(one => one.claimId)),
    claim_url: withoutNull(both.map(one => one.claimUrl)),
  };
  const rows: FileRow[] = [];
  for (const [link, values] of Object.entries(links))
    rows.push(...(await filesBy(db, link, values)));
  return rows;
}

function filesBy(db: Kysely<Tables>, link: string, values: readonly string[]): Promise<FileRow[]> {
  return inChunks(values, piece =>
    db.selectFrom('files').selectAll().where(db.dynamic.ref(link), 'in', piece).execute(),
  );
}

function withoutNull(values: readonly (string | null)[]): string[] {
  return values.filter(value => value !== null);
}
