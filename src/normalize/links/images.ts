import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { isPixel, isPlaceholder, isSign } from './placeholders.ts';
import { bestCandidate } from './srcset.ts';

/** Where scripts keep an image's addresses until it is scrolled into view. */
const lazySets = ['data-srcset', 'data-lazy-srcset'] as const;
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-orig-file',
  'data-large-file',
  'data-hi-res-src',
  'data-url',
] as const;

/**
 * Gives every lazy image the best address that it or its `<picture>` states, and takes the address
 * from placeholders, tracking pixels and the copies in `<noscript>`.
 */
export function loadLazyImages(root: ParentNode): void {
  let last: Element | null = null;
  for (const image of imagesIn(root)) {
    const source =
      isPixel(image) || isSign(image) ? null : (ownSource(image) ?? pictureSource(image));
    const lazy = last?.attribs.src === undefined ? last : null;
    const copied = isIn(image, 'noscript') && last !== null && follows(image, last);
    if (copied && lazy && source !== null) lazy.attribs.src = source;
    if (copied || source === null) delete image.attribs.src;
    else image.attribs.src = source;
    last = image;
  }
}

function ownSource({ attribs }: Element): string | null {
  const addresses = [
    ...lazySets.map(name => bestCandidate(attribs[name] ?? '')),
    ...lazySources.map(name => attribs[name]),
    bestCandidate(attribs.srcset ?? ''),
    attribs.src,
  ];
  return addresses.find(address => address && !isPlaceholder(address)) ?? null;
}

function pictureSource({ parent }: Element): string | null {
  if (!parent || !isTag(parent) || parent.name !== 'picture') return null;
  const sources = parent.children.filter(isTag).filter(({ name }) => name === 'source');
  return sources.map(ownSource).find(address => address !== null) ?? null;
}

/** Whether nothing but white space lies between an image and the `<noscript>` that repeats it. */
function follows(copy: Element, image: Element): boolean {
  let node: ChildNode | null = copy;
  while (node && !(isTag(node) && node.name === 'noscript')) node = parentOf(node);
  let before = node?.prev ?? null;
  while (before && !isTag(before)) before = before.prev;
  return before !== null && (before === image || contains(before, image));
}

function contains(outer: ChildNode, inner: Element): boolean {
  let node: ChildNode | null = inner;
  while (node && node !== outer) node = parentOf(node);
  return node === outer;
}

function isIn(node: Element, name: string): boolean {
  for (let outer = parentOf(node); outer; outer = parentOf(outer)) {
    if (isTag(outer) && outer.name === name) return true;
  }
  return false;
}

function parentOf(node: ChildNode): Element | null {
  return node.parent && isTag(node.parent) ? node.parent : null;
}

function imagesIn(root: ParentNode): Element[] {
  const found: Element[] = [];
  const waiting: ParentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isTag(node) && node.name === 'img') found.push(node);
    for (const child of node.children.toReversed()) if ('children' in child) waiting.push(child);
  }
  return found;
}
