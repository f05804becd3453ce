import type { ParentNode } from 'domhandler';
import type { CleanHtml } from '../../article.ts';
import { parseBounded } from '../formats/bounded-tree.ts';
import { build } from './build.ts';
import { dropIdleHeadings, levelHeadings } from './headings.ts';
import { keepNotes } from './notes.ts';
import { serialise } from './serialise.ts';
import { unwrapTables } from './tables.ts';
import type { CleanElement } from './tree.ts';
import { dropTwins } from './twins.ts';

/**
 * The sanitizer, the last step over an article's tree: what the policy lists is kept, everything
 * else goes, and a browser that parses the result gets the same tree.
 *
 * @param source the body, with absolute addresses
 * @param title headings that repeat it are taken out
 */
export function clean(source: ParentNode, title: string | null = null): CleanHtml {
  return marked(serialise(cleanTree(source, title)));
}

/** The tree that {@link clean} serialises. */
export function cleanTree(source: ParentNode, title: string | null = null): CleanElement {
  const tree = keepNotes(dropTwins(unwrapTables(build(source))));
  return levelHeadings(dropIdleHeadings(tree, title));
}

/**
 * {@link clean} for HTML that comes as text.
 *
 * @throws ProblemError when it is nested without end
 */
export function cleanHtml(html: string, title: string | null = null): CleanHtml {
  return clean(parseBounded(html, 'HTML').document, title);
}

/** The one place in which HTML becomes clean. */
function marked(html: string): CleanHtml {
  return html as CleanHtml;
}
