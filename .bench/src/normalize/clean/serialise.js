import { voids } from './policy.js';
/** HTML "Serializing HTML fragments", but escaping `<` and `>` in attributes as well. */
export function serialise(root) {
    const out = [];
    for (const child of root.children)
        write(child, out);
    return out.join('');
}
function write(node, out) {
    if (typeof node === 'string') {
        out.push(escapeHtml(node));
        return;
    }
    out.push('<', node.name);
    for (const [name, value] of node.attributes)
        out.push(' ', name, '="', escapeHtml(value), '"');
    out.push('>');
    if (voids.has(node.name))
        return;
    for (const child of node.children)
        write(child, out);
    out.push('</', node.name, '>');
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
};
function escapeHtml(text) {
    return text.replace(/[&<>"]/g, character => entities[character] ?? character);
}
