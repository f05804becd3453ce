import type { Instant } from '../../article.ts';
import type { FeedDocument } from '../../feed.ts';
import {
  type DocumentStamp,
  documentsOf,
  dropDocument,
  type Part,
  writeDocument,
} from '../../remember/store/documents.ts';
import { replaceInvalid } from '../../remember/store/invalid.ts';
import type { State } from '../../remember/store/state.ts';
import { type MadePart, makePart } from './make-part.ts';

/** What a run has made of some documents. */
export interface Pressed {
  /** Paths whose bytes are new. */
  readonly written: readonly string[];
  /** Paths that are no more. */
  readonly dropped: readonly string[];
  /** Files of the export that show what was pressed. */
  readonly pages: readonly string[];
  /** How many documents are not valid. */
  readonly invalid: number;
}

/**
 * Publishes documents in place of those that the part had: what has changed is written, what is not
 * among them any more is dropped, and of an invalid one the last good version stays.
 *
 * @param make makes the documents, given those that the part has
 */
export async function publishPart(
  state: State,
  part: Part,
  make: (before: readonly DocumentStamp[]) => Promise<MadePart>,
): Promise<Pressed> {
  const before = await documentsOf(state, part);
  const { paths, changed, invalid } = await make(before);
  await replaceInvalid(state, part, invalid);
  for (const document of changed) await writeDocument(state, document, part.archive);
  const wanted = new Set(paths);
  const dropped = before.map(({ path }) => path).filter(path => !wanted.has(path));
  for (const path of dropped) await dropDocument(state, path);
  return { written: changed.map(({ path }) => path), dropped, pages: [], invalid: invalid.length };
}

/** The same for documents that are rendered already. */
export function publishDocuments(
  state: State,
  part: Part,
  documents: readonly FeedDocument[],
  now: Instant,
): Promise<Pressed> {
  return publishPart(state, part, published =>
    makePart(documents, { published, archive: part.archive, now }),
  );
}

/** What making several parts comes to. */
export function together(all: readonly Pressed[]): Pressed {
  return {
    written: all.flatMap(({ written }) => written),
    dropped: all.flatMap(({ dropped }) => dropped),
    pages: all.flatMap(({ pages }) => pages),
    invalid: all.reduce((sum, { invalid }) => sum + invalid, 0),
  };
}
