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
  new Walk(visitor).childrenOf(document);
}

/** A tree is never deeper than its parser allows, so recursion is safe. */
class Walk {
  readonly #visitor: Visitor;
  /** Shared by an element and the texts after it. */
  #spot: Spot = { order: 0, aside: false };

  constructor(visitor: Visitor) {
    this.#visitor = visitor;
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
    const aside = outer || (isAside && !holdsHeading(element));
    this.#spot = { order: this.#spot.order + 1, aside };
    this.#visitor.element(element, this.#spot, kind);
    if (!opaque.has(element.name)) this.childrenOf(element);
    if (aside !== outer) this.#spot = { order: this.#spot.order, aside: outer };
  }
}

/** An h1 stands in it: whatever it is called, what is inside may be the article. */
function holdsHeading({ children }: Element): boolean {
  return children.some(
    child =>
      isTag(child) && (child.name === 'h1' || (!opaque.has(child.name) && holdsHeading(child))),
  );
}
