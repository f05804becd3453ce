import { resolve } from 'node:path';
import type { Config } from '../config/options.ts';
import type { PressSettings } from '../pressrun/settings.ts';
import { minutesBetween } from '../trigger/cron.ts';
import { version } from './version.ts';

/** The part of the configuration that makes the publication, with folders from `cwd` on. */
export function pressSettings(config: Config, cwd: string): PressSettings {
  const { author, timeZone, ...site } = config.site;
  const { folder, maxBytes } = config.articles;
  return {
    site: { ...site, author: { ...author, name: author.name ?? site.title } },
    timeZone,
    feeds: config.feeds,
    rendering: {
      ttl: minutesBetween(config.schedule.cron),
      hub: config.websub.hub,
      cloud: null,
      podcast: config.podcast,
    },
    articles: { folder: resolve(cwd, folder), maxBytes },
    export: config.public === null ? null : resolve(cwd, config.public),
    program: version,
  };
}
