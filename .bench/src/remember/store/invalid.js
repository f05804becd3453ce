/** Those of a part, in place of those that it had. */
export async function replaceInvalid(db, { feed, archive }, documents) {
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
export async function invalidDocuments(db) {
    const rows = await db.selectFrom('invalid').selectAll().orderBy('path').execute();
    return rows.map(({ path, problems }) => ({ path, problems: JSON.parse(problems) }));
}
