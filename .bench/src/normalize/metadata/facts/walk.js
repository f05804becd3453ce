import { isTag, isText } from 'domhandler';
/** Elements whose content is no part of what a reader sees. */
const opaque = new Set(['script', 'style', 'svg', 'noscript', 'template']);
/** Calls the visitor for every node in document order, without recursion: depth is not limited. */
export function walk(document, visitor) {
    const holders = aroundHeadings(document);
    let aside = null;
    let order = 0;
    let node = document.firstChild;
    while (node !== null) {
        if (isTag(node)) {
            order += 1;
            if (aside === null && !holders.has(node) && visitor.isAside(node))
                aside = node;
            visitor.element(node, { order, aside: aside !== null });
        }
        else if (isText(node)) {
            visitor.text(node, { order, aside: aside !== null });
        }
        const step = next(node, aside);
        if (step.left)
            aside = null;
        node = step.node;
    }
}
/** The node after this one in document order, and whether the way there leaves `aside`. */
function next(node, aside) {
    if (isTag(node) && !opaque.has(node.name) && node.firstChild !== null) {
        return { node: node.firstChild, left: false };
    }
    let at = node;
    let left = at === aside;
    while (at !== null && at.nextSibling === null) {
        at = at.parentNode;
        left ||= at !== null && at === aside;
    }
    return { node: at?.nextSibling ?? null, left };
}
/** The elements around each h1: whatever they are called, what is inside may be the article. */
function aroundHeadings(document) {
    const holders = new Set();
    let node = document.firstChild;
    while (node !== null) {
        if (isTag(node) && node.name === 'h1') {
            let parent = node.parent;
            while (parent !== null && !holders.has(parent)) {
                holders.add(parent);
                parent = parent.parent;
            }
        }
        node = next(node, null).node;
    }
    return holders;
}
