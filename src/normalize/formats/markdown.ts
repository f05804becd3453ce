import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { ArticleFile } from '../../article.ts';
import { splitFrontMatter } from '../../front-matter.ts';
import type { Parsed } from '../parsed.ts';
import { refuseBeyondBook } from './book-length.ts';
import { decodeText } from './decode.ts';
import { refuseExcessLinks, refuseExcessMarkup } from './excess-markup.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { tableAlignment } from './table-alignment.ts';
import { taskLists } from './task-lists.ts';
import { treeOf } from './tree.ts';

/** GitHub's dialect with footnotes; raw HTML goes through, for the sanitizer to judge. */
const markdown = new MarkdownIt({ html: true, linkify: true })
  .use(footnote)
  .use(taskLists)
  .use(tableAlignment);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * Markdown, with or without front matter.
 *
 * @throws ProblemError when the file is empty, is not text, is longer than a book, has more lines,
 *   signs, footnotes or addresses than one, or has front matter that cannot be read.
 */
export function readMarkdown(file: ArticleFile): Parsed {
  const { fields, body: source } = splitFrontMatter(decodeText(file), file.path);
  refuseBeyondBook(source.length, file.path);
  refuseExcessMarkup(source, file.path);
  const { body, removed } = withoutShortcodes(source);
  const environment = {};
  const tokens = markdown.parse(body, environment);
  refuseExcessLinks(tokens, file.path);
  return {
    path: file.path,
    kind: 'markdown',
    modified: file.modified,
    ...treeOf(markdown.renderer.render(tokens, markdown.options, environment), file.path),
    declared: fields,
    declaredIn: 'front matter',
    removed,
  };
}
