import type { Instant } from '../article.ts';
import type { FeedDocument } from '../feed.ts';
import type { Problem } from '../problem.ts';
import { prepare } from '../publish/prepare.ts';
import {
  documentsOf,
  dropDocument,
  type Part,
  writeDocument,
} from '../remember/store/documents.ts';
import type { State } from '../remember/store/state.ts';

/** What a run has made of some documents. */
export interface Pressed {
  /** Paths whose bytes are new. */
  readonly written: readonly string[];
  /** Paths that are no more. */
  readonly dropped: readonly string[];
  /** Of documents that were not published because they are not valid. */
  readonly problems: readonly Problem[];
}

/**
 * Publishes documents in place of those that the part had: what has changed is written, what is not
 * among them any more is dropped, and of an invalid one the last good version stays.
 */
export async function publishPart(
  state: State,
  part: Part,
  documents: readonly FeedDocument[],
  now: Instant,
): Promise<Pressed> {
  const before = new Map((await documentsOf(state, part)).map(stamp => [stamp.path, stamp]));
  const checked = documents.map(document => ({ document, problems: check(document) }));
  const good = checked.filter(({ problems }) => problems.length === 0);
  const prepared = await Promise.all(
    good.map(({ document }) => prepare(document, before.get(document.path) ?? null, now)),
  );
  const written = prepared.filter(document => document !== null);
  for (const document of written) await writeDocument(state, document, part.archive);
  const paths = new Set(documents.map(({ path }) => path));
  const dropped = [...before.keys()].filter(path => !paths.has(path));
  for (const path of dropped) await dropDocument(state, path);
  return {
    written: written.map(({ path }) => path),
    dropped,
    problems: checked.flatMap(({ problems }) => problems),
  };
}

export function together(all: readonly Pressed[]): Pressed {
  return {
    written: all.flatMap(({ written }) => written),
    dropped: all.flatMap(({ dropped }) => dropped),
    problems: all.flatMap(({ problems }) => problems),
  };
}
const check = (_document: FeedDocument): Problem[] => [];
