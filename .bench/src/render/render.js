import { channelOf, documentPath, updatedOf } from './channel.js';
import { formats } from './formats.js';
/** The documents of a feed, one for each format. They depend on the arguments alone. */
export function renderFeed(feed, site, context) {
    return Object.values(formats).map(format => bound(feed, null, format, site, context));
}
/**
 * The documents of one archive of a feed (RFC 5005 §4).
 *
 * @param feed with the entries of this archive, newest first
 * @param archive its number, counted from the oldest, which is 1
 */
export function renderArchive(feed, archive, site, context) {
    return Object.values(formats).map(format => bound(feed, archive, format, site, context));
}
function bound(feed, archive, format, site, context) {
    const { definition, entries } = feed;
    const channel = channelOf(feed, archive, format.file, site, context);
    const variant = { content: definition.content, language: channel.language };
    const items = context.press.all(entries, format, variant);
    return {
        path: documentPath(definition.path, archive, format.file),
        mediaType: format.mediaType,
        body: format.bind(channel, items),
        feed: definition.key,
        updated: updatedOf(feed),
    };
}
