import { slug } from '../slug.ts';
import { mint } from './identity.ts';
import type { Remembered } from './remembered.ts';
import { isSalvaged } from './salvaged.ts';
import type { Seen, Sighting } from './sighting.ts';

export interface Matches {
  /** By the file's path. */
  readonly entryOf: ReadonlyMap<string, Remembered>;
  readonly unmatched: readonly Remembered[];
}

/** One way in which a file and an entry are the same article. */
type Key = (article: Remembered | Sighting) => string | null;

/**
 * Which file carries which entry: by explicit id, then by canonical address, then by path, and
 * where the entry's file is gone by its bytes or by its content. An entry that was salvaged from a
 * feed, which does not tell its path, is known by the id that the file would get, or by its slug.
 */
export function match(
  known: readonly Remembered[],
  seen: readonly Seen[],
  files: readonly Sighting[],
  siteUrl: string,
): Matches {
  const present = new Set(seen.filter(file => file.state !== 'gone').map(file => file.path));
  const homeless = (entry: Remembered) => entry.removed !== null || !present.has(entry.path);
  const entryOf = new Map<string, Remembered>();
  const free = new Set(known);
  const ways: [Key, (entry: Remembered, file: Sighting) => boolean][] = [
    [article => article.claimId, () => true],
    [article => article.claimUrl, sameId],
    [article => article.path, (entry, file) => !isAnother(entry, file)],
    [article => article.hash, entry => homeless(entry)],
    [article => article.content, (entry, file) => homeless(entry) && !isAnother(entry, file)],
    [article => idOf(article, siteUrl), isSalvaged],
    [slugOf, (entry, file) => isSalvaged(entry) && sameId(entry, file)],
  ];
  for (const [key, accept] of ways) if (free.size > 0) pair(key, accept, files, free, entryOf);
  return { entryOf, unmatched: [...free] };
}

function idOf(article: Remembered | Sighting, siteUrl: string): string {
  return 'id' in article ? article.id : mint(article, siteUrl);
}

function slugOf(article: Remembered | Sighting): string {
  return 'id' in article ? article.slug : slug(article.slug ?? article.title);
}

function pair(
  key: Key,
  accept: (entry: Remembered, file: Sighting) => boolean,
  files: readonly Sighting[],
  free: Set<Remembered>,
  entryOf: Map<string, Remembered>,
): void {
  const waiting = new Map<string, Sighting[]>();
  for (const file of files) {
    const name = entryOf.has(file.path) ? null : key(file);
    if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), file]);
  }
  for (const entry of free) {
    const name = key(entry);
    const file = (name === null ? [] : (waiting.get(name) ?? [])).find(
      candidate => !entryOf.has(candidate.path) && accept(entry, candidate),
    );
    if (file === undefined) continue;
    entryOf.set(file.path, entry);
    free.delete(entry);
  }
}

function sameId(entry: Remembered, file: Sighting): boolean {
  return entry.claimId === null || file.claimId === null || entry.claimId === file.claimId;
}

/** Whether a file has come to hold another article: another id, or another address and title. */
function isAnother(entry: Remembered, file: Sighting): boolean {
  if (!sameId(entry, file)) return true;
  const moved = entry.claimUrl !== null && file.claimUrl !== null;
  return moved && entry.claimUrl !== file.claimUrl && entry.title !== file.title;
}
