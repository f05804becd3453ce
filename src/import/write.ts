import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { endingOf, fileText, idIn } from './article-file.ts';
import type { ImportedArticle } from './imported.ts';

/** What an import has come to. */
export interface Written {
  /** Paths below the articles folder. */
  readonly written: readonly string[];
  /** Articles that had a file already. */
  readonly known: number;
}

/**
 * Writes the articles that no file of the folder has yet, told by their ids: a file that is there
 * stays as it is, wherever it was moved and however it was edited.
 *
 * @param progress told after each article how many are done
 */
export async function writeArticles(
  folder: string,
  articles: readonly ImportedArticle[],
  progress: (done: number) => void,
): Promise<Written> {
  const present = await filesIn(folder);
  const ids = new Set(present.map(({ id }) => id));
  const paths = new Set(present.map(({ path }) => path));
  const written: string[] = [];
  let done = 0;
  for (const article of articles) {
    if (!ids.has(article.id)) {
      ids.add(article.id);
      const path = freePath(article, paths);
      paths.add(path);
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), fileText(article), { flag: 'wx' });
      written.push(path);
    }
    progress(++done);
  }
  return { written, known: articles.length - written.length };
}

/** Two articles of one name in one year are told apart by a number. */
function freePath(article: ImportedArticle, taken: ReadonlySet<string>): string {
  const ending = endingOf(article);
  for (let number = 1; ; number++) {
    const path = `${article.path}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!taken.has(path)) return path;
  }
}

interface PresentFile {
  readonly path: string;
  readonly id: string | null;
}

async function filesIn(folder: string): Promise<PresentFile[]> {
  const names = await namesIn(folder);
  const paths = names.map(name => name.replaceAll('\\', '/')).sort();
  const files: PresentFile[] = [];
  for (const path of paths) {
    const isText = /\.(?:html?|md|markdown)$/i.test(path);
    files.push({ path, id: isText ? idIn(await readFile(join(folder, path), 'utf8')) : null });
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
