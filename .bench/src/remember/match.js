/**
 * Which file carries which entry: by explicit id, then by canonical address, then by path, and
 * where the entry's file is gone by its bytes or by its content.
 */
export function match(known, seen, files) {
    const present = new Set(seen.filter(file => file.state !== 'gone').map(file => file.path));
    const homeless = (entry) => entry.removed !== null || !present.has(entry.path);
    const entryOf = new Map();
    const free = new Set(known);
    const ways = [
        [article => article.claimId, () => true],
        [article => article.claimUrl, sameId],
        [article => article.path, (entry, file) => !isAnother(entry, file)],
        [article => article.hash, entry => homeless(entry)],
        [article => article.content, (entry, file) => homeless(entry) && !isAnother(entry, file)],
    ];
    for (const [key, accept] of ways)
        pair(key, accept, files, free, entryOf);
    return { entryOf, unmatched: [...free] };
}
function pair(key, accept, files, free, entryOf) {
    const waiting = new Map();
    for (const file of files) {
        const name = entryOf.has(file.path) ? null : key(file);
        if (name !== null)
            waiting.set(name, [...(waiting.get(name) ?? []), file]);
    }
    for (const entry of free) {
        const name = key(entry);
        const file = (name === null ? [] : (waiting.get(name) ?? [])).find(candidate => !entryOf.has(candidate.path) && accept(entry, candidate));
        if (file === undefined)
            continue;
        entryOf.set(file.path, entry);
        free.delete(entry);
    }
}
function sameId(entry, file) {
    return entry.claimId === null || file.claimId === null || entry.claimId === file.claimId;
}
/** Whether a file has come to hold another article: another id, or another address and title. */
function isAnother(entry, file) {
    if (!sameId(entry, file))
        return true;
    const moved = entry.claimUrl !== null && file.claimUrl !== null;
    return moved && entry.claimUrl !== file.claimUrl && entry.title !== file.title;
}
