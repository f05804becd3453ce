import type { Instant } from '../article.ts';
import type { Standing } from '../entry.ts';
import type { Change, ChangeKind } from '../report.ts';
import { slug } from '../slug.ts';
import { isRevised, publishedDate, updatedDate } from './dates.ts';
import { mint } from './identity.ts';
import { match } from './match.ts';
import { waiting, whyChanged } from './reasons.ts';
import type { Remembered } from './remembered.ts';
import { settleRivals } from './rivals.ts';
import type { Seen, Sighting } from './sighting.ts';
import { uuidUrn } from './uuid.ts';

/** What a run must do to its entries. */
export interface Decision {
  /** Entries to write, as they are from now on. */
  readonly entries: readonly Remembered[];
  readonly changes: readonly Change[];
  /** By path: the file that is kept instead of this one, because both are the same article. */
  readonly rivals: ReadonlyMap<string, string>;
}

/** What deciding needs beside the entries and the files. */
export interface Surroundings {
  readonly now: Instant;
  readonly siteUrl: string;
  readonly isSlugTaken: (slug: string) => boolean;
}

/**
 * What is new, revised, renamed, removed, a duplicate or kept. Pure.
 *
 * @param known every entry that one of the files may carry
 * @param seen the files that changed, and those that claim the same id or address
 */
export function decide(
  known: readonly Remembered[],
  seen: readonly Seen[],
  around: Surroundings,
): Decision {
  const { winners, losers } = settleRivals(seen.flatMap(file => sightingOf(file)));
  const { entryOf, unmatched } = match(known, seen, winners, around.siteUrl);
  const slugs = new Set<string>();
  const broken = new Set(seen.filter(file => file.state === 'broken').map(file => file.path));
  const ids = new Set(known.map(entry => entry.id));
  const outcomes = [...winners]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(file => carry(file, entryOf.get(file.path) ?? null, ids, slugs, around));
  const left = unmatched
    .filter(entry => entry.removed === null)
    .map(entry => leave(entry, broken, losers, around.now));
  const all = [...outcomes, ...left].filter(outcome => outcome !== null);
  return {
    entries: all.flatMap(({ entry }) => (entry === null ? [] : [entry])),
    changes: all.flatMap(({ change }) => (change === null ? [] : [change])),
    rivals: new Map([...losers].map(([path, winner]) => [path, winner.path])),
  };
}

interface Outcome {
  readonly entry: Remembered | null;
  readonly change: Change | null;
}

function sightingOf(file: Seen): Sighting[] {
  return file.state === 'good' ? [file.sighting] : [];
}

function carry(
  file: Sighting,
  entry: Remembered | null,
  ids: Set<string>,
  slugs: Set<string>,
  around: Surroundings,
): Outcome | null {
  if (entry !== null && isSame(file, entry)) return null;
  const id = entry?.id ?? freshId(file, ids, around.siteUrl);
  const published = publishedDate(file, entry, around.now);
  const { path, claimId, claimUrl, hash, media, content, article } = file;
  const { title, expires, draft } = file;
  const next: Remembered = {
    ...{ path, claimId, claimUrl, hash, media, content, article, title, expires, draft },
    id,
    slug: slugFor(file, entry, id, slugs, around),
    published,
    updated: updatedDate(file, entry, published, around.now),
    firstSeen: entry?.firstSeen ?? around.now,
    standing: standingOf({ published, expires, draft }, onceOut(entry, published, around.now)),
    removed: null,
  };
  return { entry: next, change: changeOf(file, entry, next) };
}

function isSame(file: Sighting, entry: Remembered): boolean {
  return entry.removed === null && file.article === entry.article && file.hash === entry.hash;
}

function changeOf(file: Sighting, entry: Remembered | null, next: Remembered): Change | null {
  const change = (kind: ChangeKind, why: string | null): Change => {
    return { kind, path: next.path, id: next.id, title: next.title, why };
  };
  if (entry === null) return change('new', waiting(next));
  if (entry.removed !== null) return change('new', 'the file is back');
  const why = whyChanged(entry, next);
  if (isRevised(file, entry)) return change('revised', why);
  if (entry.path !== next.path) return change('renamed', why);
  if (file.content === entry.content) return null;
  const newer = 'it is read by newer rules';
  return change('revised', why === null ? newer : `${newer}; ${why}`);
}

/** An entry that no file carries any more, unless its file is only broken. */
function leave(
  entry: Remembered,
  broken: ReadonlySet<string>,
  losers: ReadonlyMap<string, Sighting>,
  now: Instant,
): Outcome {
  const { path, id, title } = entry;
  if (broken.has(path)) {
    const why = 'the last good version stays, because the file has a problem';
    return { entry: null, change: { kind: 'kept', path, id, title, why } };
  }
  const rival = losers.get(path);
  const why = rival === undefined ? null : `the same article as ${rival.path}, which is newer`;
  const kind = rival === undefined ? 'removed' : 'duplicate';
  return { entry: { ...entry, removed: now }, change: { kind, path, id, title, why } };
}

/** As minted; another where a renamed article took the id along and a new file has its path. */
function freshId(file: Sighting, ids: Set<string>, siteUrl: string): string {
  let id = mint(file, siteUrl);
  while (ids.has(id)) id = uuidUrn(`${id} ${file.hash}`);
  ids.add(id);
  return id;
}

/** The slug that is asked for, made unique by a part of the id where another entry has it. */
function slugFor(
  file: Sighting,
  entry: Remembered | null,
  id: string,
  slugs: Set<string>,
  around: Surroundings,
): string {
  if (entry !== null && file.slug === null) return entry.slug;
  const wanted = slug(file.slug ?? file.title);
  if (entry !== null && wanted === entry.slug) return entry.slug;
  const isTaken = slugs.has(wanted) || around.isSlugTaken(wanted);
  const unique = isTaken ? `${wanted}-${uuidUrn(id).slice(-8)}` : wanted;
  slugs.add(unique);
  return unique;
}

/**
 * The moment at which an entry is judged: a date that has come once has come, so that a clock that is
 * wrong while files are read anew holds back nothing that is out.
 */
function onceOut(entry: Remembered | null, published: Instant, now: Instant): Instant {
  if (entry === null || entry.removed !== null || entry.published !== published) return now;
  const wasOut = entry.standing === 'published' || entry.standing === 'expired';
  return wasOut && published > now ? published : now;
}

/** The standing of an entry of these dates at the moment `now`. */
export function standingOf(
  entry: Pick<Remembered, 'published' | 'expires' | 'draft'>,
  now: Instant,
): Standing {
  if (entry.draft) return 'draft';
  if (entry.published > now) return 'embargoed';
  return entry.expires !== null && entry.expires <= now ? 'expired' : 'published';
}
