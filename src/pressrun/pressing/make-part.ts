import { setImmediate } from 'node:timers/promises';
import type { Instant } from '../../article.ts';
import { checkDocument } from '../../check/check.ts';
import type { PublishedDocument } from '../../edition.ts';
import type { FeedDocument } from '../../feed.ts';
import type { Problem } from '../../problem.ts';
import { forArchiving, forPolling } from '../../publish/compress.ts';
import { isPublished, prepare } from '../../publish/prepare.ts';
import type { DocumentStamp } from '../../remember/store/documents.ts';
import type { InvalidDocument } from '../../remember/store/invalid.ts';

/** Documents that are published together, made ready. */
export interface MadePart {
  /** Of all its documents. */
  readonly paths: readonly string[];
  /** Those whose bytes are new, in every encoding. */
  readonly changed: readonly PublishedDocument[];
  /** Those that are not valid, of which the last good version stays. */
  readonly invalid: readonly InvalidDocument[];
}

/** Where documents will stand, and what stands there. */
export interface PartBefore {
  readonly published: readonly DocumentStamp[];
  /** The number of the archive; 0 for what is none. */
  readonly archive: number;
  readonly now: Instant;
}

interface Checked {
  readonly document: FeedDocument;
  readonly problems: readonly Problem[];
}

/** Checks and compresses those of the documents whose bytes are not published yet. */
export async function makePart(
  documents: readonly FeedDocument[],
  { published, archive, now }: PartBefore,
): Promise<MadePart> {
  const before = new Map(published.map(stamp => [stamp.path, stamp]));
  const effort = archive === 0 ? forPolling : forArchiving;
  const fresh = documents.filter(document => !isPublished(document, before.get(document.path)));
  const checked: Checked[] = [];
  for (const document of fresh) {
    checked.push({ document, problems: errorsIn(document) });
    // Others are told in between what threads have done, and give them more.
    await setImmediate();
  }
  const valid = checked.filter(({ problems }) => problems.length === 0);
  return {
    paths: documents.map(({ path }) => path),
    changed: await Promise.all(
      valid.map(({ document }) => prepare(document, before.get(document.path), now, effort)),
    ),
    invalid: checked
      .filter(({ problems }) => problems.length > 0)
      .map(({ document, problems }) => ({ path: document.path, problems })),
  };
}

function errorsIn({ path, body }: FeedDocument): Problem[] {
  const { buffer, byteOffset, byteLength } = body;
  return checkDocument(Buffer.from(buffer, byteOffset, byteLength).toString('utf8'))
    .filter(({ severity }) => severity === 'error')
    .map(({ where, what, fix }) => ({ what: `${where}: ${what}`, where: path, fix }));
}
