import type { FoundFile } from '../article.ts';
import { normalize } from '../normalize/normalize.ts';
import { ProblemError } from '../problem.ts';
import { complete } from '../read/media/complete.ts';
import { measureFiles } from '../read/media/measured.ts';
import { readFromFolder } from '../read/read-file.ts';
import { digest } from '../remember/digest.ts';
import { sight, stored } from '../remember/sighting.ts';
import type { ReadFile } from '../remember/store/files.ts';
import type { Known } from './known.ts';
import type { PressSettings } from './settings.ts';

/**
 * Reads one file and normalizes it.
 *
 * @returns null where it was only touched: the same bytes, by the same rules
 */
export async function takeIn(
  file: FoundFile,
  known: Known,
  { site, timeZone, articles }: PressSettings,
): Promise<ReadFile | null> {
  const { rules } = known;
  const { folder, maxBytes } = articles;
  const read = await problemOr(() => readFromFolder(folder, file, maxBytes));
  if (read instanceof ProblemError) return unreadable(file, rules, read);
  const hash = digest(read.bytes);
  if (isKnown(file.path, hash, known)) return null;
  const { language, url } = site;
  const normalized = await problemOr(async () => normalize(read, { language, url, timeZone }));
  if (normalized instanceof ProblemError)
    return { file, hash, rules, result: { sighting: null, problems: normalized.problems } };
  const media = await measureFiles(folder, normalized.files, known.media);
  const article = complete(
    normalized,
    media.map(one => one.file),
    url,
  );
  const { key, json } = stored(article);
  const sighting = sight(article, key, hash, file.modified);
  return { file, hash, rules, result: { sighting, json, problems: article.problems, media } };
}

function isKnown(path: string, hash: string, { files, mediaChanged, rules }: Known): boolean {
  const before = files.get(path);
  return before?.hash === hash && before.rules === rules && !mediaChanged.has(path);
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
