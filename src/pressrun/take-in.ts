import type { FoundFile } from '../article.ts';
import { normalize } from '../normalize/normalize.ts';
import { ProblemError } from '../problem.ts';
import { readFromFolder } from '../read/read-file.ts';
import { digest } from '../remember/digest.ts';
import type { KnownFile } from '../remember/plan.ts';
import { sight, stored } from '../remember/sighting.ts';
import type { ReadFile } from '../remember/store/files.ts';
import type { PressSettings } from './settings.ts';

/**
 * Reads one file and normalizes it.
 *
 * @param rules the version of the rules that it is normalized by
 * @returns null where it was only touched: the same bytes, by the same rules
 */
export async function takeIn(
  file: FoundFile,
  before: KnownFile | undefined,
  rules: string,
  { site, timeZone, articles }: PressSettings,
): Promise<ReadFile | null> {
  const read = await problemOr(() => readFromFolder(articles.folder, file, articles.maxBytes));
  if (read instanceof ProblemError) return unreadable(file, rules, read);
  const hash = digest(read.bytes);
  if (before?.hash === hash && before.rules === rules) return null;
  const { language, url } = site;
  const article = await problemOr(async () => normalize(read, { language, url, timeZone }));
  if (article instanceof ProblemError)
    return { file, hash, rules, result: { sighting: null, problems: article.problems } };
  const { key, json } = stored(article);
  const sighting = sight(article, key, hash, file.modified);
  return { file, hash, rules, result: { sighting, json, problems: article.problems } };
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
