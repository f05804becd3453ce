import { chunks } from '../remember/store/chunks.js';
import { withArticles } from '../remember/store/entries.js';
import { replacePlaces } from '../remember/store/memberships.js';
import { liftTombstones, setTombstones } from '../remember/store/tombstones.js';
import { membershipsOf } from '../select/memberships.js';
import { mergeTouched, touchedBy } from './touched.js';
/** Puts the entries into the feeds that they belong to now, and out of those where they were. */
export async function enrol(state, entries, now, settings) {
    const touched = [];
    for (const piece of chunks(entries)) {
        const [published, others] = split(piece);
        const places = await placesOf(state, published, settings);
        const ids = piece.map(entry => entry.id);
        const before = await replacePlaces(state, ids, places);
        const left = new Set(others.map(entry => entry.id));
        await liftTombstones(state, published.map(entry => entry.id));
        await setTombstones(state, before.filter(({ entry }) => left.has(entry)), now);
        touched.push(touchedBy(before, places));
    }
    return mergeTouched(touched);
}
function split(entries) {
    const isPublished = (entry) => entry.removed === null && entry.standing === 'published';
    return [entries.filter(isPublished), entries.filter(entry => !isPublished(entry))];
}
async function placesOf(state, published, { site, feeds }) {
    const entries = await withArticles(state, published, site.url);
    return entries.flatMap(entry => membershipsOf(entry, feeds, site.language).map(({ feed, label }) => ({ feed, entry: entry.id, published: entry.published, label })));
}
