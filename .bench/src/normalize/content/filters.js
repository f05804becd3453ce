import { isHeading } from './block.js';
import { isInColumn } from './flow.js';
/** Furniture that a single block gives away, in order: the first that holds is the reason. */
const filters = [
    {
        reason: 'phrase',
        holds: (run, _, { phrases }) => run.length < 260 && phrases.furniture.test(run.text),
    },
    {
        reason: 'title',
        holds: (run, _, { titles }) => run.length < 250 && titles.has(run.text),
    },
    {
        reason: 'machine',
        holds: (run, inColumn) => !inColumn && run.section.name !== 'td' && isForMachines(run.text),
    },
    {
        reason: 'caption',
        holds: (run, inColumn, { phrases }) => run.length < (inColumn ? 220 : 320) && phrases.caption.test(run.text),
    },
    {
        reason: 'link',
        holds: (run, inColumn, { flow }) => run.linkDensity > 0.8 &&
            (isHeading(run.section) ? leadsElsewhere(run, inColumn, flow) : isLinkAlone(run, inColumn)),
    },
];
/** Drops the blocks of the flow that are furniture by themselves. */
export function filterRuns(context) {
    for (const run of context.flow.runs) {
        if (run.dropped)
            continue;
        const inColumn = isInColumn(run, context.flow);
        run.dropped = filters.find(({ holds }) => holds(run, inColumn, context))?.reason ?? null;
    }
}
function isForMachines(text) {
    return /^(https?:\/\/\S+|\d{4}-\d\d-\d\dT[\d:+.Z-]+)$/.test(text);
}
/** A line that is only a link; in the column a short one that does not shout may be content. */
function isLinkAlone({ section, length, text }, inColumn) {
    if (/^(li|t[dh]|d[dt]|pre)$/.test(section.name) || length >= 250)
        return false;
    return !inColumn || length >= 45 || text === text.toUpperCase();
}
/** A linked heading with nothing below it but the next linked heading. */
function leadsElsewhere(run, inColumn, { runs }) {
    const next = runs.slice(runs.indexOf(run) + 1).find(({ dropped }) => dropped === null);
    return !next || (!inColumn && isHeading(next.section) && next.linkDensity > 0.8);
}
