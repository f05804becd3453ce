import { countDocuments } from '../remember/store/documents.js';
import { countEntries } from '../remember/store/entries.js';
import { countFeeds } from '../remember/store/feeds.js';
import { troubles } from '../remember/store/files.js';
import { invalidDocuments } from '../remember/store/invalid.js';
import { currentEdition, recordRun } from '../remember/store/runs.js';
/** Writes down what a run has done, next to the reports of the last runs. */
export async function report(state, course) {
    const { trigger, started, finished, steps, files, reading, made, refused } = course;
    const { problems, broken } = await troubles(state);
    const invalid = await invalidDocuments(state);
    return recordRun(state, {
        ...{ trigger, started, finished, steps },
        outcome: outcomeOf(course),
        edition: (await currentEdition(state))?.number ?? null,
        counts: {
            files,
            read: reading?.read ?? 0,
            normalized: reading?.normalized ?? 0,
            broken: broken + course.problems.length + invalid.length,
            ...(await countEntries(state)),
            feeds: await countFeeds(state),
            written: made?.written.length ?? 0,
            documents: await countDocuments(state),
        },
        slowest: reading?.slowest ?? [],
        changes: made?.changes ?? [],
        written: made?.written ?? [],
        dropped: made?.dropped ?? [],
        problems: [
            ...refused,
            ...course.problems,
            ...problems,
            ...invalid.flatMap(document => document.problems),
        ],
    });
}
function outcomeOf({ made, refused, reading }) {
    if (refused.length > 0)
        return reading === null ? 'failed' : 'refused';
    return made?.isNew ? 'published' : 'unchanged';
}
