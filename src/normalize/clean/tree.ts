/** A piece of a cleaned article: nothing but what the policy allows, nested as HTML nests it. */
export type CleanNode = CleanElement | string;

export interface CleanElement {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: CleanNode[];
}

export type Attributes = ReadonlyMap<string, string>;

const none: Attributes = new Map();

export function element(
  name: string,
  attributes: Attributes = none,
  children: CleanNode[] = [],
): CleanElement {
  return { name, attributes: attributes.size === 0 ? none : attributes, children };
}

export function without(attributes: Attributes, name: string): Attributes {
  if (!attributes.has(name)) return attributes;
  return new Map([...attributes].filter(([each]) => each !== name));
}

/** The text below an element, without markup. The tree's depth is bounded, so recursion is safe. */
export function textOf(node: CleanNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element below `root`, in the order of the text. */
export function descendants(root: CleanElement, found: CleanElement[] = []): CleanElement[] {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    found.push(child);
    descendants(child, found);
  }
  return found;
}

/** Adds at the end, joining text to text. */
export function append(parent: CleanElement, node: CleanNode): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof node === 'string' && typeof before === 'string') parent.children[last] = before + node;
  else if (node !== '') parent.children.push(node);
}

/**
 * `root` with each element below it replaced, from the innermost outwards; itself when none is.
 *
 * @param replace gets an element whose children are done; gives what stands in its place
 */
export function rewrite(
  root: CleanElement,
  replace: (element: CleanElement) => CleanNode | readonly CleanNode[],
): CleanElement {
  let copy: CleanElement | null = null;
  for (const [at, child] of root.children.entries()) {
    const node = typeof child === 'string' ? child : replace(rewrite(child, replace));
    if (copy === null && node === child) continue;
    copy ??= element(root.name, root.attributes, root.children.slice(0, at));
    for (const each of [node].flat()) append(copy, each);
  }
  return copy ?? root;
}
