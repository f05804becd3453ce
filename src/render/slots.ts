import type { Pressed } from './format.ts';

/**
 * A character that `plain` has taken out of every string. Where npm `feed` cannot write a field
 * right it is given this in its place, and `fill` puts the right XML there.
 */
export const SLOT = '\u0001';

/** Stands in a filled document where its items come; as impossible in content as a slot. */
export const ITEMS = '\u0002';

/** What npm `feed` prints around a slot, and what shall stand there. */
export type Filling = readonly [printed: string, wanted: string];

/**
 * Replaces each printed text, in the order of the document, where it comes next. The pieces are put
 * together without copying them: a body stands in many documents.
 *
 * @throws Error where `feed` has printed something else than expected: its output has changed
 */
export function fill(document: string, fillings: readonly Filling[]): string {
  let text = '';
  let from = 0;
  for (const [printed, wanted] of fillings) {
    const at = document.indexOf(printed, from);
    if (at < 0) throw new Error(`npm feed did not print ${JSON.stringify(printed)}`);
    text += withoutSlot(document.slice(from, at)) + wanted;
    from = at + printed.length;
  }
  return text + withoutSlot(document.slice(from));
}

function withoutSlot(printed: string): string {
  if (printed.includes(SLOT)) throw new Error('npm feed printed a slot that nothing fills');
  return printed;
}

/**
 * The document in UTF-8 with the items in their place, and the separator between them. It is put
 * together from bytes: as a string it would be as large again, and encoded anew for every feed.
 */
export function insert(document: string, items: readonly Pressed[], separator: string): Uint8Array {
  const at = document.indexOf(ITEMS);
  if (at < 0) throw new Error('the document has no place for items');
  const between = Buffer.from(separator);
  return Buffer.concat([
    Buffer.from(document.slice(0, at)),
    ...items.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [between, bytes])),
    Buffer.from(document.slice(at + ITEMS.length)),
  ]);
}

/**
 * The elements of that name, each from its start tag to its end tag. What `feed` prints inside them
 * holds no tag but its own: bodies are slots, and all else is escaped.
 *
 * @throws Error where there are not as many as expected
 */
export function cut(document: string, name: string, count: number): string[] {
  const [start, end] = [`<${name}>`, `</${name}>`];
  const pieces = document.split(start).slice(1);
  if (pieces.length !== count)
    throw new Error(`npm feed printed ${pieces.length} ${name} elements`);
  return pieces.map(piece => {
    const at = piece.indexOf(end);
    if (at < 0) throw new Error(`npm feed did not end its ${name}`);
    return start + piece.slice(0, at + end.length);
  });
}
