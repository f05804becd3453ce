import { DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ProblemError } from '../../problem.js';
/** Browsers stop nesting at 512 and go on with siblings; so every walk of the tree may recurse. */
const deepest = 512;
/** Beyond this many open elements the parser's own stack becomes slow. */
const deepestOpen = 5_000;
/** An article of 10 MB in which every second word is a link has no more. */
const mostElements = 250_000;
/**
 * Parses HTML into a tree that is safe to walk: no deeper than 512 elements, however the source
 * is nested.
 *
 * @throws ProblemError when there are more elements, or more left open, than a page can have
 */
export function parseBounded(html, path) {
    const handler = new BoundedTree(path);
    new Parser(handler).end(html);
    return handler.root;
}
class BoundedTree extends DomHandler {
    #path;
    #beyond = 0;
    #elements = 0;
    constructor(path) {
        super();
        this.#path = path;
    }
    onopentag(name, attributes) {
        super.onopentag(name, attributes);
        if (++this.#elements > mostElements)
            throw this.#problem(`more than ${mostElements} elements`);
        if (this.tagStack.length <= deepest)
            return;
        this.tagStack.pop();
        if (++this.#beyond > deepestOpen)
            throw this.#problem(`more than ${deepestOpen} open elements`);
    }
    onclosetag() {
        if (this.#beyond === 0)
            super.onclosetag();
        else {
            this.#beyond--;
            this.lastNode = null;
        }
    }
    #problem(what) {
        const fix = 'Look for tags that are never closed, and save the article alone.';
        return new ProblemError([{ what: `the page has ${what}`, where: this.#path, fix }]);
    }
}
