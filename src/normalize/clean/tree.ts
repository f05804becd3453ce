/** A piece of a cleaned article: nothing but what the policy allows, nested as HTML nests it. */
export type CleanNode = CleanElement | string;

export interface CleanElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: CleanNode[];
}

export function element(
  name: string,
  attributes: Iterable<readonly [string, string]> = [],
  children: CleanNode[] = [],
): CleanElement {
  return { name, attributes: new Map(attributes), children };
}

/** The text below an element, without markup. The tree's depth is bounded, so recursion is safe. */
export function textOf(node: CleanNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** Every element below `root`, in the order of the text. */
export function* descendants(root: CleanElement): Generator<CleanElement> {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

/** Adds at the end, joining text to text. */
export function append(parent: CleanElement, node: CleanNode): void {
  const last = parent.children.length - 1;
  const before = parent.children[last];
  if (typeof node === 'string' && typeof before === 'string') parent.children[last] = before + node;
  else if (node !== '') parent.children.push(node);
}

/**
 * A copy of `root` in which each element below it has been replaced, from the innermost outwards.
 *
 * @param replace gets an element whose children are done; gives what stands in its place
 */
export function rewrite(
  root: CleanElement,
  replace: (element: CleanElement) => readonly CleanNode[],
): CleanElement {
  const copy = element(root.name, root.attributes);
  for (const child of root.children) {
    const nodes = typeof child === 'string' ? [child] : replace(rewrite(child, replace));
    for (const node of nodes) append(copy, node);
  }
  return copy;
}
