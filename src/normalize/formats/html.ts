import { type AnyNode, isTag } from 'domhandler';
import type { ArticleFile } from '../../article.ts';
import { type FrontMatter, splitFrontMatter } from '../../front-matter.ts';
import { ProblemError } from '../../problem.ts';
import type { Kind, Parsed } from '../parsed.ts';
import { decodeHtml } from './charset.ts';
import { showFormulas } from './formulas.ts';
import { dropHeadingSigns } from './heading-signs.ts';
import { dropLineNumbers } from './line-numbers.ts';
import { treeOf } from './tree.ts';
import { unsuspend } from './unsuspend.ts';

/** Elements that only a whole page has; without them the file is the article and nothing else. */
const pageElements = new Set(['html', 'head', 'body', 'title', 'meta', 'link', 'main', 'nav']);

/**
 * A saved page, or a fragment that holds the article alone, with front matter or without. Comments
 * stay, for the "saved from url" that browsers write.
 *
 * @throws ProblemError when the file is empty, binary, in an unknown charset, or nested without end,
 *   or has front matter that cannot be read
 */
export function readHtml(file: ArticleFile): Parsed {
  const { fields, pieces } = split(decodeHtml(file), file.path);
  if (pieces.every(piece => piece.trim() === ''))
    throw problem(file.path, 'is empty', 'Write the article, or remove it.');
  if (pieces[0]?.slice(0, 1024).includes('\0'))
    throw problem(file.path, 'is not text', 'Save the page as HTML.');
  const { tree, landmarks } = treeOf(pieces, file.path);
  if (pieces.some(maySuspend)) unsuspend(tree);
  if (pieces.some(piece => piece.includes('math/tex'))) showFormulas(tree);
  dropLineNumbers(landmarks);
  dropHeadingSigns(landmarks);
  return {
    path: file.path,
    kind: kindOf(tree.contents().get()),
    modified: file.modified,
    tree,
    landmarks,
    declared: fields,
    declaredIn: 'front matter',
    removed: [],
  };
}

/** Front matter as site generators read it above HTML too; pages have none. */
function split(
  pieces: readonly string[],
  path: string,
): { readonly fields: FrontMatter['fields']; readonly pieces: readonly string[] } {
  if (!/^(?:---|\+\+\+|;;;)/.test(pieces[0] ?? '')) return { fields: {}, pieces };
  const { fields, body } = splitFrontMatter(pieces.join('').replace(/\r\n?/g, '\n'), path);
  return { fields, pieces: [body] };
}

/** The capital is looked for first, since the rest stands in most tags. */
function maySuspend(piece: string): boolean {
  return piece.includes('S:') && piece.includes('id="S:');
}

function kindOf(top: readonly AnyNode[]): Kind {
  const isPage = top.some(
    node => node.type === 'directive' || (isTag(node) && pageElements.has(node.name)),
  );
  return isPage ? 'page' : 'fragment';
}

function problem(path: string, what: string, fix: string): ProblemError {
  return new ProblemError([{ what: `the file ${what}`, where: path, fix }]);
}
