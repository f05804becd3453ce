import { matches } from './filter.js';
import { ALL, derivedMemberships } from './keys.js';
import { currentKey } from './moved.js';
/**
 * The feeds that an entry belongs to: `all`, those it brings with it, and the defined ones whose
 * filter takes it. Each feed once, in that order; a feed with an alias takes the entries of the
 * feed that it replaces, and retired feeds take none. Depends on this entry alone.
 */
export function membershipsOf(entry, settings, siteLanguage) {
    const found = new Map();
    const own = [{ feed: ALL, label: null }, ...derivedMemberships(entry, siteLanguage)];
    for (const { feed, label } of own) {
        const key = currentKey(feed, settings.aliases);
        if (key === feed || !found.has(key))
            found.set(key, { feed: key, label: key === feed ? label : null });
    }
    for (const { name, where } of settings.defined)
        if (matches(entry, where, siteLanguage))
            found.set(name, { feed: name, label: null });
    for (const key of settings.retired)
        found.delete(key);
    return [...found.values()];
}
