import { isTag, isText } from 'domhandler';
import { runsOf } from './block.js';
/** Elements that say something without text. */
const media = new Set('audio canvas embed hr iframe img math noscript object picture svg video'.split(' '));
/** Elements that are never part of an article, and that the outline therefore does not hold. */
const controls = new Set('button dialog input label nav option script select style template textarea'.split(' '));
/** Cuts all that is marked out of the tree below `root`; what is left are the article's nodes. */
export function cutOut(page, root, skipped) {
    const removed = removals(page, root);
    new Cutter(root, skipped).childrenOf(root.element);
    return { body: root.element, removed };
}
class Cutter {
    #texts;
    #elements;
    constructor(root, skipped) {
        const dropped = runsOf(root).filter(run => run.dropped);
        this.#texts = new Set(dropped.flatMap(run => run.nodes));
        this.#elements = new Set([...skipped, ...emptied(root)]);
    }
    /** Cuts below `parent`, and gives the children that stay. */
    childrenOf(parent) {
        const kept = parent.children.filter(child => this.#stays(child));
        for (const [at, child] of kept.entries()) {
            child.prev = kept[at - 1] ?? null;
            child.next = kept[at + 1] ?? null;
        }
        parent.children = kept;
        return kept;
    }
    #stays(node) {
        if (isText(node))
            return !this.#texts.has(node);
        if (!isTag(node) || controls.has(node.name) || this.#elements.has(node))
            return false;
        if (media.has(node.name))
            return true;
        const before = node.children.length;
        const after = this.childrenOf(node);
        return (before === after.length || after.some(child => !isText(child) || child.data.trim() !== ''));
    }
}
/** The topmost sections that are dropped with all that they hold. */
function emptied(section) {
    if (section.dropped && section.dropped !== 'caption' && !holdsText(section))
        return [section.element];
    return section.children.flatMap(child => (child.kind === 'section' ? emptied(child) : []));
}
function holdsText(section) {
    return section.children.some(child => child.kind === 'run' ? child.dropped === null : holdsText(child));
}
function removals(page, root) {
    const inside = new Set(runsOf(root));
    return runsOf(page).flatMap(run => {
        const reason = run.dropped ?? (inside.has(run) ? null : 'elsewhere');
        return reason ? [{ reason, text: run.text }] : [];
    });
}
