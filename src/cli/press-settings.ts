import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { Config } from '../config/options.ts';
import { workBudget } from '../pressrun/crew/work-budget.ts';
import type { PressSettings } from '../pressrun/settings.ts';
import { cloudServer } from '../publish/hubs/cloud.ts';
import type { Hub } from '../publish/hubs/plan.ts';
import { minutesBetween } from '../trigger/cron.ts';
import { articlesAt, exportAt } from './places.ts';
import { configFile, textOrNull } from './read-config.ts';
import { version } from './version.ts';

/** The part of the configuration that makes the publication, with folders from `cwd` on. */
export async function pressSettings(config: Config, cwd: string): Promise<PressSettings> {
  const { author, timeZone, ...site } = config.site;
  const { rsscloud } = config;
  const { maxBytes } = config.articles;
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
    articles: { folder: articlesAt(config, cwd), maxBytes },
    theme: config.theme === null ? null : await textOrNull(resolve(cwd, config.theme)),
    export: exportAt(config, cwd),
    buckets: config.s3,
    hubs: hubsOf(config),
    work: workBudget(config.runs.memory, availableParallelism()),
    sharedBeyond: config.runs.share,
    configuration: configFile,
    program: version,
  };
}

function hubsOf({ websub, rsscloud }: Config): Hub[] {
  const hubs: Hub[] = [];
  if (websub.hub !== null) hubs.push({ protocol: 'websub', address: websub.hub });
  if (rsscloud.server !== null)
    hubs.push({ protocol: 'rsscloud', address: cloudServer(rsscloud.server).ping });
  return hubs;
}
