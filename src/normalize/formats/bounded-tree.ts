import { type ChildNode, type Document, DomHandler, type Element, isTag } from 'domhandler';
import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { Parser } from 'htmlparser2';
import { ProblemError } from '../../problem.ts';
import { type Landmarks, landmarkNames } from '../landmarks.ts';
import { refuseBeyondBook } from './book-length.ts';

/** Browsers stop nesting at 512 and go on with siblings; so every walk of the tree may recurse. */
const deepest = 512;

/** Beyond this many open elements the parser's own stack becomes slow. */
const deepestOpen = 5_000;

/** Several times what the longest articles have; beyond it a page would take seconds. */
const mostElements = 40_000;

/** Elements whose characters are no text, however many they are. */
const unread: ReadonlySet<string> = new Set(['script', 'style']);

/** Elements in which the parser reads characters as they stand, entities too. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'xmp']);

/**
 * Parses HTML into a tree that is safe to walk: no deeper than 512 elements, however the source
 * is nested.
 *
 * @param html whole, or in pieces that follow each other
 * @throws ProblemError when there is more text than a book has, or more elements, or more of them
 *   left open, than a page can have
 */
export function parseBounded(html: string | readonly string[], path: string): BoundedParse {
  const handler = new BoundedTree(path);
  // The parser would look at every character for an entity, and hand out the text in bits around it.
  const parser = new Parser(handler, { decodeEntities: false });
  for (const piece of [html].flat()) parser.write(piece);
  parser.end();
  return { document: handler.root, landmarks: handler.landmarks };
}

export interface BoundedParse {
  readonly document: Document;
  readonly landmarks: Landmarks;
}

function decoded(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, value]) => [name, decodeHTMLAttribute(value)]));
}

class BoundedTree extends DomHandler {
  readonly landmarks = new Map<string, Element[]>();
  readonly #path: string;
  #beyond = 0;
  #elements = 0;
  #characters = 0;
  /** The text to come stands in an element of {@link raw}. */
  #isRaw = false;
  /** An attribute of the tag that is being read may hold an entity. */
  #mayDecode = false;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  onattribute(_name: string, value: string): void {
    this.#mayDecode ||= value.includes('&');
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    super.onopentag(name, this.#mayDecode ? decoded(attributes) : attributes);
    this.#mayDecode = false;
    this.#isRaw = raw.has(name);
    if (landmarkNames.has(name)) this.#note(name);
    if (++this.#elements > mostElements) throw this.#problem(`more than ${mostElements} elements`);
    if (this.tagStack.length <= deepest) return;
    this.tagStack.pop();
    if (++this.#beyond > deepestOpen) throw this.#problem(`more than ${deepestOpen} open elements`);
  }

  override onclosetag(): void {
    this.#isRaw = false;
    if (this.#beyond === 0) super.onclosetag();
    else {
      this.#beyond--;
      this.lastNode = null;
    }
  }

  override ontext(data: string): void {
    super.ontext(this.#isRaw || !data.includes('&') ? data : decodeHTML(data));
    const parent = this.tagStack.at(-1);
    if (parent && isTag(parent) && unread.has(parent.name)) return;
    this.#characters += data.length;
    refuseBeyondBook(this.#characters, this.#path);
  }

  /** An array that grows takes room for seventeen at once, and most elements have one child. */
  protected override addNode(node: ChildNode): void {
    const parent = this.tagStack.at(-1);
    if (parent?.children.length === 0) {
      parent.children = [node];
      node.parent = parent;
      this.lastNode = null;
    } else super.addNode(node);
  }

  #note(name: string): void {
    const element = this.tagStack.at(-1);
    if (!element || !isTag(element)) return;
    const known = this.landmarks.get(name);
    if (known) known.push(element);
    else this.landmarks.set(name, [element]);
  }

  #problem(what: string): ProblemError {
    const fix = 'Look for tags that are never closed, and save the article alone.';
    return new ProblemError([{ what: `the page has ${what}`, where: this.#path, fix }]);
  }
}
