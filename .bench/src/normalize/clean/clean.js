import { parseBounded } from '../formats/bounded-tree.js';
import { build } from './build.js';
import { dropTitles, levelHeadings } from './headings.js';
import { keepNotes } from './notes.js';
import { serialise } from './serialise.js';
import { unwrapTables } from './tables.js';
/**
 * The sanitizer, the last step over an article's tree: what the policy lists is kept, everything
 * else goes, and a browser that parses the result gets the same tree.
 *
 * @param source the body, with absolute addresses
 * @param title headings that repeat it are taken out
 */
export function clean(source, title = null) {
    return marked(serialise(cleanTree(source, title)));
}
/** The tree that {@link clean} serialises. */
export function cleanTree(source, title = null) {
    const tree = keepNotes(unwrapTables(build(source)));
    return levelHeadings(title === null ? tree : dropTitles(tree, title));
}
/**
 * {@link clean} for HTML that comes as text.
 *
 * @throws ProblemError when it is nested without end
 */
export function cleanHtml(html, title = null) {
    return clean(parseBounded(html, 'HTML'), title);
}
/** The one place in which HTML becomes clean. */
function marked(html) {
    return html;
}
