import { quoted } from './quoted.js';
export function jsonFeedOf(value) {
    const feed = { path: 'the feed', value };
    return { feed, items: objectsIn(feed, 'items') };
}
/** The objects in a list of that name; what is no object is left out. */
export function objectsIn({ path, value }, name) {
    const list = value[name];
    if (!Array.isArray(list))
        return [];
    const prefix = path === 'the feed' ? '' : `${path}.`;
    return list.flatMap((one, index) => isRecord(one) ? [{ path: `${prefix}${name}[${index}]`, value: one }] : []);
}
export function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Where it is, and the id of the item where it has one. */
export function placeName({ path, value }) {
    return typeof value.id === 'string' ? `${path}, entry ${value.id}` : path;
}
/** One violation for each place where the field is there, but not as it should be. */
export function wrongField(places, field, isRight, expected) {
    return places
        .filter(({ value }) => value[field] !== undefined && !isRight(value[field]))
        .map(place => ({
        where: placeName(place),
        what: `${field} ${shown(place.value[field])} is not ${expected}`,
        fix: `Write ${expected}.`,
    }));
}
/** The same, and one for each place where the field is not there. */
export function wrongOrMissing(places, field, isRight, expected) {
    const missing = places
        .filter(({ value }) => value[field] === undefined)
        .map(place => ({
        where: placeName(place),
        what: `there is no ${field}`,
        fix: `Add ${field}: ${expected}.`,
    }));
    return [...missing, ...wrongField(places, field, isRight, expected)];
}
function shown(value) {
    return typeof value === 'string' ? quoted(value) : JSON.stringify(value).slice(0, 60);
}
