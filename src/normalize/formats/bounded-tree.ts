import { type Document, DomHandler } from 'domhandler';
import { Parser } from 'htmlparser2';
import { ProblemError } from '../../problem.ts';

/** Browsers stop nesting at 512 and go on with siblings; so every walk of the tree may recurse. */
const deepest = 512;

/** Beyond this many open elements the parser's own stack becomes slow. */
const deepestOpen = 5_000;

/** Several times what the longest articles have; beyond it a page would take seconds. */
const mostElements = 40_000;

/**
 * Parses HTML into a tree that is safe to walk: no deeper than 512 elements, however the source
 * is nested.
 *
 * @throws ProblemError when there are more elements, or more left open, than a page can have
 */
export function parseBounded(html: string, path: string): Document {
  const handler = new BoundedTree(path);
  new Parser(handler).end(html);
  return handler.root;
}

class BoundedTree extends DomHandler {
  readonly #path: string;
  #beyond = 0;
  #elements = 0;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, attributes);
    if (++this.#elements > mostElements) throw this.#problem(`more than ${mostElements} elements`);
    if (this.tagStack.length <= deepest) return;
    this.tagStack.pop();
    if (++this.#beyond > deepestOpen) throw this.#problem(`more than ${deepestOpen} open elements`);
  }

  override onclosetag(): void {
    if (this.#beyond === 0) super.onclosetag();
    else {
      this.#beyond--;
      this.lastNode = null;
    }
  }

  #problem(what: string): ProblemError {
    const fix = 'Look for tags that are never closed, and save the article alone.';
    return new ProblemError([{ what: `the page has ${what}`, where: this.#path, fix }]);
  }
}
