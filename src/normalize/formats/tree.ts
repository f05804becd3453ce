import { load } from 'cheerio/slim';
import type { Parsed } from '../parsed.ts';
import { parseBounded } from './bounded-tree.ts';

/**
 * The tree of an article's HTML, as all formats have it.
 *
 * @param html whole, or in pieces that follow each other
 * @throws ProblemError when it is larger or nested deeper than {@link parseBounded} allows
 */
export function treeOf(
  html: string | readonly string[],
  path: string,
): Pick<Parsed, '$' | 'landmarks'> {
  const { document, landmarks } = parseBounded(html, path);
  return { $: load(document, { xml: { xmlMode: false } }), landmarks };
}
