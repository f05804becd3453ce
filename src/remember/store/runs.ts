import type { Kysely } from 'kysely';
import type { Instant } from '../../article.ts';
import type { Edition } from '../../edition.ts';
import { countedChanges, isLonger, namedLines, type RunReport, shortened } from '../../report.ts';
import type { Tables } from './tables.ts';

/** Reports that are kept. */
export const keptRuns = 1000;

/**
 * The last runs, newest first.
 *
 * @param before only those of a lower number; null for all
 */
export async function lastRuns(
  db: Kysely<Tables>,
  limit: number,
  before: number | null = null,
): Promise<RunReport[]> {
  const rows = await db
    .selectFrom('runs')
    .select('report')
    .$if(before !== null, query => query.where('number', '<', before))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
  return rows.map(row => reportOf(row.report));
}

/** Reports of before there was a number of problems, or of changes, list them all. */
function reportOf(json: string): RunReport {
  const report: RunReport = JSON.parse(json);
  const { counts } = report;
  const problems = counts.problems ?? report.problems.length;
  const changes = counts.changes ?? report.changes.length;
  const kinds = counts.kinds ?? countedChanges(report.changes);
  return { ...report, counts: { ...counts, problems, changes, kinds } };
}

/** Lines of each list that are kept of the reports before the last, of which there are a thousand. */
const keptLinesBefore = 100;

/** Numbers the report and keeps it, long lists cut. @returns all of it */
export async function recordRun(
  db: Kysely<Tables>,
  report: Omit<RunReport, 'number'>,
): Promise<RunReport> {
  const [before] = await lastRuns(db, 1);
  const number = (before?.number ?? 0) + 1;
  const numbered = { number, ...report };
  if (before !== undefined && isLonger(before, keptLinesBefore))
    await db
      .updateTable('runs')
      .set({ report: JSON.stringify(shortened(before, keptLinesBefore)) })
      .where('number', '=', before.number)
      .execute();
  const row = { number, report: JSON.stringify(shortened(numbered, namedLines)) };
  await db.insertInto('runs').values(row).execute();
  await db
    .deleteFrom('runs')
    .where('number', '<=', number - keptRuns)
    .execute();
  return numbered;
}

export async function currentEdition(db: Kysely<Tables>): Promise<Edition | null> {
  const row = await db
    .selectFrom('editions')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** @returns the new edition; only the current one is kept */
export async function commitEdition(db: Kysely<Tables>, committed: Instant): Promise<Edition> {
  const number = ((await currentEdition(db))?.number ?? 0) + 1;
  await db.insertInto('editions').values({ number, committed }).execute();
  await db.deleteFrom('editions').where('number', '<', number).execute();
  return { number, committed };
}

export async function fact(db: Kysely<Tables>, name: string): Promise<string | null> {
  const row = await db
    .selectFrom('facts')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value ?? null;
}

export async function writeFact(db: Kysely<Tables>, name: string, value: string): Promise<void> {
  await db
    .insertInto('facts')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute();
}
