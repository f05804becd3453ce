import type { ArticleFile } from '../../article.ts';
import { type Block, blocksOf } from '../dump/blocks.ts';
import { readDump } from '../dump/dump.ts';
import type { Parsed } from '../parsed.ts';
import { refuseBeyondBook } from './book-length.ts';
import { decodeText } from './decode.ts';
import { escapeText } from './plain-html.ts';
import { treeOf } from './tree.ts';

/**
 * A text file: an article as it is, or what "select all, copy" leaves of a page.
 * `declared` holds what the dump's lines say: `title`, `sources`, `imageCredits`.
 *
 * @throws ProblemError when the file is empty, is not text, or is longer than a book.
 */
export function readText(file: ArticleFile): Parsed {
  const text = decodeText(file);
  refuseBeyondBook(text.length, file.path);
  const { title, lines, sources, imageCredits, removed } = readDump(text);
  const heading = title === null ? '' : `<h1>${escapeText(title)}</h1>\n`;
  return {
    path: file.path,
    kind: 'dump',
    modified: file.modified,
    ...treeOf(heading + toHtml(blocksOf(lines)), file.path),
    declared: {
      ...(title === null ? {} : { title }),
      ...(sources.length === 0 ? {} : { sources }),
      ...(imageCredits.length === 0 ? {} : { imageCredits }),
    },
    declaredIn: 'text dump',
    removed,
  };
}

const elements = {
  paragraph: (lines: readonly string[]) => `<p>${lines.join('<br>')}</p>\n`,
  heading: (lines: readonly string[]) => `<h2>${lines.join(' ')}</h2>\n`,
  list: (lines: readonly string[]) =>
    `<ul>${lines.map(line => `<li>${line}</li>`).join('')}</ul>\n`,
} as const satisfies Record<Block['kind'], (lines: readonly string[]) => string>;

function toHtml(blocks: readonly Block[]): string {
  return blocks.map(({ kind, lines }) => elements[kind](lines.map(escapeText))).join('');
}
