import { isTag, isText } from 'domhandler';
import { allowedAttributes, plain } from './attributes.js';
import { element } from './tree.js';
/** MathML Core's presentation elements that hold text. */
export const mathTokens = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
/** Those that hold elements. What is not named here, such as an annotation, goes. */
export const mathLayout = new Set(('menclose mfrac mmultiscripts mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub ' +
    'msubsup msup mtable mtd mtr munder munderover none').split(' '));
const maxDepth = 40;
/** A formula: MathML's presentation part without links, scripts, actions or HTML inside. */
export function formula(source) {
    const children = contentOf(source, 0);
    return children.length === 0
        ? null
        : element('math', allowedAttributes('math', source.attribs), children);
}
function contentOf(source, depth) {
    return depth > maxDepth ? [] : source.children.flatMap(child => partOf(child, depth));
}
function partOf(node, depth) {
    if (!isTag(node))
        return [];
    if (node.name === 'semantics') {
        const [presentation] = contentOf(node, depth + 1);
        return presentation ? [presentation] : [];
    }
    const children = mathTokens.has(node.name) ? tokenOf(node) : contentOf(node, depth + 1);
    if (!mathTokens.has(node.name) && !mathLayout.has(node.name))
        return [];
    return [element(node.name, allowedAttributes(node.name, node.attribs), children)];
}
function tokenOf(node) {
    const text = plain(node.children.map(child => (isText(child) ? child.data : '')).join(''))
        .replace(/\s+/g, ' ')
        .trim();
    return text === '' ? [] : [text];
}
