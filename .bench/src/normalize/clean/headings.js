import { descendants, element, rewrite, textOf } from './tree.js';
const heading = /^h([1-6])$/;
/** Takes out the headings that repeat the title, which every page shows above the article. */
export function dropTitles(root, title) {
    const key = keyOf(title);
    return rewrite(root, node => heading.test(node.name) && key !== '' && keyOf(textOf(node)) === key ? [] : node);
}
/** Shifts the headings so that the highest is an `h2`: the title is the `h1`. */
export function levelHeadings(root) {
    const levels = [...descendants(root)].flatMap(node => levelOf(node) ?? []);
    const shift = 2 - levels.reduce((least, level) => Math.min(least, level), 6);
    if (shift === 0 || levels.length === 0)
        return root;
    return rewrite(root, node => {
        const level = levelOf(node);
        if (level === null)
            return node;
        return element(`h${Math.min(6, level + shift)}`, node.attributes, node.children);
    });
}
function levelOf({ name }) {
    const digit = heading.exec(name)?.[1];
    return digit === undefined ? null : Number(digit);
}
function keyOf(text) {
    return text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}
