import { historyOf } from './history.js';
import { lastChange, personOf, textOrNull } from './item.js';
import { address, plainLine } from './plain.js';
import { podcastChannelOf } from './podcast-channel.js';
/** @param archive the number of the archive that the document is; null for the feed itself */
export function channelOf(feed, archive, file, site, { ttl, hub, cloud, podcast }) {
    const { path, title, description, language } = feed.definition;
    return {
        title: plainLine(title),
        description: plainLine(description),
        home: new URL(path, site.url).href,
        self: new URL(documentPath(path, archive, file), site.url).href,
        language: language ?? site.language,
        author: personOf(site.author),
        rights: textOrNull(site.rights),
        icon: address(site.icon),
        updated: updatedOf(feed),
        ttl: archive === null ? ttl : null,
        hub: archive === null ? address(hub) : null,
        cloud: archive === null ? cloud : null,
        history: historyOf(feed, archive, number => new URL(documentPath(path, number, file), site.url).href),
        tombstones: archive === null ? feed.tombstones : [],
        podcast: podcastChannelOf(feed, site, podcast),
    };
}
/** The newest change among a feed's entries. */
export function updatedOf({ entries }) {
    return entries.map(lastChange).reduce(later, null);
}
function later(newest, moment) {
    return newest === null || moment > newest ? moment : newest;
}
/** Where a document of a feed, or of one of its archives, lies below the site. */
export function documentPath(folder, archive, file) {
    return archive === null ? `${folder}${file}` : `${folder}archive/${archive}/${file}`;
}
