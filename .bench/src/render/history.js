import { element } from './xml.js';
/** @param link the name of Atom's link element: `link` in Atom, `atom:link` in RSS */
export function historyElements(history, link) {
    const { archive, complete, previous, next, current } = history;
    const links = { 'prev-archive': previous, 'next-archive': next, current };
    return [
        ...(archive ? [element('fh:archive', {})] : []),
        ...(complete ? [element('fh:complete', {})] : []),
        ...Object.entries(links)
            .filter(([, href]) => href !== null)
            .map(([rel, href]) => element(link, { rel, href })),
    ];
}
/**
 * @param archive the number of the archive, counted from the oldest, which is 1; null for the feed
 * @param addressOf the address of an archive, or of the feed itself
 */
export function historyOf({ entries, total, archives }, archive, addressOf) {
    const newest = archives > 0 ? addressOf(archives) : null;
    if (archive === null)
        return {
            archive: false,
            complete: entries.length === total,
            previous: newest,
            next: null,
            current: null,
        };
    return {
        archive: true,
        complete: false,
        previous: archive > 1 ? addressOf(archive - 1) : null,
        next: archive < archives ? addressOf(archive + 1) : null,
        current: addressOf(null),
    };
}
