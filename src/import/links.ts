import type { XmlElement } from '../xml/tree.ts';

/** The address of the first link of that relation (RFC 4287 §4.2.7); null for none. */
export function linkTo(links: readonly XmlElement[], relation: string): string | null {
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === relation);
  return link?.attributes.href ?? null;
}
