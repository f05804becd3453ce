import type { Kysely } from 'kysely';
import type { Problem } from '../../problem.ts';
import type { Part } from './documents.ts';
import type { Tables } from './tables.ts';

/** A document that was not published, and why. */
export interface InvalidDocument {
  readonly path: string;
  readonly problems: readonly Problem[];
}

/** Those of a part, in place of those that it had. */
export async function replaceInvalid(
  db: Kysely<Tables>,
  { feed, archive }: Part,
  documents: readonly InvalidDocument[],
): Promise<void> {
  const part = { feed: feed ?? '', archive };
  await db
    .deleteFrom('invalid')
    .where('feed', '=', part.feed)
    .where('archive', '=', archive)
    .execute();
  for (const { path, problems } of documents)
    await db
      .insertInto('invalid')
      .values({ path, ...part, problems: JSON.stringify(problems) })
      .execute();
}

export async function invalidDocuments(db: Kysely<Tables>): Promise<InvalidDocument[]> {
  const rows = await db.selectFrom('invalid').selectAll().orderBy('path').execute();
  return rows.map(({ path, problems }) => ({ path, problems: JSON.parse(problems) }));
}
