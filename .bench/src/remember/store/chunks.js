/** Rows of one statement: well below the parameters that SQLite and PostgreSQL allow. */
export const rowsAtOnce = 200;
/** The items in pieces that one statement can take. */
export function* chunks(items, size = rowsAtOnce) {
    for (let from = 0; from < items.length; from += size)
        yield items.slice(from, from + size);
}
/** Asks for the items piece by piece and joins the answers. */
export async function inChunks(items, ask) {
    const rows = [];
    for (const piece of chunks([...new Set(items)]))
        rows.push(...(await ask(piece)));
    return rows;
}
