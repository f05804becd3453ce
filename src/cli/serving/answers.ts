import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../../config/options.ts';
import type { PressSettings } from '../../pressrun/settings.ts';
import { sourceOf } from '../../read/source.ts';
import type { Store } from '../../remember/store/state.ts';
import { fateOf } from '../../select/moved.ts';
import type { Backstage } from '../../serve/admin/backstage.ts';
import { type App, type AppOptions, createApp } from '../../serve/app.ts';
import { ownFolder } from '../places.ts';
import { backstageOf } from './backstage.ts';
import { mediaFinder } from './media.ts';
import { lookPause } from './news.ts';

/** What a server is made of. */
export interface ServingOptions {
  readonly config: Config;
  readonly cwd: string;
  /** The secret that opens the admin; null where it is off. */
  readonly token: string | null;
  readonly log: Logger;
}

/** What the server's answers need of runs, and what ends them. */
export interface Runner extends Pick<AppOptions, 'nextRun' | 'stop'> {
  readonly run: Backstage['run'];
  /** Whether what is counted of readers is written down. */
  readonly keepsCounts: boolean;
}

/** The server's answers, from what is stored. */
export async function answersFrom(
  store: Store,
  settings: PressSettings,
  { config, cwd, token, log }: ServingOptions,
  { run, keepsCounts, nextRun, stop }: Runner,
): Promise<App> {
  const { site, timeZone, theme } = settings;
  const { proxies, perHour, memory } = config.server;
  const audienceFile = keepsCounts ? join(ownFolder(config, cwd), 'audience.json') : null;
  const source = await sourceOf(settings.articles.folder, settings.buckets);
  return createApp({
    ...{ theme, log, nextRun, stop },
    look: { site, timeZone, theme: theme !== null },
    publication: store.publication,
    hub: config.websub.hub,
    moved: path => fateOf(path, config.feeds),
    media: mediaFinder(store.publication, source.media),
    admin: token === null ? null : { token, backstage: backstageOf(store, settings, run) },
    settings: { proxies, perHour, memory, audienceFile, lookPause: lookPause(config.state) },
  });
}
