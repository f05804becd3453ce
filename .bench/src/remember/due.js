import { standingOf } from './decide.js';
/** What the passing of time does to an entry: it comes out, or its end has come. Pure. */
export function turn(entry, now) {
    const standing = standingOf(entry, now);
    const { path, id, title } = entry;
    const kind = standing === 'published' ? 'due' : 'expired';
    const change = standing === entry.standing ? null : { kind, path, id, title, why: null };
    return { entry: { ...entry, standing }, change };
}
