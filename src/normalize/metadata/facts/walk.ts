import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { isTag, isText } from 'domhandler';

/** Where in the document a node stands. */
export interface Spot {
  /** Elements that begin before it. */
  readonly order: number;
  /** Inside a footer, a sidebar, comments or related articles: it speaks of something else. */
  readonly aside: boolean;
}

export interface Visitor {
  /** Whether what is in the element stands beside the article. */
  isAside(element: Element): boolean;
  element(element: Element, spot: Spot): void;
  text(text: Text, spot: Spot): void;
}

/** Elements whose content is no part of what a reader sees. */
const opaque: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'noscript', 'template']);

/** Calls the visitor for every node in document order, without recursion: depth is not limited. */
export function walk(document: Document, visitor: Visitor): void {
  const holders = aroundHeadings(document);
  let aside: Element | null = null;
  let order = 0;
  let node: ChildNode | null = document.firstChild;
  while (node !== null) {
    if (isTag(node)) {
      order += 1;
      if (aside === null && !holders.has(node) && visitor.isAside(node)) aside = node;
      visitor.element(node, { order, aside: aside !== null });
    } else if (isText(node)) {
      visitor.text(node, { order, aside: aside !== null });
    }
    const step = next(node, aside);
    if (step.left) aside = null;
    node = step.node;
  }
}

/** The node after this one in document order, and whether the way there leaves `aside`. */
function next(node: ChildNode, aside: Element | null): { node: ChildNode | null; left: boolean } {
  if (isTag(node) && !opaque.has(node.name) && node.firstChild !== null) {
    return { node: node.firstChild, left: false };
  }
  let at: ChildNode | null = node;
  let left = at === aside;
  while (at !== null && at.nextSibling === null) {
    at = at.parentNode;
    left ||= at !== null && at === aside;
  }
  return { node: at?.nextSibling ?? null, left };
}

/** The elements around each h1: whatever they are called, what is inside may be the article. */
function aroundHeadings(document: Document): Set<ParentNode> {
  const holders = new Set<ParentNode>();
  let node: ChildNode | null = document.firstChild;
  while (node !== null) {
    if (isTag(node) && node.name === 'h1') {
      let parent: ParentNode | null = node.parent;
      while (parent !== null && !holders.has(parent)) {
        holders.add(parent);
        parent = parent.parent;
      }
    }
    node = next(node, null).node;
  }
  return holders;
}
