import { isTag, isText } from 'domhandler';
import { allowedAttributes, plain } from './attributes.js';
import { formula } from './math.js';
import { playerLink, players, recording, recordings } from './media.js';
import { breaking, copies, dropped, elements, renamed, voids } from './policy.js';
import { element } from './tree.js';
import { Writer } from './writer.js';
/** The allowed part of a tree. Works through a list of tasks, so that no depth can end the stack. */
export function build(source) {
    const writer = new Writer();
    const tasks = [];
    enter(source, tasks);
    for (let task = tasks.pop(); task; task = tasks.pop()) {
        if ('close' in task)
            task.close();
        else
            visit(task.visit, writer, tasks);
    }
    return writer.root;
}
function enter(node, tasks) {
    for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at];
        if (child)
            tasks.push({ visit: child });
    }
}
function visit(node, writer, tasks) {
    if (isText(node))
        writer.text(plain(node.data));
    else if (isTag(node))
        visitElement(node, writer, tasks);
}
function visitElement(node, writer, tasks) {
    const name = renamed.get(node.name) ?? node.name;
    if (dropped.has(name) || copies.has(node.attribs.class ?? ''))
        return;
    if (voids.has(name))
        writeVoid(name, node, writer);
    else if (replaced.has(name))
        writeReplaced(node, writer);
    else {
        open(name, node, writer, tasks);
        enter(node, tasks);
    }
}
function writeVoid(name, node, writer) {
    const attributes = allowedAttributes(name, node.attribs);
    if (name === 'br')
        writer.breakLine();
    else if (name === 'hr')
        writer.rule(element('hr'));
    else if (name !== 'img' || attributes.has('src'))
        writer.atom(element(name, attributes));
}
const replaced = new Set([...players, ...recordings, 'math']);
function writeReplaced(node, writer) {
    if (players.has(node.name)) {
        writer.breakBlock();
        const link = playerLink(node);
        if (link)
            copy(link, writer);
        writer.breakBlock();
    }
    else {
        const atom = node.name === 'math' ? formula(node) : recording(node);
        if (atom)
            writer.atom(atom);
    }
}
/** Writes a made-up element as if it were the source's, which may have a link around it. */
function copy({ name, attributes, children }, writer) {
    const opened = writer.open(name, attributes);
    for (const child of children) {
        if (typeof child === 'string')
            writer.text(child);
        else
            writer.atom(child);
    }
    if (opened)
        writer.close(name);
}
function open(name, node, writer, tasks) {
    if (breaking.has(name)) {
        writer.breakBlock();
        tasks.push({ close: () => writer.breakBlock() });
    }
    else if (elements.has(name)) {
        // Without an address, a link is at most the target of one.
        const written = name === 'a' && !attributesOf(name, node).has('href') ? 'span' : name;
        const attributes = attributesOf(written, node);
        if (written === 'span' && attributes.size === 0)
            return;
        if (writer.open(written, attributes))
            tasks.push({ close: () => writer.close(written) });
        else if (elements.get(written) !== 'inline')
            tasks.push({ close: () => writer.breakBlock() });
    }
}
/** Allowed attributes; the id may be that of an old anchor, `<a name>`, which the element begins with. */
function attributesOf(name, node) {
    const attributes = allowedAttributes(name, node.attribs);
    const id = attributes.get('id') ?? anchorOf(node);
    if (id !== null)
        attributes.set('id', id);
    return attributes;
}
function anchorOf(node) {
    const [first] = node.children;
    const anchor = node.name === 'a' ? node : first;
    if (!anchor || !isTag(anchor) || anchor.name !== 'a')
        return null;
    if (anchor !== node && anchor.children.length > 0)
        return null;
    const { id, name = '' } = anchor.attribs;
    return allowedAttributes('a', { id: id ?? name }).get('id') ?? null;
}
