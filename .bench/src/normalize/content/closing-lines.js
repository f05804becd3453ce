import { isHeading } from './block.js';
import { isInColumn } from './flow.js';
import { occurrences } from './phrases/phrases.js';
import { lastParagraph } from './trim.js';
/** Drops legal lines, and requests to subscribe, follow or donate, above all near the end. */
export function dropClosingLines(flow, phrases) {
    const last = lastParagraph(flow);
    let seen = 0;
    for (const [at, run] of flow.runs.entries()) {
        if (run.dropped)
            continue;
        if (run.prose)
            seen += run.length;
        if (run.length > 900 || isHeading(run.section))
            continue;
        const isLate = seen > flow.prose * 0.75 || at > last - 4;
        if (isLate && isLegal(run, phrases))
            run.dropped = 'legal';
        else if (isSoliciting(run, isLate, flow, phrases))
            run.dropped = 'soliciting';
    }
}
function isLegal({ text, length }, { legal }) {
    return occurrences(legal, text) >= (length < 200 ? 1 : 2);
}
function isSoliciting(run, isLate, flow, phrases) {
    if (run.length >= 500)
        return false;
    const requests = occurrences(phrases.soliciting, run.text);
    if (requests < 2)
        return false;
    const isDense = requests * 150 > run.length;
    return (isLate && isDense) || run.emphasis > 0.7 || !isInColumn(run, flow);
}
