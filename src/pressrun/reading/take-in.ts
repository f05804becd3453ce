import type { FoundFile } from '../../article.ts';
import type { MeasuredFile } from '../../local-file.ts';
import { normalize } from '../../normalize/normalize.ts';
import { type Problem, ProblemError } from '../../problem.ts';
import { complete } from '../../read/media/complete.ts';
import { measureFiles } from '../../read/media/measured.ts';
import type { Source } from '../../read/source.ts';
import { digest } from '../../remember/digest.ts';
import { sight, stored } from '../../remember/sighting.ts';
import type { ReadFile } from '../../remember/store/files.ts';
import type { PressSettings } from '../settings.ts';

/** A file as it was read last. */
export interface FileBefore {
  readonly hash: string;
  readonly rules: string;
  /** Whether a local file that it refers to has changed since. */
  readonly mediaChanged: boolean;
  /** The local files that it refers to, as measured then. */
  readonly media: readonly MeasuredFile[];
}

/** A file that was taken in. */
export interface Taken {
  readonly file: FoundFile;
  /** Null where it was only touched: the same bytes, by the same rules. */
  readonly read: ReadFile | null;
  readonly milliseconds: number;
}

/**
 * Reads one file and normalizes it.
 *
 * @param rules the version of the rules
 */
export async function takeIn(
  file: FoundFile,
  before: FileBefore | null,
  rules: string,
  source: Source,
  settings: PressSettings,
): Promise<Taken> {
  const started = performance.now();
  const read = await readAnew(file, before, rules, source, settings);
  return { file, read, milliseconds: Math.round(performance.now() - started) };
}

async function readAnew(
  file: FoundFile,
  before: FileBefore | null,
  rules: string,
  source: Source,
  { site, timeZone, articles }: PressSettings,
): Promise<ReadFile | null> {
  const { folder, maxBytes } = articles;
  const read = await problemOr(() => source.read(file, maxBytes));
  if (read instanceof ProblemError) return unreadable(file, rules, read);
  const hash = digest(read.bytes);
  if (before?.hash === hash && before.rules === rules && !before.mediaChanged) return null;
  const { language, url } = site;
  const normalized = await problemOr(async () => normalize(read, { language, url, timeZone }));
  if (normalized instanceof ProblemError)
    return { file, hash, rules, result: { sighting: null, problems: normalized.problems } };
  const known = new Map((before?.media ?? []).map(one => [one.file.path, one]));
  const media = await measureFiles(folder, normalized.files, known);
  const article = complete(
    normalized,
    media.map(one => one.file),
    url,
  );
  const { key, json } = stored(article);
  const sighting = sight(article, key, hash, file.modified);
  return { file, hash, rules, result: { sighting, json, problems: article.problems, media } };
}

/** Read again by the next run, because it may be readable then without another change. */
function unreadable(file: FoundFile, rules: string, { problems }: ProblemError): ReadFile {
  return { file: { ...file, stamp: '' }, hash: '', rules, result: { sighting: null, problems } };
}

async function problemOr<Result>(work: () => Promise<Result>): Promise<Result | ProblemError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}

/** Whether the file could not be read, and was not looked at therefore. */
export function isUnread({ read }: Taken): boolean {
  return read !== null && read.file.stamp === '';
}

/** A file that cannot be taken in: it is not tried again until the file or the rules change. */
export function givenUp(file: FoundFile, rules: string, problem: Problem): Taken {
  const result = { sighting: null, problems: [problem] };
  return { file, read: { file, hash: '', rules, result }, milliseconds: 0 };
}
