import type { Look } from '../../pages/look.ts';
import { robotsFile } from '../../pages/robots.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import type { Target } from '../../publish/target.ts';
import type { ExportResult, PendingExport } from '../../remember/store/exports.ts';
import { type Content, type PlainContent, plain } from './content.ts';

/** A file of the export with what it holds. */
export interface FileToWrite {
  readonly file: PendingExport;
  readonly content: Content;
}

/** What has come of a file; where nothing was done, with the tag that it had. */
export interface Done extends ExportResult {
  /** It is not in the edition any more: to be removed when all others are written. */
  readonly isGone: boolean;
  readonly problems: readonly Problem[];
}

/** Files that people write for the whole host: theirs stays. */
const yielding: readonly string[] = [robotsFile];

/** Makes files and writes them, in the run's own thread or in another. */
export function writeFiles(
  files: readonly FileToWrite[],
  target: Target,
  look: Look,
): Promise<Done[]> {
  return Promise.all(
    files.map(({ file, content }) =>
      attempt(file, () => write(file, plain(content, look), target)),
    ),
  );
}

async function write(
  { path, tag }: PendingExport,
  { bytes, tag: own }: PlainContent,
  target: Target,
): Promise<string | null> {
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
