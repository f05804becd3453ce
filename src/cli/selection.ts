import { resolve } from 'node:path';
import { pathInside } from '../path-inside.ts';
import { ProblemError } from '../problem.ts';
import type { Selection } from '../report.ts';
import { momentSince } from '../since.ts';
import type { Flags } from './command.ts';

/**
 * The part of the collection that `--only` and `--since` ask for; null for all of it.
 *
 * @param articles the articles folder, absolute
 * @throws ProblemError where a path lies outside the folder, or `--since` is neither date nor duration
 */
export function selectionOf(
  { only, since }: Flags,
  articles: string,
  cwd: string,
  now: number,
): Selection | null {
  const paths = Array.isArray(only) ? only.map(String) : [];
  if (paths.length === 0 && typeof since !== 'string') return null;
  return {
    only: paths.map(path => insideFolder(path, articles, cwd)),
    since: typeof since === 'string' ? moment(since, now) : null,
  };
}

function moment(since: string, now: number): string {
  const found = momentSince(since, new Date(now).toISOString());
  if (found !== null) return found;
  const what = `${since} is neither a date nor a duration`;
  const fix = 'Write it as 2026-03-01, 90m, 12h, 3d or 2w.';
  throw new ProblemError([{ what, where: 'pressrun run --since', fix }]);
}

/** As the shell completes it, from the working directory; as reports write it, from the folder. */
function insideFolder(path: string, articles: string, cwd: string): string {
  const inside = pathInside(articles, resolve(cwd, path)) ?? pathInside(articles, path);
  if (inside !== null) return inside;
  const fix = 'Name a file or a folder of the articles folder.';
  throw new ProblemError([{ what: 'it lies outside the articles folder', where: path, fix }]);
}
