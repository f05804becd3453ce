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
