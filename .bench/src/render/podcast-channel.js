import { textOrNull } from './item.js';
import { isPlayable } from './media-types.js';
import { address, plainLine } from './plain.js';
import { podcastGuid } from './podcast-guid.js';
/** A feed is a podcast where one of its entries can be listened to or watched; else null. */
export function podcastChannelOf({ definition, entries }, site, settings) {
    if (!entries.some(({ article }) => article.attachments.some(isPlayable)))
        return null;
    const author = plainLine(settings.author ?? site.author.name);
    return {
        ...settings,
        guid: podcastGuid(new URL(`${definition.path}rss.xml`, site.url).href),
        author,
        owner: {
            name: textOrNull(settings.owner.name) ?? author,
            email: textOrNull(settings.owner.email ?? site.author.email),
        },
        image: address(settings.image ?? site.icon),
        explicit: settings.explicit || entries.some(({ article }) => article.episode?.explicit === true),
    };
}
