import type { ArticleFile } from '../article.ts';
import { ProblemError } from '../problem.ts';

/** Characters by which an article may be longer than its file: relative addresses become whole. */
const mostGrowth = 10_000_000;

/**
 * Refuses an article that has grown far beyond its file, such as thousands of short links below one
 * long address: each feed that carries it would carry all of that.
 *
 * @throws ProblemError when it has
 */
export function refuseGrowth(html: string, { bytes, path }: ArticleFile): void {
  if (html.length - bytes.length <= mostGrowth) return;
  const what = `the article is more than ${mostGrowth} characters longer than its file`;
  const fix = 'Shorten the address of the page, which each of its links is given.';
  throw new ProblemError([{ what, where: path, fix }]);
}
