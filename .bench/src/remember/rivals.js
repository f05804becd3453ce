/** Of files that claim the same id or the same address, the newer is kept. */
export function settleRivals(sightings) {
    const taken = new Map();
    const winners = [];
    const losers = new Map();
    for (const sighting of [...sightings].sort(newestFirst)) {
        const claims = claimsOf(sighting);
        const rival = claims.map(claim => taken.get(claim)).find(other => other !== undefined);
        if (rival === undefined) {
            winners.push(sighting);
            for (const claim of claims)
                taken.set(claim, sighting);
        }
        else
            losers.set(sighting.path, rival);
    }
    return { winners, losers };
}
function claimsOf({ claimId, claimUrl }) {
    return [claimId && `id ${claimId}`, claimUrl && `url ${claimUrl}`].filter(claim => claim !== null);
}
function newestFirst(a, b) {
    const [left, right] = [ageOf(a), ageOf(b)];
    if (left === right)
        return a.path < b.path ? -1 : 1;
    return left > right ? -1 : 1;
}
function ageOf({ updated, published, modified }) {
    return updated ?? published ?? modified;
}
/** What is said of a file that is left out for the one at `winner`. */
export function duplicate(path, winner) {
    return {
        what: `this is the same article as ${winner}, which is newer and is kept`,
        where: path,
        fix: 'Remove one of the two files, or give this one an id and an address of its own.',
    };
}
