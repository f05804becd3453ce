import { isHeading } from './block.js';
/** Reasons for which a heading's whole section may be gone. */
const sectionsGo = new Set([
    'card',
    'class',
    'comments',
    'element',
    'end',
    'legal',
    'link',
    'links',
    'phrase',
    'site footer',
    'soliciting',
    'tail',
]);
/** Drops a heading after which nothing is left, or nothing of its own section. */
export function dropEmptyHeadings({ runs }) {
    for (const [at, run] of runs.entries()) {
        if (run.dropped || !isHeading(run.section))
            continue;
        const next = runs.findIndex((later, index) => index > at && !later.dropped);
        const following = next < 0 ? undefined : runs[next];
        if (!following) {
            run.dropped = 'empty heading';
            continue;
        }
        const isFollowed = isHeading(following.section) && following.section.name <= run.section.name;
        const between = runs.slice(at + 1, next);
        if (isFollowed && between.some(({ dropped }) => dropped && sectionsGo.has(dropped)))
            run.dropped = 'empty heading';
    }
}
