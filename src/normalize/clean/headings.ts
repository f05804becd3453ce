import { type CleanElement, type CleanNode, element, textOf } from './tree.ts';

const heading = /^h([1-6])$/;

/**
 * Takes out headings that repeat the title and shifts the others so that the highest is an `h2`:
 * the title is the `h1` of every page that shows the article.
 */
export function levelHeadings(root: CleanElement, title: string | null): CleanElement {
  const key = title === null ? '' : keyOf(title);
  const repeats = (node: CleanNode) =>
    typeof node === 'object' &&
    heading.test(node.name) &&
    key !== '' &&
    keyOf(textOf(node)) === key;
  const kept = root.children.filter(node => !repeats(node));
  const shift = 2 - Math.min(...kept.flatMap(levels), 7);
  return element(
    'body',
    [],
    kept.map(node => shifted(node, shift)),
  );
}

function levels(node: CleanNode): number[] {
  if (typeof node === 'string') return [];
  const own = heading.exec(node.name)?.[1];
  return own === undefined ? node.children.flatMap(levels) : [Number(own)];
}

function shifted(node: CleanNode, by: number): CleanNode {
  if (typeof node === 'string' || by === 0) return node;
  const own = heading.exec(node.name)?.[1];
  const name = own === undefined ? node.name : `h${Math.min(6, Number(own) + by)}`;
  return element(
    name,
    node.attributes,
    node.children.map(child => shifted(child, by)),
  );
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
