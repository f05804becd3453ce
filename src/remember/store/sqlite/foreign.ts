import { type Kysely, sql } from 'kysely';
import { ProblemError } from '../../../problem.ts';

/** Kysely's, in every database that it has ever migrated. */
const ours = 'kysely_migration';

/** @throws ProblemError where another program has its tables */
export async function refuseForeign<Tables>(db: Kysely<Tables>, file: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' order by name`.execute(db);
  const names = rows.map(({ name }) => name);
  if (names.length === 0 || names.includes(ours)) return;
  const what = `the database is another program's (its tables: ${names.slice(0, 3).join(', ')})`;
  const fix = 'Set state to a folder of its own, or run `pressrun store rebuild` to set it aside.';
  throw new ProblemError([{ what, where: file, fix }]);
}
