/** What the entries' old places and their new ones mean for the feeds. Pure. */
export function touchedBy(before, after) {
    const old = new Set(before.map(nameOf));
    const still = new Set(after.map(nameOf).filter(name => old.has(name)));
    const touched = new Map();
    for (const place of [...before, ...after]) {
        const isRevised = still.has(nameOf(place));
        const touch = isRevised
            ? { oldestMove: null, revised: [place] }
            : { oldestMove: place, revised: [] };
        touched.set(place.feed, both(touched.get(place.feed), touch));
    }
    return touched;
}
export function mergeTouched(all) {
    const merged = new Map();
    for (const touched of all)
        for (const [feed, touch] of touched)
            merged.set(feed, both(merged.get(feed), touch));
    return merged;
}
/** More revised places than this count as a move from the oldest of them on. */
const mostRevised = 50;
function both(one, other) {
    if (one === undefined)
        return other;
    const revised = [...one.revised, ...other.revised];
    const moves = [one.oldestMove, other.oldestMove].filter(place => place !== null);
    const isMany = revised.length > mostRevised;
    const [oldestMove = null] = [...moves, ...(isMany ? revised : [])].sort(byAge);
    return { oldestMove, revised: isMany ? [] : revised };
}
function byAge(a, b) {
    const [left, right] = [ageOf(a), ageOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
}
const ageOf = ({ published, entry }) => `${published} ${entry}`;
const nameOf = ({ feed, published, entry }) => `${feed} ${published} ${entry}`;
