import { load } from 'cheerio/slim';
import type { Parsed } from '../parsed.ts';
import { parseBounded } from './bounded-tree.ts';

/**
 * One for all trees. Loading makes a class each time, of which V8 keeps what only a full collection of
 * garbage takes away, and with it the tree that the class knows.
 */
const $ = load('', { xml: { xmlMode: false } });

/**
 * The tree of an article's HTML, as all formats have it.
 *
 * @param html whole, or in pieces that follow each other
 * @throws ProblemError when it is larger or nested deeper than {@link parseBounded} allows
 */
export function treeOf(
  html: string | readonly string[],
  path: string,
): Pick<Parsed, 'tree' | 'landmarks'> {
  const { document, landmarks } = parseBounded(html, path);
  return { tree: $(document), landmarks };
}
