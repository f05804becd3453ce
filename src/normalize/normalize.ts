import { extname } from 'node:path/posix';
import type { Article, ArticleFile } from '../article.ts';
import { besideArticle } from '../local-file.ts';
import { ProblemError } from '../problem.ts';
import { clean } from './clean/clean.ts';
import { content } from './content/content.ts';
import { readHtml } from './formats/html.ts';
import { readJson } from './formats/json.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { refuseGrowth } from './growth.ts';
import { describedBy, imagesIn } from './images.ts';
import { baseAddress } from './links/base.ts';
import { localFiles } from './links/local-files.ts';
import { resolveLinks } from './links/resolve.ts';
import { metadata } from './metadata/metadata.ts';
import type { Parsed, Settings } from './parsed.ts';
import { summarize } from './summary.ts';
import { plainText } from './text.ts';
import { countWords } from './words.ts';

/** The format of an article file, by its extension. */
const formats: Readonly<Record<string, (file: ArticleFile) => Parsed>> = {
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
  '.md': readMarkdown,
  '.markdown': readMarkdown,
  '.txt': readText,
  '.json': readJson,
};

/** Extensions of article files, with their dot. */
export const extensions: readonly string[] = Object.keys(formats);

/**
 * One file becomes one article.
 *
 * @throws ProblemError when the file is no article: empty, binary, undecodable, without title or text
 */
export function normalize(file: ArticleFile, settings: Settings): Article {
  const parsed = read(file);
  const { title, description, ...facts } = metadata(parsed, settings);
  if (title === null) throw missing('title', file.path, 'Give it a heading or a title.');
  const own = facts.url ?? besideArticle(settings.url, file.path);
  const base = baseAddress(parsed.landmarks, own);
  const authors = facts.authors.map(({ name }) => name);
  const { body, removed } = content(parsed, { title, authors, language: facts.language });
  // Before links and players are rewritten, so that what stands for them is not read as text.
  const text = plainText(body);
  if (text === '') throw missing('text', file.path, 'Write the article, or remove the file.');
  resolveLinks(body, base);
  const images = imagesIn(body);
  // The sanitizer is last: nothing after it can bring back what it has taken out.
  const html = clean(body, title);
  refuseGrowth(html, file);
  return {
    path: file.path,
    ...facts,
    title,
    image: describedBy(images, facts.image),
    images,
    files: localFiles(body, facts, settings.url),
    summary: summarize(text, description),
    html,
    text,
    words: countWords(text),
    removed: [...parsed.removed, ...removed],
  };
}

/**
 * A file in the one form of all formats, with nothing taken out but what its format has no place for.
 *
 * @throws ProblemError when the file cannot be read in its format
 */
export function read(file: ArticleFile): Parsed {
  return formatOf(file.path)(file);
}

function formatOf(path: string): (file: ArticleFile) => Parsed {
  const format = formats[extname(path).toLowerCase()];
  if (format) return format;
  const fix = `Name the file with one of ${extensions.join(', ')}.`;
  throw new ProblemError([{ what: 'the format of the file is not known', where: path, fix }]);
}

function missing(what: string, where: string, fix: string): ProblemError {
  return new ProblemError([{ what: `the article has no ${what}`, where, fix }]);
}
