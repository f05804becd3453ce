import { existsSync } from 'node:fs';
import { bucketAddress } from '../../bucket-address.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import { boot } from '../../publish/boot.ts';
import { folderTarget } from '../../publish/folder-target.ts';
import type { Target } from '../../publish/target.ts';
import type { MediaSource } from '../../read/media/media-source.ts';
import { chunks } from '../../remember/store/chunks.ts';
import {
  markAllForExport,
  type PendingExport,
  pendingExports,
  settleExports,
} from '../../remember/store/exports.ts';
import { fact, writeFact } from '../../remember/store/runs.ts';
import { atomically, type State } from '../../remember/store/state.ts';
import type { Crew } from '../crew/crew.ts';
import { lookAhead } from '../crew/look-ahead.ts';
import type { PressSettings, RunRequest } from '../settings.ts';
import { mendAfterBoot } from './after-boot.ts';
import type { Content } from './content.ts';
import { copyMedia } from './export-media.ts';
import type { Done, FileToWrite } from './write-files.ts';

/** Files that are made together: sent to a bucket at the same time, or written by one thread. */
const together = 50;

/** Files from which on threads are worth their start. */
const manyFiles = 1000;

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
  crew: Pick<Crew, 'call' | 'write' | 'width'>,
  request: Pick<RunRequest, 'progress' | 'stop'>,
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
  const pending = await pendingExports(state);
  if (pending.length === 0) return [];
  const target = await targetAt(place, settings);
  const unreachable = await refusalOf(target.reach());
  if (unreachable !== null) return [...unreachable.problems];
  const { contentsOf } = await import('./export-content.ts');
  const { lookOf } = await import('./content.ts');
  const { attempt, writeFiles } = await import('./write-files.ts');
  const look = lookOf(settings);
  const contentsAt = await contentsOf(state, settings);
  const write = async (piece: readonly PendingExport[]): Promise<readonly Done[]> => {
    const contents = await contentsAt(piece.map(({ path }) => path));
    const files = piece.flatMap(file => toWrite(file, contents.get(file.path)));
    const rest = piece.filter(({ path }) => !contents.has(path));
    const copy = ({ path }: PendingExport) => copyMedia(state, path, media, target);
    return [
      ...(await (isFolder
        ? crew.write({ folder: place, files })
        : writeFiles(files, target, look))),
      ...(await Promise.all(rest.map(file => attempt(file, () => copy(file))))),
    ];
  };
  if (isFolder && pending.length >= manyFiles) await crew.call();
  const width = isFolder ? crew.width : 1;
  const { gone, problems } = await writeInOrder(state, pending, { width, write }, request);
  for (const file of gone) {
    request.stop.throwIfAborted();
    const { path, tag } = file;
    const done = await attempt(file, () => target.take(path, tag).then(() => null));
    await settleExports(state, [{ path, tag: null, isDone: done.isGone }]);
    problems.push(...done.problems);
  }
  return problems;
}

/** How files are written: in pieces, up to `width` of them at the same time. */
interface Writing {
  readonly width: number;
  readonly write: (piece: readonly PendingExport[]) => Promise<readonly Done[]>;
}

/** @returns what is not in the edition any more, and what was refused */
async function writeInOrder(
  state: State,
  pending: readonly PendingExport[],
  { width, write }: Writing,
  { progress, stop }: Pick<RunRequest, 'progress' | 'stop'>,
): Promise<{ readonly gone: readonly PendingExport[]; readonly problems: Problem[] }> {
  const total = pending.length;
  const gone: PendingExport[] = [];
  const problems: Problem[] = [];
  let written = 0;
  let begun: Promise<unknown> = Promise.resolve();
  const begin = (piece: readonly PendingExport[]): Promise<readonly Done[]> => {
    const done = write(piece);
    begun = Promise.allSettled([begun, done]).then(() => undefined);
    return done;
  };
  try {
    for (const alike of inOrder(pending))
      for await (const done of lookAhead(chunks(alike, together), width, begin)) {
        await atomically(state, db => settleExports(db, done));
        problems.push(...done.flatMap(result => result.problems));
        gone.push(...done.filter(({ isGone }) => isGone));
        written += done.length;
        progress?.({ step: 'writing files', done: written, total, problems: problems.length });
        stop.throwIfAborted();
      }
  } finally {
    // What is written after the end of a run would take the place of what the next one writes.
    await begun;
  }
  return { gone, problems };
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

/** Those alike together, since files come after those that they link to. */
function inOrder(pending: readonly PendingExport[]): PendingExport[][] {
  const sorted = pending.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return order.map((_, place) => sorted.filter(file => placeOf(file) === place));
}

function placeOf({ path }: PendingExport): number {
  return order.findIndex(pattern => pattern.test(path));
}

function toWrite(file: PendingExport, content: Content | undefined): FileToWrite[] {
  return content === undefined ? [] : [{ file, content }];
}
