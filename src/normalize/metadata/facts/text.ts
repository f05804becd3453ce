import type { AnyNode, ChildNode, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { withoutSoftHyphens } from '../../white-space.ts';

const silent: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template', 'noscript']);

/** Elements that a reader sees apart from what stands before and after. */
const breaking: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/** Whitespace that is more than one plain space: most texts have none that is. */
const wide = /[\s\u200b\ufeff]{2,}|[^\S ]|\u200b/g;

/** Whitespace of any kind as one space, none at the ends, and no soft hyphens. */
export function collapse(text: string): string {
  return withoutSoftHyphens(text).replace(wide, ' ').trim();
}

/** The visible text below a node in one line, cut after about `limit` characters. */
export function textOf(root: ParentNode, limit = 2000): string {
  const pieces: string[] = [];
  let length = 0;
  for (const node of nodesBelow(root)) {
    if (length > limit) break;
    if (isText(node)) {
      pieces.push(node.data);
      length += node.data.length;
    } else if (isTag(node) && breaking.has(node.name)) {
      pieces.push(' ');
    }
  }
  return collapse(pieces.join(''));
}

/** The nodes below `root` in document order, without those that show nothing, and no recursion. */
export function* nodesBelow(root: ParentNode): Generator<AnyNode> {
  let node: ChildNode | null = root.firstChild;
  while (node !== null) {
    yield node;
    const opaque = isTag(node) && silent.has(node.name);
    const inner: ChildNode | null = isTag(node) && !opaque ? node.firstChild : null;
    node = inner ?? following(node, root);
  }
}

function following(node: ChildNode, root: ParentNode): ChildNode | null {
  let at: ChildNode | ParentNode = node;
  while (at.nextSibling === null) {
    const parent: ParentNode | null = at.parentNode;
    if (parent === null || parent === root) return null;
    at = parent;
  }
  return at.nextSibling;
}
