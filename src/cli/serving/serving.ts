import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Instant } from '../../article.ts';
import { bucketAddress } from '../../bucket-address.ts';
import type { Config } from '../../config/options.ts';
import type { PressSettings } from '../../pressrun/settings.ts';
import { isPublishedName, isTemporaryName } from '../../read/names.ts';
import { sourceOf } from '../../read/source.ts';
import { nextChange } from '../../remember/store/entries.ts';
import { claimSlot } from '../../remember/store/slots.ts';
import { failWhenBusy, whenFree } from '../../remember/store/sqlite/busy.ts';
import { openStore, type Store } from '../../remember/store/state.ts';
import type { RunReport } from '../../report.ts';
import { fateOf } from '../../select/moved.ts';
import type { Backstage } from '../../serve/admin/backstage.ts';
import { type App, type AppOptions, createApp, type ServeSettings } from '../../serve/app.ts';
import { isPostgres } from '../../state-address.ts';
import { type Scheduler, schedule } from '../../trigger/scheduler.ts';
import { ownFolder, stateAt } from '../places.ts';
import { pressSettings } from '../press-settings.ts';
import { backstageOf } from './backstage.ts';
import { hubCaller } from './hubs.ts';
import { mediaFinder } from './media.ts';
import { hearNews, lookPause } from './news.ts';
import { PressThread } from './press-thread.ts';
import { logFailure, Runs } from './runs.ts';
import type { RunOrder } from './thread-messages.ts';

/** Everything that is made of one configuration: runs, the schedule, and the server's answers. */
export interface Serving {
  readonly listener: RequestListener;
  readonly nextRun: () => Instant | null;
  /**
   * Brings the publication up to date.
   *
   * @returns null where it was stopped before that was done
   * @throws ProblemError when the articles folder cannot be listed
   */
  readonly start: () => Promise<RunReport | null>;
  /** Starts no more runs, gives the one in hand some seconds, and writes down what was counted. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds that a run in hand may still take when the server is asked to stop. */
const patience = 7_000;
const stopping = new Error('the server stops');

/**
 * @param token the secret that opens the admin; null where it is off
 * @throws ProblemError when the database cannot be used
 */
export async function serving(
  config: Config,
  cwd: string,
  token: string | null,
  log: Logger,
): Promise<Serving> {
  const settings = await pressSettings(config, cwd);
  const source = await sourceOf(settings.articles.folder, settings.buckets);
  const folder = stateAt(config, cwd);
  const store = await openStore(folder, settings.site.url);
  if (!isPostgres(folder)) await failWhenBusy(store.state);
  const [stop, cut] = [new AbortController(), new AbortController()];
  const hubs = hubCaller(store.state, () => app.refresh(), log, stop.signal);
  const thread = new PressThread();
  const runs = new Runs({
    ...{ thread, folder, settings, log, stop: cut.signal },
    published: async () => {
      await app.refresh();
      await hubs.wake();
    },
  });
  const dry: DryRun = wish =>
    thread.run({ folder, settings, trigger: 'api', ...wish, isDry: true }, cut.signal);
  let isStarting = true;
  const scheduler = scheduled(config, settings, store, runs, stop.signal, error => {
    if (cut.signal.aborted) log.warn('the run in hand was ended');
    else if (!isStarting) logFailure(log, error);
  });
  const app = await createApp({
    ...lookOf(settings),
    publication: store.publication,
    hub: config.websub.hub,
    moved: path => fateOf(path, config.feeds),
    media: mediaFinder(store.publication, source.media),
    nextRun: scheduler.nextRun,
    admin:
      token === null
        ? null
        : {
            token,
            backstage: backstageOf(store, settings, onDemand(scheduler, runs, dry)),
          },
    settings: serveSettings(config, cwd),
    log,
    stop: stop.signal,
  });
  const changed = async (): Promise<void> => {
    await app.refresh();
    await hubs.wake();
    await scheduler.lookAhead();
  };
  const news = hearNews(folder, changed, log, stop.signal);
  return {
    listener: app.listener,
    nextRun: scheduler.nextRun,
    start: async () => {
      await scheduler.request('start');
      isStarting = false;
      return stop.signal.aborted ? null : lastOf(runs);
    },
    stop: async () => {
      await scheduler.stop();
      hubs.stop();
      stop.abort();
      await settled(runs, cut);
      cut.abort(stopping);
      await thread.end();
      await news;
      await end(app, store);
    },
  };
}

function scheduled(
  config: Config,
  settings: PressSettings,
  { state }: Store,
  runs: Runs,
  stop: AbortSignal,
  failed: (error: unknown) => void,
): Scheduler {
  const { cron, timeZone, jitter, watch, polling } = config.schedule;
  const { folder } = settings.articles;
  return schedule({
    ...{ cron, timeZone, jitter, failed },
    run: trigger => runs.run(trigger),
    watch:
      watch && bucketAddress(folder) === null
        ? { folder, isArticle: isPublishedName, isHidden: isTemporaryName, polling }
        : null,
    nextChange: () => nextChange(state),
    elect: slot => whenFree(() => claimSlot(state, slot), stop),
  });
}

/** Says what a run would change. */
type DryRun = (wish: Pick<RunOrder, 'force' | 'selection'>) => Promise<RunReport>;

/** A run as the admin asks for it, in turn with the others. */
function onDemand(scheduler: Scheduler, runs: Runs, dry: DryRun): Backstage['run'] {
  return async ({ force, selection, dryRun }, progress) => {
    if (dryRun) return dry({ force, selection });
    runs.wish({ force, selection, progress });
    await scheduler.request('api');
    const report = await lastOf(runs);
    // The schedule or the watcher may have asked for the same run, and for all of it.
    if (selection !== null) void scheduler.request('watch');
    return report;
  };
}

function lastOf({ last }: Runs): Promise<RunReport> {
  return last ?? Promise.reject(new Error('there was no run yet'));
}

function serveSettings(config: Config, cwd: string): ServeSettings {
  const { proxies, perHour, memory } = config.server;
  const audienceFile = join(ownFolder(config, cwd), 'audience.json');
  return { proxies, perHour, memory, audienceFile, lookPause: lookPause(config.state) };
}

function lookOf({ site, timeZone, theme }: PressSettings): Pick<AppOptions, 'look' | 'theme'> {
  return { look: { site, timeZone, theme: theme !== null }, theme };
}

/** Waits for the run in hand, and ends it where it stands when it takes too long. */
async function settled({ last }: Runs, cut: AbortController): Promise<void> {
  if (last === null) return;
  const wait = new AbortController();
  const run = last.then(
    () => undefined,
    () => undefined,
  );
  const late = setTimeout(patience, undefined, { signal: wait.signal, ref: false });
  await Promise.race([run, late.then(() => cut.abort(stopping))]);
  wait.abort();
  await run;
}

async function end(app: App, store: Store): Promise<void> {
  await app.save();
  await store.close();
}
