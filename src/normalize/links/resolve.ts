import { type Element, isTag, type ParentNode } from 'domhandler';
import { urlAttributes } from './attributes.ts';
import { loadLazyImages } from './images.ts';
import { withoutTracking } from './tracking.ts';

/**
 * Makes every address below `root` absolute and free of tracking parameters, and gives lazy images
 * their real source. Changes the tree in place.
 *
 * @param base the address against which to resolve; null leaves relative addresses as they are
 */
export function resolveLinks(root: ParentNode, base: string | null): void {
  const waiting: ParentNode[] = [root];
  loadLazyImages(root);
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    for (const child of node.children) if ('children' in child) waiting.push(child);
    if (isTag(node)) resolveAttributes(node, base);
  }
}

function resolveAttributes(element: Element, base: string | null): void {
  for (const name of urlAttributes[element.name] ?? []) {
    const value = element.attribs[name];
    if (value !== undefined) element.attribs[name] = resolve(value, base);
  }
}

/** A reference within the page stays one; what cannot be resolved stays as it is. */
function resolve(reference: string, base: string | null): string {
  const trimmed = reference.trim();
  if (trimmed.startsWith('#')) return trimmed;
  if (!URL.canParse(trimmed, base ?? undefined)) return trimmed;
  const url = new URL(trimmed, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? withoutTracking(url).href : trimmed;
}
