import { checkDocument } from '../check/check.js';
import { isPublished, prepare } from '../publish/prepare.js';
import { documentsOf, dropDocument, writeDocument, } from '../remember/store/documents.js';
import { replaceInvalid } from '../remember/store/invalid.js';
/**
 * Publishes documents in place of those that the part had: what has changed is written, what is not
 * among them any more is dropped, and of an invalid one the last good version stays.
 */
export async function publishPart(state, part, documents, now) {
    const before = new Map((await documentsOf(state, part)).map(stamp => [stamp.path, stamp]));
    const changed = documents.filter(document => !isPublished(document, before.get(document.path)));
    const checked = changed.map(document => ({ document, problems: errorsIn(document) }));
    const invalid = checked.filter(({ problems }) => problems.length > 0);
    await replaceInvalid(state, part, invalid.map(({ document, problems }) => ({ path: document.path, problems })));
    const valid = checked.filter(({ problems }) => problems.length === 0);
    const written = await Promise.all(valid.map(({ document }) => prepare(document, before.get(document.path), now)));
    for (const document of written)
        await writeDocument(state, document, part.archive);
    const paths = new Set(documents.map(({ path }) => path));
    const dropped = [...before.keys()].filter(path => !paths.has(path));
    for (const path of dropped)
        await dropDocument(state, path);
    return {
        written: written.map(({ path }) => path),
        dropped,
        pages: [],
    };
}
/** What making several parts comes to. */
export function together(all) {
    return {
        written: all.flatMap(({ written }) => written),
        dropped: all.flatMap(({ dropped }) => dropped),
        pages: all.flatMap(({ pages }) => pages),
    };
}
function errorsIn({ path, body }) {
    return checkDocument(body)
        .filter(({ severity }) => severity === 'error')
        .map(({ where, what, fix }) => ({ what: `${where}: ${what}`, where: path, fix }));
}
