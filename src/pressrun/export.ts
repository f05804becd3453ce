import { existsSync } from 'node:fs';
import { robotsFile } from '../pages/robots.ts';
import { type Problem, ProblemError } from '../problem.ts';
import { isOfOthers, putFile, takeFile } from '../publish/export-file.ts';
import { tagOf } from '../publish/validators.ts';
import { chunks } from '../remember/store/chunks.ts';
import {
  type ExportResult,
  markAllForExport,
  type PendingExport,
  pendingExports,
  settleExports,
} from '../remember/store/exports.ts';
import { fact, writeFact } from '../remember/store/runs.ts';
import { atomically, type State } from '../remember/store/state.ts';
import { copyMedia } from './export-media.ts';
import type { PressSettings, RunRequest } from './settings.ts';

/** Files that are made and written at the same time. */
const atOnce = 50;

/**
 * Brings the folder of the export up to the edition: what has changed since it was last brought up,
 * and everything where the folder is new or gone. What a crash has left undone is still pending, and
 * is done now. Files come before those that link to them, removals last.
 *
 * @returns what the disk has refused
 */
export async function exportEdition(
  state: State,
  settings: PressSettings,
  { progress, stop }: Pick<RunRequest, 'progress' | 'stop'>,
): Promise<Problem[]> {
  const folder = settings.export;
  if (folder === null) return [];
  if (!existsSync(folder) || (await fact(state, 'export')) !== folder) {
    await markAllForExport(state);
    await writeFact(state, 'export', folder);
  }
  const pending = (await pendingExports(state)).sort(byOrder);
  if (pending.length === 0) return [];
  const { contentsOf } = await import('./export-content.ts');
  const contentsAt = await contentsOf(state, settings);
  const write = writing(state, settings, folder);
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
    const done = await take(folder, file);
    await settleExports(state, [done]);
    problems.push(...done.problems);
  }
  return problems;
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

function writing(state: State, settings: PressSettings, folder: string): Write {
  return async ({ path, tag }, bytes) => {
    const copy = await copyMedia(state, path, settings.articles.folder, folder);
    if (copy !== null) return copy;
    if (bytes === null) return null;
    const own = tagOf(bytes);
    if (yielding.includes(path) && (await isOfOthers(folder, path, [tag, own]))) return null;
    await putFile(folder, path, bytes);
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

function take(folder: string, file: PendingExport): Promise<Done> {
  return attempt(file, async () => {
    await takeFile(folder, file.path, file.tag);
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
