import { compress } from './compress.js';
import { modifiedAt, tagOf } from './validators.js';
/** Whether the document has the bytes that are published already: its validators then stay. */
export function isPublished({ body }, before) {
    return before !== undefined && tagOf(Buffer.from(body, 'utf8')) === before.tag;
}
/** The document ready to be sent, in every encoding. */
export async function prepare({ path, mediaType, feed, body }, before, now) {
    const identity = Buffer.from(body, 'utf8');
    const modified = modifiedAt(now, before?.modified ?? null);
    const bodies = await compress(identity);
    return { path, mediaType, feed, tag: tagOf(identity), modified, bodies };
}
