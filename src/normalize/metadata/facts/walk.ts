import type { Document, Element, ParentNode, Text } from 'domhandler';
import { isTag, isText } from 'domhandler';
import type { ClassKind } from './class-words.ts';

/** Where in the document a node stands. */
export interface Spot {
  /** Elements that begin before it. */
  readonly order: number;
  /** Inside a footer, a sidebar, comments or related articles: it speaks of something else. */
  readonly aside: boolean;
}

export interface Visitor {
  kindOf(element: Element): ClassKind;
  element(element: Element, spot: Spot, kind: ClassKind): void;
  text(text: Text, spot: Spot): void;
}

/** Elements that stand beside the article, whatever they are called. */
const asideElements: ReadonlySet<string> = new Set(['footer', 'aside', 'nav']);

/** Elements whose content is no part of what a reader sees. */
const opaque: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'noscript', 'template']);

/** Calls the visitor for every node in document order. */
export function walk(document: Document, visitor: Visitor): void {
  new Walk(document, visitor).childrenOf(document);
}

/** A tree is never deeper than its parser allows, so recursion is safe. */
class Walk {
  readonly #visitor: Visitor;
  readonly #holders = new Set<Element>();
  /** Shared by an element and the texts after it. */
  #spot: Spot = { order: 0, aside: false };

  constructor(document: Document, visitor: Visitor) {
    this.#visitor = visitor;
    holdsHeading(document, this.#holders);
  }

  childrenOf(parent: ParentNode): void {
    for (const child of parent.children) {
      if (isText(child)) this.#visitor.text(child, this.#spot);
      else if (isTag(child)) this.#enter(child);
    }
  }

  #enter(element: Element): void {
    const outer = this.#spot.aside;
    const kind = this.#visitor.kindOf(element);
    const isAside = kind.aside || asideElements.has(element.name);
    const aside = outer || (isAside && !this.#holders.has(element));
    this.#spot = { order: this.#spot.order + 1, aside };
    this.#visitor.element(element, this.#spot, kind);
    if (!opaque.has(element.name)) this.childrenOf(element);
    if (aside !== outer) this.#spot = { order: this.#spot.order, aside: outer };
  }
}

/** Notes the elements around each h1: whatever they are called, what is inside may be the article. */
function holdsHeading(parent: ParentNode, holders: Set<Element>): boolean {
  let any = false;
  for (const child of parent.children) {
    if (!isTag(child) || opaque.has(child.name)) continue;
    const below = holdsHeading(child, holders);
    if (below) holders.add(child);
    any ||= below || child.name === 'h1';
  }
  return any;
}
