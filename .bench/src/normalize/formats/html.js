import { load } from 'cheerio/slim';
import { isTag } from 'domhandler';
import { ProblemError } from '../../problem.js';
import { parseBounded } from './bounded-tree.js';
import { decodeHtml } from './charset.js';
import { unsuspend } from './unsuspend.js';
/** Elements that only a whole page has; without them the file is the article and nothing else. */
const pageElements = new Set(['html', 'head', 'body', 'title', 'meta', 'link', 'main', 'nav']);
/**
 * A saved page, or a fragment that holds the article alone. Comments stay, for the
 * "saved from url" that browsers write.
 *
 * @throws ProblemError when the file is empty, binary, in an unknown charset, or nested without end
 */
export function readHtml(file) {
    const html = decodeHtml(file);
    if (html.trim() === '')
        throw problem(file.path, 'is empty', 'Write the article, or remove it.');
    if (html.slice(0, 1024).includes('\0'))
        throw problem(file.path, 'is not text', 'Save the page as HTML.');
    const document = parseBounded(html, file.path);
    const $ = load(document, { xml: { xmlMode: false } });
    if (html.includes('id="S:'))
        unsuspend($);
    return {
        path: file.path,
        kind: kindOf(document),
        modified: file.modified,
        $,
        declared: {},
        declaredIn: 'page',
        removed: [],
    };
}
function kindOf(document) {
    const isPage = document.children.some(node => node.type === 'directive' || (isTag(node) && pageElements.has(node.name)));
    return isPage ? 'page' : 'fragment';
}
function problem(path, what, fix) {
    return new ProblemError([{ what: `the file ${what}`, where: path, fix }]);
}
