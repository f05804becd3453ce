import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Article, ArticleFile } from '../article.ts';
import { normalize } from '../normalize/normalize.ts';
import type { Settings } from '../normalize/parsed.ts';
import { pathInside } from '../path-inside.ts';
import { formatProblem, type Problem, ProblemError } from '../problem.ts';
import { complete } from '../read/media/complete.ts';
import { folderMedia } from '../read/media/folder-media.ts';
import { measureFiles } from '../read/media/measured.ts';
import type { Run, Terminal } from './command.ts';
import { asJson, asText, brokenAsJson } from './inspect-output.ts';
import { type Inspected, inspectPage } from './inspect-page.ts';
import { readConfig } from './read-config.ts';
import { many } from './report-lines.ts';

export const run: Run = async (paths, flags, terminal) => {
  if (paths.length === 0)
    throw new ProblemError([
      {
        what: 'no article file is named',
        where: 'pressrun inspect',
        fix: 'Name one or more: `pressrun inspect articles/first.md`.',
      },
    ]);
  const { site, articles } = await readConfig(terminal);
  const folder = resolve(terminal.cwd, articles.folder);
  const inspected: Inspected[] = [];
  for (const path of paths) {
    terminal.stop.throwIfAborted();
    const file = await readArticleFile(path, terminal.cwd);
    const inside = pathInside(folder, resolve(terminal.cwd, path));
    const result = under(path, inside, await attempt(file, inside, folder, site));
    if (flags.json === true) terminal.out(jsonOf(path, result));
    else if (flags.html === undefined) show(result, terminal);
    else show({ ...result, article: null }, terminal);
    if (result.article) inspected.push({ article: result.article, original: file });
  }
  if (typeof flags.html === 'string') await writePage(flags.html, inspected, terminal);
  return 0;
};

/** Writes the page of the articles; what could not be normalized has been told with its problem. */
async function writePage(
  target: string,
  inspected: readonly Inspected[],
  { cwd, out }: Terminal,
): Promise<void> {
  await writeFile(resolve(cwd, target), inspectPage(inspected));
  out(`${target}: ${many(inspected.length, 'article')}, side by side\n`);
}

interface Result {
  readonly article: Article | null;
  readonly problems: readonly Problem[];
}

function jsonOf(path: string, { article, problems }: Result): string {
  return article ? asJson(article) : brokenAsJson(path, problems);
}

function show({ article, problems }: Result, terminal: Terminal): void {
  if (article) terminal.out(asText(article));
  for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
}

/**
 * A file that cannot be normalized is an answer here, not a failure: it is what was asked for.
 *
 * @param inside the path below the articles folder; null for a file elsewhere, of which nobody knows
 *   what will lie beside it
 */
async function attempt(
  file: ArticleFile,
  inside: string | null,
  folder: string,
  settings: Settings,
): Promise<Result> {
  try {
    const article = normalize({ ...file, path: inside ?? file.path }, settings);
    if (inside === null) return { article, problems: [] };
    const measured = await measureFiles(folderMedia(folder), article.files, new Map());
    const files = measured.map(one => one.file);
    return { article: complete(article, files, settings.url), problems: [] };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { article: null, problems: error.problems };
  }
}

/** The result under the path that was asked for. */
function under(path: string, inside: string | null, { article, problems }: Result): Result {
  const renamed = (all: readonly Problem[]): Problem[] =>
    all.map(problem => (problem.where === inside ? { ...problem, where: path } : problem));
  return {
    article: article && { ...article, path, problems: renamed(article.problems) },
    problems: renamed(problems),
  };
}

async function readArticleFile(path: string, cwd: string): Promise<ArticleFile> {
  const file = resolve(cwd, path);
  try {
    const [bytes, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return { path, bytes, modified: mtime.toISOString() };
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : error;
    throw new ProblemError(
      [
        {
          what: `cannot be read (${reason})`,
          where: path,
          fix: 'Name a file that is there and readable.',
        },
      ],
      { cause: error },
    );
  }
}
