import { existsSync } from 'node:fs';
import { bucketAddress } from '../../bucket-address.ts';
import { robotsFile } from '../../pages/robots.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import { boot } from '../../publish/boot.ts';
import { folderTarget } from '../../publish/folder-target.ts';
import type { Target } from '../../publish/target.ts';
import { tagOf } from '../../publish/validators.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import { chunks } from '../../remember/store/chunks.ts';
import {
  type ExportResult,
  markAllForExport,
  type PendingExport,
  pendingExports,
  settleExports,
} from '../../remember/store/exports.ts';
import { fact, writeFact } from '../../remember/store/runs.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { PressSettings, RunRequest } from '../settings.ts';
import { mendAfterBoot } from './after-boot.ts';
import { copyMedia } from './export-media.ts';

/** Files that are made and written at the same time. */
const atOnce = 50;

/**
 * Brings the folder, or the bucket, of the export up to the edition: what has changed since it was
 * last brought up, and everything where it is new or gone. What a crash has left undone is still
 * pending, and is done now. Files come before those that link to them, removals last.
 *
 * @returns what disk or bucket have refused
 */
export async function exportEdition(
  state: State,
  media: MediaSource,
  settings: PressSettings,
  { progress, stop }: Pick<RunRequest, 'progress' | 'stop'>,
): Promise<Problem[]> {
  const place = settings.export;
  if (place === null) return [];
  const isFolder = bucketAddress(place) === null;
  const isGone = isFolder && !existsSync(place);
  const form = isFolder || !settings.buckets.gzip ? place : `${place} gzip`;
  if (isGone || (await fact(state, 'export')) !== form) {
    await markAllForExport(state);
    await writeFact(state, 'export', form);
  }
  if (isFolder) await mendAfterBoot(state, place, boot);
  const pending = (await pendingExports(state)).sort(byOrder);
  if (pending.length === 0) return [];
  const target = await targetAt(place, settings);
  const unreachable = await refusalOf(target.reach());
  if (unreachable !== null) return [...unreachable.problems];
  const { contentsOf } = await import('./export-content.ts');
  const contentsAt = await contentsOf(state, settings);
  const write = writing(state, media, target);
  const gone: PendingExport[] = [];
  const problems: Problem[] = [];
  let written = 0;
  for (const piece of chunks(pending, atOnce)) {
    const contents = await contentsAt(piece.map(({ path }) => path));
    const done = await Promise.all(piece.map(file => put(file, contents, write)));
    await atomically(state, db => settleExports(db, done));
    problems.push(...done.flatMap(result => result.problems));
    written += piece.length;
    const total = pending.length;
    progress?.({ step: 'writing files', done: written, total, problems: problems.length });
    stop.throwIfAborted();
    gone.push(...piece.filter((_, at) => done[at]?.isGone));
  }
  for (const file of gone) {
    const done = await take(target, file);
    await settleExports(state, [done]);
    problems.push(...done.problems);
  }
  return problems;
}

async function refusalOf(work: Promise<void>): Promise<ProblemError | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** What a bucket needs is loaded only for it. */
async function targetAt(place: string, { buckets }: PressSettings): Promise<Target> {
  const bucket = bucketAddress(place);
  if (bucket === null) return folderTarget(place);
  const { bucketTarget } = await import('../../publish/bucket/bucket-target.ts');
  return bucketTarget(bucket, buckets);
}

/** What pages show, pages that feeds link to, then what links to feeds, then the feeds. */
const order = [/^media\//, /^articles\//, /\/archive\//, /\.(?:html|css|js|svg)$/, /./];

function byOrder(a: PendingExport, b: PendingExport): number {
  const [left, right] = [placeOf(a), placeOf(b)];
  return left === right ? (a.path < b.path ? -1 : 1) : left - right;
}

function placeOf({ path }: PendingExport): number {
  return order.findIndex(pattern => pattern.test(path));
}

interface Done extends ExportResult {
  /** It is not in the edition any more: to be removed when all others are written. */
  readonly isGone: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Writes a file.
 *
 * @returns the tag of what is there now; null for what is no more, or is not the export's
 */
type Write = (file: PendingExport, bytes: Uint8Array | null) => Promise<string | null>;

/** Files that people write for the whole host: theirs stays. */
const yielding: readonly string[] = [robotsFile];

function writing(state: State, media: MediaSource, target: Target): Write {
  return async ({ path, tag }, bytes) => {
    const copy = await copyMedia(state, path, media, target);
    if (copy !== null) return copy;
    if (bytes === null) return null;
    const own = tagOf(bytes);
    if (yielding.includes(path) && (await target.isOfOthers(path, [tag, own]))) return null;
    await target.put(path, bytes);
    return own;
  };
}

async function put(
  file: PendingExport,
  contents: ReadonlyMap<string, Uint8Array>,
  write: Write,
): Promise<Done> {
  const done = await attempt(file, () => write(file, contents.get(file.path) ?? null));
  return done.isDone && done.tag === null ? { ...done, isDone: false, isGone: true } : done;
}

function take(target: Target, file: PendingExport): Promise<Done> {
  return attempt(file, async () => {
    await target.take(file.path, file.tag);
    return null;
  });
}

/** @param work gives the tag of what is there now */
async function attempt(file: PendingExport, work: () => Promise<string | null>): Promise<Done> {
  try {
    return { path: file.path, tag: await work(), isDone: true, isGone: false, problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...file, isDone: false, isGone: false, problems: error.problems };
  }
}
