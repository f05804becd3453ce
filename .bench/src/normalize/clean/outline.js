import { childrenOf, elements, impliedChild, impliedParent, maxBlocks, onlyIn, } from './policy.js';
import { element, without } from './tree.js';
/**
 * The blocks that are open, and where they stand in the output. What may not stand where it is
 * gets the parent that it lacks, or loses its markup.
 */
export class Outline {
    root = element('body');
    #open = [];
    #implied = new WeakSet();
    /** The name of the innermost block. */
    get innermost() {
        return this.#open.at(-1)?.name ?? null;
    }
    /** Whether the innermost block holds text alone. */
    get inLeaf() {
        return this.#open.at(-1)?.kind === 'leaf';
    }
    /** Opens a block; gives back whether it could be opened. */
    open(name, kind, attributes) {
        const parent = this.#open.findLast(block => block.kind !== 'leaf')?.name ?? '';
        const stray = onlyIn.get(name)?.includes(parent) === false;
        const absorbed = kind === 'leaf' && this.inLeaf && this.innermost !== 'p';
        if (stray || absorbed || this.#open.length >= maxBlocks)
            return false;
        this.#open.push({ name, kind, attributes, output: null });
        // A row keeps its columns, so a cell stands even if it is empty.
        if (name === 'td' || name === 'th')
            this.container();
        return true;
    }
    close() {
        this.#open.pop();
    }
    /** What comes now belongs to a new element like the innermost, as to a second paragraph. */
    renew() {
        const block = this.#open.at(-1);
        if (block)
            block.output = null;
    }
    /** The element that text goes to, made up where the innermost block holds none itself. */
    leaf() {
        const innermost = this.#open.at(-1);
        const place = this.#place(this.#open.filter(each => each.kind !== 'leaf' || each === innermost));
        const kind = elements.get(place.name);
        if (kind === 'leaf' || (kind === 'mixed' && place.children.length === 0))
            return place;
        const paragraph = element('p');
        place.children.push(paragraph);
        return paragraph;
    }
    /** The element that a block goes to. */
    container() {
        return this.#place(this.#open.filter(({ kind }) => kind !== 'leaf'));
    }
    /** Makes the output of the blocks that have none. A leaf that a block interrupts has ended. */
    #place(path) {
        for (const block of this.#open)
            if (!path.includes(block))
                block.output = null;
        let place = this.root;
        for (const block of path) {
            block.output ??= this.#makeIn(place, block);
            place = block.output;
        }
        for (;;) {
            const child = impliedChild.get(place.name);
            if (child === undefined)
                return place;
            place = this.#imply(place, child);
        }
    }
    #makeIn(place, block) {
        let parent = place;
        while (!childrenOf.get(parent.name)?.includes(block.name)) {
            const missing = impliedChild.get(parent.name) ?? impliedParent.get(block.name);
            if (missing === undefined)
                break;
            parent = this.#imply(parent, missing);
        }
        const made = element(block.name, block.attributes);
        block.attributes = without(block.attributes, 'id');
        parent.children.push(made);
        return made;
    }
    /** The element that is made up at the end of `place`, also for what follows. */
    #imply(place, name) {
        const last = place.children.at(-1);
        if (typeof last === 'object' && last.name === name && this.#implied.has(last))
            return last;
        const made = element(name);
        this.#implied.add(made);
        place.children.push(made);
        return made;
    }
}
