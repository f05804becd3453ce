import { isTag } from 'domhandler';
import { drop, runsOf } from './block.js';
/** Link lists in these are part of a text; the list around them is judged. */
const partsOfList = /^(p|li|t[drh]|d[dt]|tbody|h[2-6])$/;
/**
 * Drops lists of links to elsewhere. A list that stands among the paragraphs of the article is
 * content, unless it is a table of contents or a line before it announces furniture.
 */
export function dropLinkLists(root, flow, phrases) {
    let seen = 0;
    const visit = (block) => {
        if (block.dropped)
            return;
        if (block.kind === 'run')
            seen += block.prose ? block.length : 0;
        else if (!isLinkList(block))
            block.children.forEach(visit);
        else if (!isInFlow(block, seen, flow, phrases))
            drop(block, 'links');
    };
    root.children.forEach(visit);
}
function isLinkList(section) {
    const { length, linkLength } = section.measure;
    if (partsOfList.test(section.name) || length === 0 || linkLength <= length / 2)
        return false;
    return keptProse(section) < 150;
}
function keptProse(section) {
    if (section.measure.proseLength < 150)
        return 0;
    return runsOf(section).reduce((sum, run) => sum + (run.prose && !run.dropped ? run.length : 0), 0);
}
function isInFlow(list, seen, flow, phrases) {
    if (!/^([uo]l|table)$/.test(list.name) || list.parent !== flow.column)
        return false;
    const isAmongParagraphs = seen > 0 && seen < flow.prose * 0.9;
    return isAmongParagraphs && !leadsWithin(list.element) && !isAnnounced(list, flow, phrases);
}
/** Most of its links lead to places on the page: a table of contents. */
function leadsWithin(list) {
    const hrefs = hrefsIn(list);
    const within = hrefs.filter(href => href.startsWith('#')).length;
    return within > 0 && within * 2 >= hrefs.length;
}
function hrefsIn({ children }) {
    return children.filter(isTag).flatMap(child => {
        const href = child.name === 'a' ? child.attribs.href : undefined;
        return href ? [href, ...hrefsIn(child)] : hrefsIn(child);
    });
}
/** One of the two short lines before the list says that it leads elsewhere. */
function isAnnounced(list, { runs }, phrases) {
    const [first] = runsOf(list);
    if (!first)
        return false;
    const at = runs.indexOf(first);
    for (const run of runs.slice(Math.max(0, at - 2), at).reverse()) {
        if (run.length > 90)
            return false;
        if (run.length < 90 && isFurniture(run, phrases))
            return true;
    }
    return false;
}
function isFurniture({ text }, { furniture, endMark }) {
    return furniture.test(text) || endMark.test(text);
}
