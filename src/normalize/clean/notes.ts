import { type CleanElement, descendants, element, rewrite, without } from './tree.ts';

/** Keeps an article's ids apart from those of the page that shows it, and from names in scripts. */
const prefix = 'note-';

/**
 * Keeps links within the article, as footnotes have them, whole: the ids that are linked to get a
 * prefix, other ids go, and a link whose target is not in the article loses its markup.
 */
export function keepNotes(root: CleanElement): CleanElement {
  const all = descendants(root);
  const targets = new Set(all.map(targetOf).filter(target => target !== null));
  if (targets.size === 0 && !all.some(({ attributes }) => attributes.has('id'))) return root;
  const linked = new Map<string, string>();
  for (const { attributes } of all) {
    const id = attributes.get('id');
    if (id !== undefined && targets.has(id)) linked.set(id, prefixed(id));
  }
  const taken = new Set<string>();
  return rewrite(root, node => {
    const target = targetOf(node);
    const name = target === null ? undefined : linked.get(target);
    if (target !== null && name === undefined) return node.children;
    if (name === undefined && !node.attributes.has('id')) return node;
    const kept = withNote(node, name, newId(node, linked, taken));
    return kept.name === 'span' && kept.attributes.size === 0 ? kept.children : kept;
  });
}

/** The id that an element keeps: one that is linked to, and that no element before it has. */
function newId(
  { attributes }: CleanElement,
  linked: ReadonlyMap<string, string>,
  taken: Set<string>,
): string | null {
  const id = linked.get(attributes.get('id') ?? '');
  if (id === undefined || taken.has(id)) return null;
  taken.add(id);
  return id;
}

function withNote(node: CleanElement, target: string | undefined, id: string | null): CleanElement {
  const attributes = new Map(without(node.attributes, 'id'));
  if (id !== null) attributes.set('id', id);
  if (target !== undefined) attributes.set('href', `#${encodeURIComponent(target)}`);
  return element(node.name, attributes, node.children);
}

function prefixed(id: string): string {
  return id.startsWith(prefix) ? id : prefix + id;
}

/** The id that a link within the article leads to. */
function targetOf({ name, attributes }: CleanElement): string | null {
  const href = attributes.get('href');
  if (name !== 'a' || !href?.startsWith('#')) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch (error) {
    if (error instanceof URIError) return href.slice(1);
    throw error;
  }
}
