import { createHash } from 'node:crypto';
/** The base of a document's strong ETags (RFC 9110 §8.8.3), without quotes. */
export function tagOf(body) {
    return createHash('sha256').update(body).digest('base64url').slice(0, 22);
}
/**
 * The Last-Modified of bytes that changed at `now` (RFC 9110 §8.8.2): the whole second, and never
 * before that of the bytes they replace, also when the clock was set back.
 */
export function modifiedAt(now, before) {
    const second = `${now.slice(0, 19)}.000Z`;
    return before !== null && before > second ? before : second;
}
