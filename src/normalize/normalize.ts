import { extname } from 'node:path/posix';
import type { Article, ArticleFile, CleanHtml } from '../article.ts';
import { ProblemError } from '../problem.ts';
import { content } from './content/content.ts';
import { readHtml } from './formats/html.ts';
import type { Parsed, Settings } from './parsed.ts';
import { plainText } from './text.ts';
import { countWords } from './words.ts';

/** The format of an article file, by its extension. */
const formats: Readonly<Record<string, (file: ArticleFile) => Parsed>> = {
  '.html': readHtml,
  '.htm': readHtml,
  '.xhtml': readHtml,
};

/** Extensions of article files, with their dot. */
export const extensions: readonly string[] = Object.keys(formats);

/**
 * One file becomes one article.
 *
 * @throws ProblemError when the file is no article: empty, binary, undecodable, without title or body
 */
export function normalize(file: ArticleFile, settings: Settings): Article {
  const parsed = formatOf(file.path)(file);
  const title = parsed.$('title').first().text().trim();
  const { nodes, removed } = content(parsed.$, { title, language: settings.language });
  const text = plainText(nodes);
  if (title === '') throw missing('title', file.path, 'Give the page a <title> or an <h1>.');
  if (text === '') throw missing('text', file.path, 'Write the article, or remove the file.');
  return {
    path: file.path,
    id: null,
    slug: null,
    title,
    authors: [],
    published: null,
    updated: null,
    expires: null,
    draft: false,
    language: settings.language,
    url: null,
    site: null,
    section: null,
    tags: [],
    rights: null,
    image: null,
    images: [],
    attachments: [],
    episode: null,
    sources: [],
    summary: null,
    html: parsed.$.html(nodes) as CleanHtml,
    text,
    words: countWords(text),
    evidence: {},
    removed: [...parsed.removed, ...removed],
    problems: [],
  };
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
