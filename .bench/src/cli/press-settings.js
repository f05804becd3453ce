import { resolve } from 'node:path';
import { cloudServer } from '../publish/hubs/cloud.js';
import { minutesBetween } from '../trigger/cron.js';
import { textOrNull } from './read-config.js';
import { version } from './version.js';
/** The part of the configuration that makes the publication, with folders from `cwd` on. */
export async function pressSettings(config, cwd) {
    const { author, timeZone, ...site } = config.site;
    const { rsscloud } = config;
    const { folder, maxBytes } = config.articles;
    return {
        site: { ...site, author: { ...author, name: author.name ?? site.title } },
        timeZone,
        feeds: config.feeds,
        rendering: {
            ttl: minutesBetween(config.schedule.cron),
            hub: config.websub.hub,
            cloud: rsscloud.server === null ? null : cloudServer(rsscloud.server).register,
            podcast: config.podcast,
        },
        articles: { folder: resolve(cwd, folder), maxBytes },
        theme: config.theme === null ? null : await textOrNull(resolve(cwd, config.theme)),
        export: config.public === null ? null : resolve(cwd, config.public),
        hubs: hubsOf(config),
        program: version,
    };
}
function hubsOf({ websub, rsscloud }) {
    const hubs = [];
    if (websub.hub !== null)
        hubs.push({ protocol: 'websub', address: websub.hub });
    if (rsscloud.server !== null)
        hubs.push({ protocol: 'rsscloud', address: cloudServer(rsscloud.server).ping });
    return hubs;
}
