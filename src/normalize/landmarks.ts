import type { Element } from 'domhandler';

/** The elements of a page that several passes look for, by name, each list in document order. */
export type Landmarks = ReadonlyMap<string, readonly Element[]>;

/** They are noted while the page is parsed: a walk of the tree for each pass takes longer. */
export const landmarkNames: ReadonlySet<string> = new Set(
  'base h1 h2 h3 h4 h5 h6 meta noscript pre title'.split(' '),
);

/** The elements of any of some names, name by name. */
export function landmarksNamed(landmarks: Landmarks, names: readonly string[]): Element[] {
  return names.flatMap(name => landmarks.get(name) ?? []);
}
