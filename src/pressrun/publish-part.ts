import type { Instant } from '../article.ts';
import { checkDocument } from '../check/check.ts';
import type { FeedDocument } from '../feed.ts';
import type { Problem } from '../problem.ts';
import { isPublished, prepare } from '../publish/prepare.ts';
import {
  documentsOf,
  dropDocument,
  type Part,
  writeDocument,
} from '../remember/store/documents.ts';
import { replaceInvalid } from '../remember/store/invalid.ts';
import type { State } from '../remember/store/state.ts';

/** What a run has made of some documents. */
export interface Pressed {
  /** Paths whose bytes are new. */
  readonly written: readonly string[];
  /** Paths that are no more. */
  readonly dropped: readonly string[];
  /** Files of the export that show what was pressed. */
  readonly pages: readonly string[];
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
  const changed = documents.filter(document => !isPublished(document, before.get(document.path)));
  const checked = changed.map(document => ({ document, problems: errorsIn(document) }));
  const invalid = checked.filter(({ problems }) => problems.length > 0);
  await replaceInvalid(
    state,
    part,
    invalid.map(({ document, problems }) => ({ path: document.path, problems })),
  );
  const valid = checked.filter(({ problems }) => problems.length === 0);
  const written = await Promise.all(
    valid.map(({ document }) => prepare(document, before.get(document.path), now)),
  );
  for (const document of written) await writeDocument(state, document, part.archive);
  const paths = new Set(documents.map(({ path }) => path));
  const dropped = [...before.keys()].filter(path => !paths.has(path));
  for (const path of dropped) await dropDocument(state, path);
  return {
    written: written.map(({ path }) => path),
    dropped,
    pages: [],
  };
}

/** What making several parts comes to. */
export function together(all: readonly Pressed[]): Pressed {
  return {
    written: all.flatMap(({ written }) => written),
    dropped: all.flatMap(({ dropped }) => dropped),
    pages: all.flatMap(({ pages }) => pages),
  };
}

function errorsIn({ path, body }: FeedDocument): Problem[] {
  return checkDocument(Buffer.from(body).toString('utf8'))
    .filter(({ severity }) => severity === 'error')
    .map(({ where, what, fix }) => ({ what: `${where}: ${what}`, where: path, fix }));
}
