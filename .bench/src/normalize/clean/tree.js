const none = new Map();
export function element(name, attributes = none, children = []) {
    return { name, attributes: attributes.size === 0 ? none : attributes, children };
}
export function without(attributes, name) {
    if (!attributes.has(name))
        return attributes;
    return new Map([...attributes].filter(([each]) => each !== name));
}
/** The text below an element, without markup. The tree's depth is bounded, so recursion is safe. */
export function textOf(node) {
    return typeof node === 'string' ? node : node.children.map(textOf).join('');
}
/** Every element below `root`, in the order of the text. */
export function* descendants(root) {
    for (const child of root.children) {
        if (typeof child === 'string')
            continue;
        yield child;
        yield* descendants(child);
    }
}
/** Adds at the end, joining text to text. */
export function append(parent, node) {
    const last = parent.children.length - 1;
    const before = parent.children[last];
    if (typeof node === 'string' && typeof before === 'string')
        parent.children[last] = before + node;
    else if (node !== '')
        parent.children.push(node);
}
/**
 * `root` with each element below it replaced, from the innermost outwards; itself when none is.
 *
 * @param replace gets an element whose children are done; gives what stands in its place
 */
export function rewrite(root, replace) {
    let changed = false;
    const replaced = root.children.map(child => {
        const node = typeof child === 'string' ? child : replace(rewrite(child, replace));
        changed ||= node !== child;
        return node;
    });
    if (!changed)
        return root;
    const copy = element(root.name, root.attributes);
    for (const node of replaced.flat())
        append(copy, node);
    return copy;
}
