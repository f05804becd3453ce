import { type Element, isTag, type ParentNode } from 'domhandler';

/** The elements below `root` that have one of the names, in document order. */
export function elementsNamed(root: ParentNode, names: ReadonlySet<string>): Element[] {
  const found: Element[] = [];
  collect(root, names, found);
  return found;
}

function collect(parent: ParentNode, names: ReadonlySet<string>, found: Element[]): void {
  for (const child of parent.children) {
    if (!isTag(child)) continue;
    if (names.has(child.name)) found.push(child);
    collect(child, names, found);
  }
}
