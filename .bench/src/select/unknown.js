import { distance } from 'fastest-levenshtein';
import { slug } from '../slug.js';
/**
 * What the configuration names and no entry has: most likely a mistake in writing.
 *
 * @param known the keys of all feeds that have entries, defined ones included
 * @param where the configuration file
 * @returns a problem for each, with the nearest name that there is
 */
export function unknownNames(settings, known, where) {
    const keys = new Set(['all', ...settings.defined.map(({ name }) => name), ...known]);
    return mentions(settings)
        .filter(({ key }) => !keys.has(key))
        .map(({ key, option, written }) => ({
        what: `${option} names \`${written}\`, which no article has`,
        where,
        fix: suggestion(key, keys),
    }));
}
function mentions({ defined, aliases, archives }) {
    return [
        ...archives.feeds.map(key => ({ key, option: 'feeds.archives.feeds', written: key })),
        ...Object.entries(aliases).map(([old, key]) => ({
            ...{ key, written: key },
            option: `feeds.aliases.${old}`,
        })),
        ...defined.flatMap(({ name, where }) => namesIn(where, `the filter of feed \`${name}\``)),
    ];
}
/** Names that a filter asks for; a feed exists for each that an entry has. */
function namesIn(filter, option) {
    const kinds = { tags: filter.tag, authors: filter.author, sections: filter.section };
    const own = Object.entries(kinds).flatMap(([kind, names = []]) => names.map(written => ({ key: `${kind}/${slug(written)}`, option, written })));
    const inner = [filter.and, filter.or, filter.not].flatMap(filters => filters ?? []);
    return [...own, ...inner.flatMap(one => namesIn(one, option))];
}
/** Among feeds of the same kind, where there are any. */
function suggestion(key, keys) {
    const kind = key.slice(0, key.indexOf('/') + 1);
    const alike = [...keys].filter(candidate => candidate.startsWith(kind)).sort();
    const [first, ...rest] = alike;
    if (first === undefined)
        return 'Correct the name, or wait for an article that has it.';
    const nearest = rest.reduce((best, candidate) => (distance(candidate, key) < distance(best, key) ? candidate : best), first);
    return `Did you mean \`${nearest.slice(kind.length)}\`?`;
}
