import { mint } from '../identity.js';
import { inChunks } from './chunks.js';
import { entriesBy, rememberedOf } from './entries.js';
import { seenOf, unsettledFiles } from './files.js';
/**
 * The files that changed, the entries that they may carry, and the other files that lay claim to
 * the same: followed until nothing more turns up.
 *
 * @param gone paths that are not in the folder any more
 */
export async function gather(db, gone, siteUrl) {
    const known = new Map();
    const seen = new Map(gone.map(path => [path, { path, state: 'gone' }]));
    let fresh = [...seen.values(), ...(await unsettledFiles(db)).map(seenOf)];
    while (fresh.length > 0) {
        for (const file of fresh)
            if (!seen.has(file.path))
                seen.set(file.path, file);
        const entries = await entriesOf(db, fresh, siteUrl, known);
        for (const entry of entries)
            known.set(entry.id, entry);
        const rows = await filesOf(db, fresh, entries);
        fresh = rows.filter(row => !seen.has(row.path)).map(seenOf);
    }
    return { known: [...known.values()], seen: [...seen.values()] };
}
async function entriesOf(db, files, siteUrl, known) {
    const good = files.flatMap(file => (file.state === 'good' ? [file.sighting] : []));
    const links = {
        path: files.map(file => file.path),
        claim_id: good.map(file => file.claimId),
        claim_url: good.map(file => file.claimUrl),
        hash: good.map(file => file.hash),
        content: good.map(file => file.content),
        id: good.map(file => mint(file, siteUrl)),
    };
    const found = new Map();
    for (const link of linkNames)
        for (const row of await entriesBy(db, link, withoutNull(links[link] ?? [])))
            if (!known.has(row.id))
                found.set(row.id, rememberedOf(row));
    return [...found.values()];
}
const linkNames = ['path', 'claim_id', 'claim_url', 'hash', 'content', 'id'];
/** The files of those entries, and the files that claim what files or entries claim. */
async function filesOf(db, files, entries) {
    const good = files.flatMap(file => (file.state === 'good' ? [file.sighting] : []));
    const both = [...good, ...entries];
    const links = {
        path: entries.map(entry => entry.path),
        claim_id: withoutNull(both.map(one => one.claimId)),
        claim_url: withoutNull(both.map(one => one.claimUrl)),
    };
    const rows = [];
    for (const [link, values] of Object.entries(links))
        rows.push(...(await filesBy(db, link, values)));
    return rows;
}
function filesBy(db, link, values) {
    return inChunks(values, piece => db.selectFrom('files').selectAll().where(db.dynamic.ref(link), 'in', piece).execute());
}
function withoutNull(values) {
    return values.filter(value => value !== null);
}
