import { makeEdition } from './pressrun/edition.js';
import { exportEdition } from './pressrun/export.js';
import { ingest } from './pressrun/ingest.js';
import { lookUp } from './pressrun/known.js';
import { report } from './pressrun/report.js';
import { stopwatch } from './pressrun/stopwatch.js';
import { ProblemError } from './problem.js';
import { listFolder } from './read/list-folder.js';
import { digest } from './remember/digest.js';
import { planReading } from './remember/plan.js';
import { atomically } from './remember/store/state.js';
/**
 * One run: what has changed in the articles folder becomes the next edition.
 *
 * @throws ProblemError when the articles folder cannot be listed
 */
export async function pressrun(state, settings, request) {
    const { trigger, clock } = request;
    const started = instant(clock);
    const { steps, time } = stopwatch(clock);
    const times = () => ({ trigger, started, finished: instant(clock), steps });
    const { articles, site, timeZone, program } = settings;
    const rules = digest(JSON.stringify([program, site.language, site.url, timeZone]));
    const listing = await time('list', () => orProblems(listFolder(articles.folder)));
    if (listing instanceof ProblemError) {
        await report(state, { ...nothing, refused: listing.problems, ...times() });
        throw listing;
    }
    const { files, problems } = listing;
    const known = await time('list', () => lookUp(state, articles.folder, rules));
    const { read, gone } = planReading(known, files);
    const reading = await time('read', () => ingest(state, read, known, settings, request));
    const made = await time('edition', () => orProblems(atomically(state, db => makeEdition(db, gone, started, settings, request))));
    const unwritten = await time('export', () => exportEdition(state, settings));
    return report(state, {
        ...{ files: files.length, reading, problems: [...problems, ...unwritten] },
        made: made instanceof ProblemError ? null : made,
        refused: made instanceof ProblemError ? made.problems : [],
        ...times(),
    });
}
const nothing = { files: 0, reading: null, made: null, problems: [] };
function instant(clock) {
    return new Date(clock()).toISOString();
}
async function orProblems(work) {
    try {
        return await work;
    }
    catch (error) {
        if (error instanceof ProblemError)
            return error;
        throw error;
    }
}
