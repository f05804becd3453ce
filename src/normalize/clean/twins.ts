import { type CleanElement, descendants, element, rewrite, textOf } from './tree.ts';

/** What may be nothing but a picture or a player, and where. */
const frames: ReadonlySet<string> = new Set(['p', 'figure', 'a', 'img']);
const holders: ReadonlySet<string> = new Set(['body', 'blockquote', 'figure']);

const shown: ReadonlySet<string> = new Set(['img', 'audio', 'video']);

/**
 * Of two blocks in a row that show the same pictures, takes out the one without words: pages have
 * many pictures and players twice, for browsers that run scripts and for those that do not.
 */
export function dropTwins(root: CleanElement): CleanElement {
  return withoutTwins(rewrite(root, withoutTwins));
}

function withoutTwins(parent: CleanElement): CleanElement {
  if (!holders.has(parent.name)) return parent;
  const kept: CleanElement['children'] = [];
  for (const child of parent.children) {
    const before = kept.at(-1);
    if (!isFrame(child) || !isFrame(before) || !showSame(before, child)) kept.push(child);
    else if (hasWords(child) && hasWords(before)) kept.push(child);
    else if (hasWords(child)) kept.splice(-1, 1, child);
  }
  return kept.length === parent.children.length
    ? parent
    : element(parent.name, parent.attributes, kept);
}

function isFrame(node: CleanElement['children'][number] | undefined): node is CleanElement {
  return typeof node === 'object' && frames.has(node.name);
}

function hasWords(node: CleanElement): boolean {
  return textOf(node).trim() !== '';
}

function showSame(one: CleanElement, other: CleanElement): boolean {
  const sources = sourcesIn(one);
  return sources !== '' && sources === sourcesIn(other);
}

function sourcesIn(block: CleanElement): string {
  return [block, ...descendants(block)]
    .filter(({ name }) => shown.has(name))
    .map(({ attributes }) => attributes.get('src') ?? '')
    .join('\n');
}
