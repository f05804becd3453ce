import { type CleanElement, descendants, element, rewrite, textOf } from './tree.ts';

const levels: ReadonlyMap<string, number> = new Map(
  [1, 2, 3, 4, 5, 6].map(level => [`h${level}`, level]),
);

/**
 * Takes out the headings that repeat the title, which every page shows above the article, and makes
 * paragraphs of those without words, which hold a picture and head nothing.
 */
export function dropIdleHeadings(root: CleanElement, title: string | null): CleanElement {
  const titleKey = keyOf(title ?? '');
  return rewrite(root, node => {
    if (!levels.has(node.name)) return node;
    const key = keyOf(textOf(node));
    if (key === '') return element('p', node.attributes, node.children);
    return key === titleKey ? [] : node;
  });
}

/** Shifts the headings so that the highest is an `h2`: the title is the `h1`. */
export function levelHeadings(root: CleanElement): CleanElement {
  const found = descendants(root).flatMap(({ name }) => levels.get(name) ?? []);
  const shift = 2 - Math.min(...found);
  if (shift === 0 || found.length === 0) return root;
  return rewrite(root, node => {
    const level = levels.get(node.name);
    if (level === undefined) return node;
    return element(`h${Math.min(6, level + shift)}`, node.attributes, node.children);
  });
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
