/** Reports that are kept. */
export const keptRuns = 1000;
export async function lastRuns(db, limit) {
    const rows = await db
        .selectFrom('runs')
        .select('report')
        .orderBy('number', 'desc')
        .limit(limit)
        .execute();
    return rows.map(row => {
        const report = JSON.parse(row.report);
        return report;
    });
}
/** Lines of each list that are kept of a report: a first run of a large collection has as many as it. */
const keptLines = 1000;
/** Numbers the report and keeps it, long lists cut. @returns all of it */
export async function recordRun(db, report) {
    const number = (await lastRunNumber(db)) + 1;
    const numbered = { number, ...report };
    const kept = {
        ...numbered,
        changes: numbered.changes.slice(0, keptLines),
        written: numbered.written.slice(0, keptLines),
        dropped: numbered.dropped.slice(0, keptLines),
        problems: numbered.problems.slice(0, keptLines),
    };
    const row = { number, report: JSON.stringify(kept) };
    await db.insertInto('runs').values(row).execute();
    await db
        .deleteFrom('runs')
        .where('number', '<=', number - keptRuns)
        .execute();
    return numbered;
}
async function lastRunNumber(db) {
    const row = await db
        .selectFrom('runs')
        .select('number')
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
    return row?.number ?? 0;
}
export async function currentEdition(db) {
    const row = await db
        .selectFrom('editions')
        .selectAll()
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
    return row ?? null;
}
/** @returns the new edition; only the current one is kept */
export async function commitEdition(db, committed) {
    const number = ((await currentEdition(db))?.number ?? 0) + 1;
    await db.insertInto('editions').values({ number, committed }).execute();
    await db.deleteFrom('editions').where('number', '<', number).execute();
    return { number, committed };
}
export async function fact(db, name) {
    const row = await db
        .selectFrom('facts')
        .select('value')
        .where('name', '=', name)
        .executeTakeFirst();
    return row?.value ?? null;
}
export async function writeFact(db, name, value) {
    await db
        .insertInto('facts')
        .values({ name, value })
        .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
        .execute();
}
