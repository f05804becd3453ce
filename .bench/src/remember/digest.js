import { createHash } from 'node:crypto';
/** A hash of bytes or text, as short as it can be without ever meeting another by chance. */
export function digest(data) {
    return createHash('sha256').update(data).digest('base64url').slice(0, 27);
}
/**
 * A hash of what a reader gets to see of an article: where the file lies, how a value was found
 * and what was left out do not count.
 */
export function contentDigest(article) {
    const { path, evidence, removed, problems, text, words, ...content } = article;
    return digest(JSON.stringify(content));
}
/** A hash of the bytes of the local files, wherever they lie; empty for an article without any. */
export function mediaDigest({ files }) {
    return files.length === 0 ? '' : digest(files.map(({ tag }) => tag ?? 'missing').join(' '));
}
