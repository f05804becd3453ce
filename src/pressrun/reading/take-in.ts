import type { FoundFile } from '../../article.ts';
import type { MeasuredFile } from '../../local-file.ts';
import { normalize } from '../../normalize/normalize.ts';
import { ProblemError } from '../../problem.ts';
import { complete } from '../../read/media/complete.ts';
import { measureFiles } from '../../read/media/measured.ts';
import type { Source } from '../../read/source.ts';
import { digest } from '../../remember/digest.ts';
import { sight, stored } from '../../remember/sighting.ts';
import type { ReadFile } from '../../remember/store/files.ts';
import type { LastRead } from '../../remember/store/stamps.ts';
import type { PressSettings } from '../settings.ts';
import { type Taken, unreadable } from './taken.ts';

/** A file as it was read last. */
export interface FileBefore extends LastRead {
  /** Whether a local file that it refers to has changed since. */
  readonly mediaChanged: boolean;
  /** The local files that it refers to, as measured then. */
  readonly media: readonly MeasuredFile[];
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
  const read = await problemOr(() => source.read(file, articles.maxBytes));
  if (read instanceof ProblemError) return unreadable(file, rules, read.problems);
  const hash = digest(read.bytes);
  if (before?.hash === hash && before.rules === rules && !before.mediaChanged) return null;
  const { language, url } = site;
  const normalized = await problemOr(async () => normalize(read, { language, url, timeZone }));
  if (normalized instanceof ProblemError)
    return { file, hash, rules, result: { sighting: null, problems: normalized.problems } };
  const known = new Map((before?.media ?? []).map(one => [one.file.path, one]));
  const media = await problemOr(() => measureFiles(source.media, normalized.files, known));
  if (media instanceof ProblemError) return unreadable(file, rules, media.problems);
  const article = complete(
    normalized,
    media.map(one => one.file),
    url,
  );
  const { key, json } = stored(article);
  const sighting = sight(article, key, hash, file.modified);
  return { file, hash, rules, result: { sighting, json, problems: article.problems, media } };
}

async function problemOr<Result>(work: () => Promise<Result>): Promise<Result | ProblemError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
