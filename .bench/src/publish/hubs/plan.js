/** Media types of the documents that a hub passes on. `cloud` is an element of RSS alone. */
const carried = {
    websub: ['application/rss+xml', 'application/atom+xml', 'application/feed+json'],
    rsscloud: ['application/rss+xml'],
};
/**
 * The pings that new documents call for. Pure.
 *
 * @param changed the documents of feeds whose bytes are new
 *   (archives, RFC 5005 §4, are walked and not subscribed to)
 * @param site absolute address of the site, ending in `/`
 */
export function planPings(changed, hubs, site, now) {
    return hubs.flatMap(({ protocol, address }) => changed
        .filter(document => isCarried(document, protocol))
        .map(({ path }) => ({
        protocol,
        hub: address,
        document: site + encodeURI(path),
        since: now,
        state: 'waiting',
        tries: 0,
        last: null,
        next: now,
    })));
}
function isCarried({ mediaType }, protocol) {
    const [type = ''] = mediaType.split(';');
    return carried[protocol].includes(type);
}
