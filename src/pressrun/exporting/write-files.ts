import { robotsFile } from '../../pages/robots.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import type { Target } from '../../publish/target.ts';
import { tagOf } from '../../publish/validators.ts';
import type { ExportResult, PendingExport } from '../../remember/store/exports.ts';

/** A file of the export with its bytes. */
export interface FileToWrite {
  readonly file: PendingExport;
  readonly bytes: Uint8Array;
}

/** What has come of a file; where nothing was done, with the tag that it had. */
export interface Done extends ExportResult {
  /** It is not in the edition any more: to be removed when all others are written. */
  readonly isGone: boolean;
  readonly problems: readonly Problem[];
}

/** Files that people write for the whole host: theirs stays. */
const yielding: readonly string[] = [robotsFile];

/** Writes files, in the run's own thread or in another. */
export function writeFiles(files: readonly FileToWrite[], target: Target): Promise<Done[]> {
  return Promise.all(
    files.map(({ file, bytes }) => attempt(file, () => write(file, bytes, target))),
  );
}

async function write(
  { path, tag }: PendingExport,
  bytes: Uint8Array,
  target: Target,
): Promise<string | null> {
  const own = tagOf(bytes);
  if (yielding.includes(path) && (await target.isOfOthers(path, [tag, own]))) return null;
  await target.put(path, bytes);
  return own;
}

/** @param work gives the tag of what is there now; null for what is no more, or is not the export's */
export async function attempt(
  file: PendingExport,
  work: () => Promise<string | null>,
): Promise<Done> {
  try {
    const tag = await work();
    const done = { ...file, isGone: tag === null, problems: [] };
    return tag === null ? { ...done, isDone: false } : { ...done, tag, isDone: true };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...file, isDone: false, isGone: false, problems: error.problems };
  }
}
