import { isDocument } from 'domhandler';
import { isHeading } from './block.js';
import { dropClosingLines } from './closing-lines.js';
import { cutOut } from './cut-out.js';
import { filterRuns } from './filters.js';
import { flowOf } from './flow.js';
import { dropEmptyHeadings } from './headings.js';
import { dropLinkLists } from './lists.js';
import { outline } from './outline.js';
import { phrasesFor } from './phrases/phrases.js';
import { dropRepeats } from './repeats.js';
import { findRoot } from './root.js';
import { Titles } from './titles.js';
import { cutAtEndMark, trimHead, trimTail } from './trim.js';
import { undoExcess } from './undo.js';
/**
 * Finds the article in a page and cuts everything else out of its tree. Each pass only adds marks
 * to the blocks of a light tree; the last one cuts. What was written as an article and nothing else
 * only loses a repetition of its title.
 */
export function content({ $, kind }, { title, language }) {
    const [document] = $.root().get();
    if (!document || !isDocument(document))
        throw new TypeError('a page is parsed as a document');
    const { root: page, skipped } = outline(document);
    const titles = new Titles($, title);
    if (kind === 'page')
        return cutOut(page, passes(page, titles, phrasesFor(language)), skipped);
    dropTitle(flowOf(page), titles);
    return cutOut(page, page, skipped);
}
/** @returns the section that holds the article, with all that is not the article's marked */
function passes(page, titles, phrases) {
    const root = findRoot(page) ?? page;
    const flow = flowOf(root);
    dropLinkLists(root, flow, phrases);
    undoExcess(flow);
    filterRuns({ flow, titles, phrases });
    trimHead(flow);
    cutAtEndMark(flow, phrases);
    dropRepeats(flow);
    trimTail(flow);
    dropClosingLines(flow, phrases);
    dropEmptyHeadings(flow);
    return root;
}
function dropTitle({ runs }, titles) {
    const [first] = runs;
    if (first && isHeading(first.section) && titles.has(first.text))
        first.dropped = 'title';
}
