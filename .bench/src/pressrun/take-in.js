import { normalize } from '../normalize/normalize.js';
import { ProblemError } from '../problem.js';
import { complete } from '../read/media/complete.js';
import { measureFiles } from '../read/media/measured.js';
import { readFromFolder } from '../read/read-file.js';
import { digest } from '../remember/digest.js';
import { sight, stored } from '../remember/sighting.js';
/**
 * Reads one file and normalizes it.
 *
 * @returns null where it was only touched: the same bytes, by the same rules
 */
export async function takeIn(file, known, { site, timeZone, articles }) {
    const { rules } = known;
    const { folder, maxBytes } = articles;
    const read = await problemOr(() => readFromFolder(folder, file, maxBytes));
    if (read instanceof ProblemError)
        return unreadable(file, rules, read);
    const hash = digest(read.bytes);
    if (isKnown(file.path, hash, known))
        return null;
    const { language, url } = site;
    const normalized = await problemOr(async () => normalize(read, { language, url, timeZone }));
    if (normalized instanceof ProblemError)
        return { file, hash, rules, result: { sighting: null, problems: normalized.problems } };
    const media = await measureFiles(folder, normalized.files, known.media);
    const article = complete(normalized, media.map(one => one.file), url);
    const { key, json } = stored(article);
    const sighting = sight(article, key, hash, file.modified);
    return { file, hash, rules, result: { sighting, json, problems: article.problems, media } };
}
function isKnown(path, hash, { files, mediaChanged, rules }) {
    const before = files.get(path);
    return before?.hash === hash && before.rules === rules && !mediaChanged.has(path);
}
/** Read again by the next run, because it may be readable then without another change. */
function unreadable(file, rules, { problems }) {
    return { file: { ...file, stamp: '' }, hash: '', rules, result: { sighting: null, problems } };
}
async function problemOr(work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof ProblemError)
            return error;
        throw error;
    }
}
