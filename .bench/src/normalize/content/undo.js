/** Reasons that rest on markup alone, in the order in which they are doubted. */
const doubtful = ['card', 'hidden', 'class'];
/** Takes back a reason that would drop more than half of the prose, and more than a paragraph. */
export function undoExcess({ runs }) {
    for (const reason of doubtful) {
        const prose = runs.filter(run => run.prose);
        const kept = sum(prose.filter(run => run.dropped === null));
        const lost = sum(prose.filter(run => run.dropped === reason));
        if (lost <= 400 || lost <= (kept + lost) / 2)
            continue;
        for (const run of runs)
            if (run.dropped === reason)
                run.dropped = null;
    }
}
function sum(runs) {
    return runs.reduce((total, { length }) => total + length, 0);
}
