import { httpDate } from './http-date.js';
const suffixes = { identity: '', gzip: '-gz', br: '-br' };
/** What every response about a document says, with or without a body. */
export const shared = [
    'Vary',
    'Accept-Encoding',
    'Access-Control-Allow-Origin',
    '*',
    'Access-Control-Expose-Headers',
    'ETag, Link, Last-Modified',
    'X-Content-Type-Options',
    'nosniff',
];
/**
 * Makes a document ready.
 *
 * @param site absolute address of the site, ending in `/`
 * @param hub address of the WebSub hub
 */
export function makeReady(document, site, hub) {
    const variant = (encoding) => {
        const etag = `"${document.tag}${suffixes[encoding]}"`;
        const bytes = document.bodies[encoding];
        const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        const validating = ['ETag', etag, 'Last-Modified', httpDate(document.modified), ...shared];
        return {
            validators: { tag: document.tag, etag, modified: Date.parse(document.modified) },
            body,
            notModifiedHeaders: validating,
            headers: [
                ...validating,
                ...['Content-Type', document.mediaType, 'Accept-Ranges', 'bytes'],
                ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
                ...links(document, site, hub),
            ],
        };
    };
    const variants = {
        identity: variant('identity'),
        gzip: variant('gzip'),
        br: variant('br'),
    };
    const bytes = Object.values(variants).reduce((sum, { body }) => sum + body.length, 0);
    return { path: document.path, feed: document.feed, bytes, variants };
}
/** Link headers of a feed (RFC 8288; WebSub §4). */
function links({ path, feed }, site, hub) {
    if (feed === null)
        return [];
    const self = `<${site}${encodeURI(path)}>; rel="self"`;
    return ['Link', hub === null ? self : `${self}, <${hub}>; rel="hub"`];
}
