import { isTag, isText } from 'domhandler';
const silent = new Set(['script', 'style', 'svg', 'template', 'noscript']);
/** Elements that a reader sees apart from what stands before and after. */
const breaking = new Set('address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(' '));
/** Whitespace of any kind as one space, none at the ends. */
export function collapse(text) {
    return text.replace(/[\s\u200b\ufeff]+/gu, ' ').trim();
}
/** The visible text below a node in one line, cut after about `limit` characters. */
export function textOf(root, limit = 2000) {
    const pieces = [];
    let length = 0;
    for (const node of nodesBelow(root)) {
        if (length > limit)
            break;
        if (isText(node)) {
            pieces.push(node.data);
            length += node.data.length;
        }
        else if (isTag(node) && breaking.has(node.name)) {
            pieces.push(' ');
        }
    }
    return collapse(pieces.join(''));
}
/** The nodes below `root` in document order, without those that show nothing, and no recursion. */
export function* nodesBelow(root) {
    let node = root.firstChild;
    while (node !== null) {
        yield node;
        const opaque = isTag(node) && silent.has(node.name);
        const inner = isTag(node) && !opaque ? node.firstChild : null;
        node = inner ?? following(node, root);
    }
}
function following(node, root) {
    let at = node;
    while (at.nextSibling === null) {
        const parent = at.parentNode;
        if (parent === null || parent === root)
            return null;
        at = parent;
    }
    return at.nextSibling;
}
