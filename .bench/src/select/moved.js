import { pathOf } from './definition.js';
/** The key that a feed goes by now. An alias of an alias leads to the last; a ring stays as it is. */
export function currentKey(key, aliases) {
    const seen = new Set();
    let current = key;
    for (let next = aliases[current]; next !== undefined; next = aliases[current]) {
        if (seen.has(next))
            return key;
        seen.add(next);
        current = next;
    }
    return current;
}
/** Whether a document's address belongs to a feed that an alias has replaced, or to a retired one. */
export function fateOf(path, settings) {
    for (const key of settings.retired)
        if (isDocumentOf(path, pathOf(key, settings)))
            return { kind: 'gone' };
    for (const key of Object.keys(settings.aliases)) {
        const old = pathOf(key, settings);
        const now = currentKey(key, settings.aliases);
        if (now === key || !isDocumentOf(path, old))
            continue;
        if (settings.retired.includes(now))
            return { kind: 'gone' };
        return { kind: 'moved', to: `${pathOf(now, settings)}${path.slice(old.length)}` };
    }
    return null;
}
function isDocumentOf(path, folder) {
    return folder === '' ? !path.includes('/') : path.startsWith(folder);
}
