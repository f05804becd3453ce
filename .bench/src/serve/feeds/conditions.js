import { parseHttpDate } from './http-date.js';
/** Evaluates a request's conditions in the order of RFC 9110 §13.2.2. */
export function evaluate(headers, validators) {
    if (!matchHolds(headers, validators))
        return 'precondition failed';
    const none = headers['if-none-match'];
    if (none !== undefined)
        return noneMatches(none, validators.tag) ? 'send' : 'not modified';
    const since = dateIn(headers['if-modified-since']);
    return since !== null && since >= validators.modified ? 'not modified' : 'send';
}
/** If-Match compares strongly (RFC 9110 §13.1.1); If-Unmodified-Since counts only without it. */
function matchHolds(headers, { etag, modified }) {
    const match = headers['if-match'];
    if (match !== undefined)
        return match.trim() === '*' || match.split(',').some(item => item.trim() === etag);
    const unmodified = dateIn(headers['if-unmodified-since']);
    return unmodified === null || modified <= unmodified;
}
/**
 * If-None-Match compares weakly (RFC 9110 §13.1.2). A tag is recognized in each of our encodings,
 * without its quotes, and with the suffix that a server in between has put to it: they all stand
 * for the same document.
 */
function noneMatches(header, tag) {
    if (header.trim() === '*')
        return false;
    return !header.split(',').some(item => bare(item) === tag);
}
function bare(item) {
    return item
        .trim()
        .replace(/^W\//i, '')
        .replaceAll('"', '')
        .replace(/[-;](?:gz|gzip|br|zstd|deflate)$/i, '');
}
/** Whether a Range may be answered in part (RFC 9110 §13.1.5): only for the very same bytes. */
export function rangeApplies(headers, validators) {
    const condition = headers['if-range'];
    if (typeof condition !== 'string')
        return true;
    return condition === validators.etag || dateIn(condition) === validators.modified;
}
function dateIn(header) {
    return header === undefined ? null : parseHttpDate(header);
}
