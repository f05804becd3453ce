import { type CleanElement, descendants, element, rewrite, textOf } from './tree.ts';

const heading = /^h([1-6])$/;

/** Takes out the headings that repeat the title, which every page shows above the article. */
export function dropTitles(root: CleanElement, title: string): CleanElement {
  const key = keyOf(title);
  return rewrite(root, node =>
    heading.test(node.name) && key !== '' && keyOf(textOf(node)) === key ? [] : node,
  );
}

/** Makes paragraphs of headings without words, which hold a picture and head nothing. */
export function demoteWordless(root: CleanElement): CleanElement {
  return rewrite(root, node =>
    heading.test(node.name) && keyOf(textOf(node)) === ''
      ? element('p', node.attributes, node.children)
      : node,
  );
}

/** Shifts the headings so that the highest is an `h2`: the title is the `h1`. */
export function levelHeadings(root: CleanElement): CleanElement {
  const levels = [...descendants(root)].flatMap(node => levelOf(node) ?? []);
  const shift = 2 - levels.reduce((least, level) => Math.min(least, level), 6);
  if (shift === 0 || levels.length === 0) return root;
  return rewrite(root, node => {
    const level = levelOf(node);
    if (level === null) return node;
    return element(`h${Math.min(6, level + shift)}`, node.attributes, node.children);
  });
}

function levelOf({ name }: CleanElement): number | null {
  const digit = heading.exec(name)?.[1];
  return digit === undefined ? null : Number(digit);
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
