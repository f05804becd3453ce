import { above, runsOf } from './block.js';
export function flowOf(root) {
    const runs = runsOf(root);
    const columns = new Map();
    let prose = 0;
    for (const run of runs) {
        if (run.dropped || !run.prose)
            continue;
        prose += run.length;
        const column = columnOf(run);
        if (column)
            columns.set(column, (columns.get(column) ?? 0) + run.length);
    }
    const [largest] = [...columns].sort(([, a], [, b]) => b - a);
    return { runs, prose: prose || 1, column: largest?.[0] ?? null };
}
const partsOfText = /^(p|li|[uo]l|blockquote|h[1-6]|td|tr|tbody|table|span|em|strong|b|i|a|font)$/;
/** The section in which a run's paragraph, list, table or quotation stands. */
export function columnOf(run) {
    for (const section of above(run))
        if (!partsOfText.test(section.name))
            return section;
    return null;
}
export function isInColumn(run, { column }) {
    for (const section of above(run))
        if (section === column)
            return true;
    return false;
}
